package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;

/** Finds the end of JSON objects and arrays by counting brackets outside of strings. */
final class Containers {
  /** What does not close within this is nothing to pass over on the way to something else. */
  private static final int MAX_PASSED = 1 << 16;

  private Containers() {}

  /**
   * The position behind the bracket that closes the one at {@code open}; {@code end} if it is cut
   * off. Quotes with a backslash are those of a literal around the container, which ends with it.
   */
  static int end(byte[] bytes, int open, int end) {
    int depth = 0;
    int i = open;
    while (i < end) {
      byte b = bytes[i];
      if (b == '"') {
        i = Bytes.closingQuote(bytes, i, end);
      } else if (b == '\\' && i + 1 < end && bytes[i + 1] == '"') {
        i = closingEscape(bytes, i, end);
        if (i < end && bytes[i] == '"') {
          return i;
        }
        i++;
      } else if (b == '{' || b == '[') {
        depth++;
      } else if ((b == '}' || b == ']') && --depth == 0) {
        return i + 1;
      }
      i++;
    }
    return end;
  }

  /**
   * The position of the backslash before the quote that ends the literal whose first quote has one
   * at {@code open}, or of the quote without one that ends the literal around both; {@code end} if
   * there is neither.
   */
  static int closingEscape(byte[] bytes, int open, int end) {
    int i = open + 2;
    while (i < end) {
      i = Bytes.findAny(bytes, i, end, (byte) '"', (byte) '\\', (byte) '"');
      if (i >= end || bytes[i] == '"' || (i + 1 < end && bytes[i + 1] == '"')) {
        return Math.min(i, end);
      }
      // What is escaped twice, as a quote in that literal is, goes with its backslashes.
      int quote = i;
      while (quote < end && bytes[quote] == '\\') {
        quote++;
      }
      i = quote + 1;
    }
    return end;
  }

  /** As {@link #end}, for what is of no interest: a long one is not followed to its end. */
  static int pass(byte[] bytes, int open, int end) {
    return end(bytes, open, Math.min(end, open + MAX_PASSED));
  }
}
