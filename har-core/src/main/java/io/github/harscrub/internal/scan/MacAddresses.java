package io.github.harscrub.internal.scan;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Finds the addresses of network cards, {@code 3c:22:fb:0a:9d:51} (IEEE 802, EUI-48): they name a
 * device for life, and its place to whoever has a map of access points.
 *
 * <p>Every eight bytes within an address have two of its separators three bytes apart, which is a
 * test of a few instructions. Longer rows are fingerprints of keys, shorter ones times. With dashes
 * and no letter it is as likely a date. Broadcast, multicast and zero are nobody's.
 */
final class MacAddresses {
  static final Rule RULE = new Rule("mac-address", Category.LOCATION);

  private static final String NAME = "mac";

  /** Quotes, a colon and blanks between the name and the address. */
  private static final int MAX_GAP = 8;

  private static final int LENGTH = 17;
  private static final int STEP = 3;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = ONES << 7;
  private static final long COLONS = ONES * ':';
  private static final long DASHES = ONES * '-';

  /** Separators at 0, 3 and 6; shifted by two bytes, the last is out of the word. */
  private static final long PHASE = 0x0080000080000080L;

  private MacAddresses() {}

  /** Reports every address in {@code [from, to)}. */
  static void find(byte[] text, int from, int to, MatchSink sink) {
    int done = from;
    for (int i = from; i <= to - Long.BYTES; i += Long.BYTES) {
      long word = (long) LONGS.get(text, i);
      int phase = phase(word, COLONS);
      if (phase < 0) {
        phase = phase(word, DASHES);
      }
      if (phase >= 0) {
        done = around(text, from, to, i + phase, done, sink);
      }
    }
  }

  /** Where the first separator is, if they stand as in an address: 0, 1 or 2, else -1. */
  private static int phase(long word, long separators) {
    long zero = word ^ separators;
    long hits = (zero - ONES) & ~zero & HIGH_BITS;
    if ((hits & (hits >>> (STEP * Byte.SIZE))) == 0) {
      return -1;
    }
    for (int phase = 0; phase < STEP; phase++) {
      long wanted = PHASE << (phase * Byte.SIZE);
      if ((hits & wanted) == wanted) {
        return phase;
      }
    }
    return -1;
  }

  /** Reports the address one of whose separators is at {@code at}. Returns where to go on. */
  private static int around(byte[] text, int from, int to, int at, int done, MatchSink sink) {
    for (int start = at - 2; start >= at - LENGTH + STEP && start >= done; start -= STEP) {
      if (start <= to - LENGTH && isAddress(text, from, to, start)) {
        sink.match(RULE, start, start + LENGTH);
        return start + LENGTH;
      }
    }
    return done;
  }

  private static boolean isAddress(byte[] text, int from, int to, int start) {
    byte separator = text[start + 2];
    if ((separator != ':' && separator != '-')
        || !opens(text, from, start, separator)
        || !closes(text, start + LENGTH, to, separator)) {
      return false;
    }
    boolean letter = false;
    boolean same = true;
    for (int i = 0; i < LENGTH; i++) {
      byte b = text[start + i];
      if (i % STEP == 2 ? b != separator : !Ascii.isHex(b)) {
        return false;
      }
      letter |= Ascii.isLetter(b);
      same &= i % STEP == 2 || b == text[start];
    }
    boolean multicast = (Character.digit(text[start + 1], 16) & 1) != 0;
    return !same && (!multicast || isNamed(text, from, start)) && (letter || separator == ':');
  }

  /** True behind {@code "mac":} and its kin: no device has such an address, but a fixture may. */
  private static boolean isNamed(byte[] text, int from, int start) {
    int floor = Math.max(from, start - MAX_GAP);
    int end = start;
    while (end > floor && !Ascii.isLetterOrDigit(text[end - 1])) {
      end--;
    }
    int name = end - NAME.length();
    if (name < from) {
      return false;
    }
    for (int i = 0; i < NAME.length(); i++) {
      if ((text[name + i] | 0x20) != NAME.charAt(i)) {
        return false;
      }
    }
    return end < start;
  }

  /** True if no other pair, digit or letter stands before {@code start}; a name may. */
  private static boolean opens(byte[] text, int from, int start, byte separator) {
    if (start == from) {
      return true;
    }
    byte before = text[start - 1];
    if (before == separator) {
      // "mac:3c:22:…" names it; "7f:3c:22:…" is longer.
      return start - 2 >= from
          && Ascii.isLetter(text[start - 2])
          && Boundaries.followsPlainWord(text, from, start - 1);
    }
    return !Boundaries.isWord(before) || Ascii.isEscapeResidue(text, from, start);
  }

  private static boolean closes(byte[] text, int end, int to, byte separator) {
    if (end >= to) {
      return true;
    }
    return text[end] == separator
        ? end + 1 >= to || !Ascii.isHex(text[end + 1])
        : !Boundaries.isWord(text[end]);
  }
}
