package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;

/** Tells the address of a page, encoded or not, from what merely looks random. */
final class WebAddress {
  private WebAddress() {}

  /**
   * True for an absolute URL, and for a path with a query, {@code /a/b?c=d} or {@code
   * %2Fa%2Fb%3Fc%3Dd}. A path alone may be base64, which begins with a slash once in 64 times.
   */
  static boolean is(byte[] bytes, int start, int end) {
    return absolute(bytes, start, end)
        || ((Bytes.startsWith(bytes, start, end, "/") || escape(bytes, start, end, "2f"))
            && hasQuery(bytes, start, end));
  }

  private static boolean absolute(byte[] bytes, int start, int end) {
    if (!Bytes.startsWith(bytes, start, end, "http")) {
      return false;
    }
    int colon = start + (Bytes.startsWith(bytes, start, end, "https") ? 5 : 4);
    return Bytes.startsWith(bytes, colon, end, "://")
        || (escape(bytes, colon, end, "3a") && hasSlash(bytes, colon, end));
  }

  private static boolean hasSlash(byte[] bytes, int from, int end) {
    return Bytes.find(bytes, from, end, (byte) '/') < end || hasEscape(bytes, from, end, "2f");
  }

  private static boolean hasQuery(byte[] bytes, int start, int end) {
    return Bytes.find(bytes, start, end, (byte) '?') < end || hasEscape(bytes, start, end, "3f");
  }

  private static boolean hasEscape(byte[] bytes, int from, int end, String digits) {
    int at = Bytes.find(bytes, from, end, (byte) '%');
    while (at < end && !escape(bytes, at, end, digits)) {
      at = Bytes.find(bytes, at + 1, end, (byte) '%');
    }
    return at < end;
  }

  /** True for a percent code, however often it was encoded. */
  private static boolean escape(byte[] bytes, int at, int end, String digits) {
    int code = at + 1;
    while (Bytes.startsWith(bytes, code, end, "25")) {
      code += 2;
    }
    return at < end && bytes[at] == '%' && Bytes.startsWithIgnoreCase(bytes, code, end, digits);
  }
}
