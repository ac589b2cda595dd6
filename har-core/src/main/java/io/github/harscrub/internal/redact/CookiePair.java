package io.github.harscrub.internal.redact;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * A cookie in a cookie, {@code GUID=0B5C…}: what is looked for elsewhere is the inner value, since
 * the same pair may be the end of another name there, {@code visitorGUID=0B5C…}.
 */
final class CookiePair {
  private static final int MAX_NAME = 32;

  private CookiePair() {}

  /** Where the inner value begins, or the start of {@code cookie} if it is no such pair. */
  static int value(Text cookie) {
    byte[] bytes = cookie.bytes();
    int at = cookie.start();
    while (at < cookie.end() && at - cookie.start() <= MAX_NAME && isInName(bytes[at])) {
      at++;
    }
    boolean pair =
        at > cookie.start()
            && at < cookie.end()
            && bytes[at] == '='
            && !Opacity.opaque(bytes, cookie.start(), at)
            && isOne(bytes, at + 1, cookie.end())
            && Lessons.telling(bytes, at + 1, cookie.end());
    return pair ? at + 1 : cookie.start();
  }

  private static boolean isInName(byte b) {
    return Bytes.wordByte(b) || b == '_' || b == '-';
  }

  /** True if no further pair follows. */
  private static boolean isOne(byte[] bytes, int from, int end) {
    for (int i = from; i < end; i++) {
      switch (bytes[i]) {
        case '&', ':', '|', ',', ';', '#', '!', '~', '%' -> {
          return false;
        }
        default -> {}
      }
    }
    return true;
  }
}
