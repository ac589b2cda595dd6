package io.github.harscrub.internal.scan;

import java.util.List;

/**
 * Lines of the access logs of web servers in the Common Log Format, and of those that begin with
 * it: {@code 192.0.2.7 - ann [10/Oct/2000:13:55:36 -0700] "GET /a HTTP/1.1" 200 17}. Who asked is
 * the address and the user; the rest stays.
 */
final class AccessLog {
  /** Between the time and what was asked for. */
  static final List<String> ANCHORS =
      List.of(
          "] \"GET /",
          "] \"POST /",
          "] \"PUT /",
          "] \"HEAD /",
          "] \"PATCH /",
          "] \"DELETE /",
          "] \"OPTIONS ");

  /** {@code [10/Oct/2000:13:55:36 -0700}. */
  private static final String TIME = "[00/aaa/0000:00:00:00";

  private static final int MAX_ZONE = 8;
  private static final int MAX_WORD = 4096;

  private AccessLog() {}

  /** Reports who asked for what stands behind {@code at}. Returns where to go on. */
  static int find(byte[] text, int from, int to, int at, MatchSink sink) {
    int time = time(text, from, at);
    if (time <= from || text[time - 1] != ' ') {
      return at;
    }
    int userEnd = time - 1;
    int user = word(text, from, userEnd);
    int ident = word(text, from, user - 1);
    int host = word(text, from, ident - 1);
    if (host >= ident - 1 || ident >= user - 1 || user == userEnd) {
      return at;
    }
    if (userEnd - user > 1 || text[user] != '-') {
      sink.match(SharedRules.USERNAME, user, userEnd);
    }
    IpAddresses.find(
        text,
        host,
        ident - 1,
        false,
        (start, end) -> sink.match(SharedRules.IP_ADDRESS, start, end));
    return at;
  }

  /** Where the time begins that ends at {@code end}, or -1. */
  private static int time(byte[] text, int from, int end) {
    int last = Math.max(from, end - TIME.length() - MAX_ZONE);
    for (int at = end - TIME.length(); at >= last; at--) {
      if (text[at] == '[') {
        return isTime(text, at) ? at : -1;
      }
    }
    return -1;
  }

  private static boolean isTime(byte[] text, int at) {
    for (int i = 0; i < TIME.length(); i++) {
      byte b = text[at + i];
      boolean fits =
          switch (TIME.charAt(i)) {
            case '0' -> b >= '0' && b <= '9';
            case 'a' -> Ascii.isLetter(b);
            default -> b == TIME.charAt(i);
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** Where the word begins that ends at {@code end}; {@code end} for one that is too long. */
  private static int word(byte[] text, int from, int end) {
    int least = Math.max(from, end - MAX_WORD);
    int at = end;
    while (at > least && (text[at - 1] > ' ' || text[at - 1] < 0) && !isQuote(text[at - 1])) {
      at--;
    }
    return at == end - MAX_WORD ? end : at;
  }

  private static boolean isQuote(byte b) {
    return b == '"' || b == '\'' || b == '\\';
  }
}
