package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;

/** Finds the end of JSON objects and arrays by counting brackets outside of strings. */
final class Containers {
  /** What does not close within this is nothing to pass over on the way to something else. */
  private static final int MAX_PASSED = 1 << 16;

  private Containers() {}

  /**
   * The position behind the bracket that closes the one at {@code open}; {@code end} if it is cut
   * off.
   */
  static int end(byte[] bytes, int open, int end) {
    int depth = 0;
    int i = open;
    while (i < end) {
      byte b = bytes[i];
      if (b == '"') {
        i = Bytes.closingQuote(bytes, i, end);
      } else if (b == '{' || b == '[') {
        depth++;
      } else if ((b == '}' || b == ']') && --depth == 0) {
        return i + 1;
      }
      i++;
    }
    return end;
  }

  /** As {@link #end}, for what is of no interest: a long one is not followed to its end. */
  static int pass(byte[] bytes, int open, int end) {
    return end(bytes, open, Math.min(end, open + MAX_PASSED));
  }
}
