package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/** What the value of a cookie says where its name says nothing. */
public final class CookieValue {
  private static final int MAX_NAME = 32;

  private CookieValue() {}

  /**
   * A cookie that no name marks as a credential teaches only if it looks like one; a UUID may be
   * anybody's, and the page that a cookie remembers is everybody's.
   */
  public static boolean telling(byte[] bytes, int start, int end) {
    return Opacity.opaque(bytes, start, end)
        && !Opacity.uuid(bytes, start, end)
        && !WebAddress.is(bytes, start, end);
  }

  /**
   * Where the inner value of a cookie in a cookie begins, {@code GUID=0B5C…}, or the start of
   * {@code cookie} if it is none. The pair may be the end of another name elsewhere, {@code
   * visitorGUID=0B5C…}, so that what is looked for is the inner value.
   */
  public static int inner(Text cookie) {
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
            && telling(bytes, at + 1, cookie.end());
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
