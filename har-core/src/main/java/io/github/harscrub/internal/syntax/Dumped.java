package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;

/**
 * What PHP adds to names and values when it prints them: {@code ["name":"User":private]=> string(4)
 * "…"} (var_dump), {@code [name:protected] => …} (print_r).
 */
final class Dumped {
  private static final int MAX_CLASS = 128;
  private static final int MAX_LENGTH = 10;
  private static final String PROTECTED = ":protected]";
  private static final String PRIVATE = ":private]";

  private Dumped() {}

  /**
   * Behind who may see the member whose name ends at {@code at}; {@code at} if that is not said.
   */
  static int behindName(byte[] bytes, int at, int end) {
    if (at >= end || bytes[at] != ':') {
      return at;
    }
    if (Bytes.startsWith(bytes, at, end, PROTECTED)) {
      return at + PROTECTED.length();
    }
    int most = Math.min(end, at + MAX_CLASS);
    int next = at + 1;
    while (next < most && inClass(bytes[next])) {
      next++;
    }
    return next > at + 1 && Bytes.startsWith(bytes, next, end, PRIVATE)
        ? next + PRIVATE.length()
        : at;
  }

  private static boolean inClass(byte b) {
    return Bytes.wordByte(b) || b == '_' || b == '\\' || b == '"';
  }

  /** Behind the type and the length of the string at {@code at}; {@code at} if there is none. */
  static int behindType(byte[] bytes, int at, int end) {
    if (!Bytes.startsWith(bytes, at, end, "string(")) {
      return at;
    }
    int first = at + "string(".length();
    int most = Math.min(end, first + MAX_LENGTH);
    int next = first;
    while (next < most && bytes[next] >= '0' && bytes[next] <= '9') {
      next++;
    }
    return next > first && Bytes.startsWith(bytes, next, end, ") \"") ? next + 2 : at;
  }
}
