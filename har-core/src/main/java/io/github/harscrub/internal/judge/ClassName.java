package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * Tells the name of a class of CSS modules, which scripts keep under the name it had, from a value:
 * {@code password: "Login_password__x7Kq2"}, {@code token: "Row-module--token--3f9a1"}.
 */
public final class ClassName {
  private static final int MIN_HASH = 4;
  private static final int MAX_HASH = 8;

  private ClassName() {}

  /** True if {@code name} stands in {@code value}, with words before it and a short hash behind. */
  public static boolean is(Text name, Text value) {
    byte[] bytes = value.bytes();
    int at = value.end() - name.length();
    while (at > value.start() && !isNamed(name, value, at)) {
      at--;
    }
    int hash = at + name.length() + 2;
    int length = value.end() - hash;
    if (at <= value.start() + 1 || length < MIN_HASH || length > MAX_HASH) {
      return false;
    }
    for (int i = value.start(); i < value.end(); i++) {
      boolean sign = bytes[i] == '_' || bytes[i] == '-';
      if (!sign && (!Bytes.wordByte(bytes[i]) || bytes[i] < 0)) {
        return false;
      }
    }
    return Opacity.words(bytes, value.start(), at);
  }

  /** True if the name stands at {@code at}, behind one sign and before two. */
  private static boolean isNamed(Text name, Text value, int at) {
    byte[] bytes = value.bytes();
    int end = at + name.length();
    return end + 2 < value.end()
        && isSign(bytes[at - 1])
        && isSign(bytes[end])
        && bytes[end + 1] == bytes[end]
        && value.part(at, end).sameAs(name);
  }

  private static boolean isSign(byte b) {
    return b == '_' || b == '-';
  }
}
