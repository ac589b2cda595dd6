package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/** What the value of a cookie says where its name says nothing. */
public final class CookieValue {
  private static final int MAX_NAME = 32;

  /** Of a width and a height with five digits each. */
  private static final int MAX_SIZE = 11;

  private CookieValue() {}

  /**
   * A cookie that no name marks as a credential teaches only if it looks like one; a UUID may be
   * anybody's, and the page that a cookie remembers, or the size of a screen, is everybody's.
   */
  public static boolean telling(byte[] bytes, int start, int end) {
    return Opacity.opaque(bytes, start, end)
        && !Opacity.uuid(bytes, start, end)
        && !isSize(bytes, start, end)
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

  /** True for {@code 1920x1080}, which stands as well in what is sent for analytics. */
  private static boolean isSize(byte[] bytes, int start, int end) {
    boolean by = false;
    for (int i = start; i < end; i++) {
      if (bytes[i] == 'x' && !by && i > start) {
        by = true;
      } else if (bytes[i] < '0' || bytes[i] > '9') {
        return false;
      }
    }
    return by && end - start <= MAX_SIZE;
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
