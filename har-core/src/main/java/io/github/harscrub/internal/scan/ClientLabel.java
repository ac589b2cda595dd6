package io.github.harscrub.internal.scan;

import io.github.harscrub.internal.layer.Bytes;

/**
 * The address of a client in a host name that was made for it, {@code
 * 81-191-133-7_s-23-45-67-89_ts-1700000000-clienttons-s.akamaihd.net}: the beacon of Akamai mPulse
 * asks for one, to learn which name service the client has.
 */
final class ClientLabel {
  /** Behind the addresses of client and server and the time. */
  static final String ANCHOR = "-clienttons-";

  private static final String SERVER = "_s-";

  /** Two addresses, a time, and what stands between them. */
  private static final int MAX_LABEL = 64;

  private static final int NUMBERS = 4;
  private static final int MAX_DIGITS = 3;

  private ClientLabel() {}

  /** Reports the client's address before {@code at}. Returns where to go on. */
  static int find(byte[] text, int from, int to, int at, MatchSink sink) {
    int start = at;
    int least = Math.max(from, at - MAX_LABEL);
    while (start > least && isInLabel(text[start - 1])) {
      start--;
    }
    int end = address(text, start, at);
    if (end > 0 && Bytes.startsWith(text, end, to, SERVER)) {
      sink.match(SharedRules.IP_ADDRESS, start, end);
    }
    return at;
  }

  private static boolean isInLabel(byte b) {
    return Ascii.isDigit(b) || b == '-' || b == '_' || b == 's' || b == 't';
  }

  /** The end of four numbers with dashes between them, or -1. */
  private static int address(byte[] text, int start, int to) {
    int at = start;
    for (int n = 0; n < NUMBERS; n++) {
      int end = Ascii.digitsEnd(text, at, to);
      if (end == at || end - at > MAX_DIGITS) {
        return -1;
      }
      at = end;
      if (n < NUMBERS - 1) {
        if (at == to || text[at] != '-') {
          return -1;
        }
        at++;
      }
    }
    return at;
  }
}
