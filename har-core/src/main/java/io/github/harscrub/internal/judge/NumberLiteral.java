package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * A number in JSON or in a script that stands there without quotes. A placeholder in its place
 * would break the document, so such a number stays one.
 */
public final class NumberLiteral {
  private static final int MAX_BLANKS = 16;

  private NumberLiteral() {}

  /** True if {@code [start, end)} is the value of a member or an element of an array. */
  public static boolean is(Text text, int start, int end) {
    byte[] bytes = text.bytes();
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      if ((b < '0' || b > '9') && b != '.' && !(b == '-' && i == start)) {
        return false;
      }
    }
    int next = skip(bytes, end, text.end());
    if (next < text.end() && bytes[next] != ',' && bytes[next] != '}' && bytes[next] != ']') {
      return false;
    }
    int at = back(bytes, start, text.start());
    if (at < text.start()) {
      return false;
    }
    if (bytes[at] == ':') {
      int name = back(bytes, at, text.start());
      // {"a": 1} and {a:1}, but not the line "a: 1".
      return name >= text.start()
          && (bytes[name] == '"'
              || (at == start - 1 && name == at - 1 && Bytes.wordByte(bytes[name])));
    }
    int first = skip(bytes, text.start(), text.end());
    boolean json = bytes[first] == '{' || bytes[first] == '[';
    return json && next < text.end() && (bytes[at] == '[' || bytes[at] == ',');
  }

  /** True for a number without a fraction and an exponent. */
  public static boolean isWhole(Text number) {
    for (int i = number.start(); i < number.end(); i++) {
      byte b = number.bytes()[i];
      if (b == '.' || b == 'e' || b == 'E') {
        return false;
      }
    }
    return true;
  }

  private static int skip(byte[] bytes, int at, int end) {
    return Blanks.skip(bytes, at, Math.min(end, at + MAX_BLANKS));
  }

  /** The last byte before {@code at} that is no blank. */
  private static int back(byte[] bytes, int at, int start) {
    return Blanks.skipBack(bytes, at, Math.max(start, at - MAX_BLANKS)) - 1;
  }
}
