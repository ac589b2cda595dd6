package io.github.harscrub.internal.scan;

/**
 * The addresses of machines in a value: IPv4 (RFC 791), IPv6 (RFC 4291) compressed, with an IPv4
 * tail, in brackets, with a zone or a port behind it.
 *
 * <p>An address alone is anybody's: of a server, of a name service, of a version number. So callers
 * ask only beside a name that makes it a person's.
 */
public final class IpAddresses {
  /** Is told of an address. */
  @FunctionalInterface
  public interface Sink {
    /** An address stands at {@code [start, end)}. */
    void address(int start, int end);
  }

  /** {@code ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255}. */
  static final int MAX_LENGTH = 45;

  private static final int GROUPS = 8;

  private IpAddresses() {}

  /**
   * Shows the addresses in {@code [from, to)} to {@code sink}: all but those that are nobody's,
   * loopback and unspecified ones.
   *
   * @param samples whether addresses reserved for documentation count (RFC 5737, RFC 3849): in a
   *     manual they are nobody's, but what a proxy says of its client is not looked at so closely
   */
  public static void find(byte[] text, int from, int to, boolean samples, Sink sink) {
    int i = from;
    while (i < to) {
      if (!isPart(text[i])) {
        i++;
        continue;
      }
      int end = i;
      while (end < to && isPart(text[end])) {
        end++;
      }
      boolean whole =
          (i == from || !Boundaries.isWord(text[i - 1]))
              && (end == to || !Boundaries.isWord(text[end]));
      int stop = whole ? end(text, i, end) : -1;
      if (stop > 0 && !isNobodys(text, i, stop) && (samples || !isSample(text, i, stop))) {
        sink.address(i, stop);
      }
      i = end;
    }
  }

  /** True if {@link #find} finds any. */
  public static boolean isIn(byte[] text, int from, int to, boolean samples) {
    boolean[] found = new boolean[1];
    find(text, from, to, samples, (start, end) -> found[0] = true);
    return found[0];
  }

  /** The end of the address at the start of the characters {@code [start, end)}, or -1. */
  private static int end(byte[] text, int start, int end) {
    int stop = end;
    while (stop > start
        && (text[stop - 1] == '.' || (text[stop - 1] == ':' && !isColon(text, stop - 2, start)))) {
      stop--;
    }
    if (stop - start > MAX_LENGTH) {
      return -1;
    }
    int dotted = v4End(text, start, stop);
    if (dotted == stop
        || (dotted > 0 && text[dotted] == ':' && Ascii.digitsEnd(text, dotted + 1, stop) == stop)) {
      return dotted;
    }
    return isV6(text, start, stop) ? stop : -1;
  }

  private static boolean isColon(byte[] text, int at, int start) {
    return at >= start && text[at] == ':';
  }

  /** The end of four numbers below 256 with dots between them, or -1. */
  static int v4End(byte[] text, int start, int to) {
    int i = start;
    for (int part = 0; part < 4; part++) {
      if (part > 0) {
        if (i >= to || text[i] != '.') {
          return -1;
        }
        i++;
      }
      int partEnd = Ascii.digitsEnd(text, i, Math.min(to, i + 4));
      int digits = partEnd - i;
      if (digits == 0
          || digits > 3
          || number(text, i, partEnd) > 255
          || (digits > 1 && text[i] == '0')) {
        return -1;
      }
      i = partEnd;
    }
    return i < to && text[i] == '.' ? -1 : i;
  }

  private static boolean isV6(byte[] text, int start, int end) {
    int groups = 0;
    boolean compressed = false;
    int i = start;
    if (i + 1 < end && text[i] == ':' && text[i + 1] == ':') {
      compressed = true;
      i += 2;
    }
    while (i < end) {
      int groupEnd = i;
      while (groupEnd < end && Ascii.isHex(text[groupEnd])) {
        groupEnd++;
      }
      if (groupEnd < end && text[groupEnd] == '.') {
        groups += 2;
        i = v4End(text, i, end) == end ? end : end + 1;
        break;
      }
      if (groupEnd == i || groupEnd - i > 4 || ++groups > GROUPS) {
        return false;
      }
      i = groupEnd;
      if (i < end) {
        if (text[i] != ':' || i + 1 == end) {
          return false;
        }
        i++;
        if (text[i] == ':') {
          if (compressed) {
            return false;
          }
          compressed = true;
          i++;
        }
      }
    }
    // Without eight groups or a double colon it is a time or the address of a network card.
    return i == end && (compressed ? groups < GROUPS : groups == GROUPS);
  }

  /** Loopback, unspecified, broadcast and multicast: no machine of a person's. */
  private static boolean isNobodys(byte[] text, int start, int end) {
    int v4 = tail(text, start, end);
    if (v4 < 0) {
      return isOneOrZero(text, start, end) || startsWith(text, start, end, "ff");
    }
    int first = (int) number(text, v4, Ascii.digitsEnd(text, v4, end));
    return first == 0 || first == 127 || first >= 224;
  }

  private static boolean isSample(byte[] text, int start, int end) {
    int v4 = tail(text, start, end);
    if (v4 < 0) {
      return startsWith(text, start, end, "2001:db8:")
          || startsWith(text, start, end, "2001:0db8:");
    }
    return startsWith(text, v4, end, "192.0.2.")
        || startsWith(text, v4, end, "198.51.100.")
        || startsWith(text, v4, end, "203.0.113.");
  }

  /** Where the IPv4 address in {@code [start, end)} begins, or -1. */
  private static int tail(byte[] text, int start, int end) {
    for (int i = end; i > start; i--) {
      if (text[i - 1] == ':') {
        return v4End(text, i, end) == end ? i : -1;
      }
    }
    return start;
  }

  /** True for {@code ::}, {@code ::1} and the same written out. */
  private static boolean isOneOrZero(byte[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      boolean last = i == end - 1;
      if (text[i] != ':' && text[i] != '0' && !(last && text[i] == '1')) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(byte[] text, int start, int end, String lower) {
    if (end - start < lower.length()) {
      return false;
    }
    for (int i = 0; i < lower.length(); i++) {
      byte b = text[start + i];
      if ((Ascii.isUpper(b) ? b | 0x20 : b) != lower.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static long number(byte[] text, int start, int end) {
    return NumberChecks.value(text, start, end - start);
  }

  private static boolean isPart(byte b) {
    return Ascii.isHex(b) || b == ':' || b == '.';
  }
}
