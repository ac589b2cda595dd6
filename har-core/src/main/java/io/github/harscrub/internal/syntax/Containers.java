package io.github.harscrub.internal.syntax;

/** Finds the end of JSON objects and arrays by counting brackets outside of strings. */
final class Containers {
  /** What does not close within this is cut off or no JSON. */
  private static final int MAX_LENGTH = 1 << 16;

  private Containers() {}

  /**
   * The position behind the bracket that closes the one at {@code open}, or where the search was
   * given up.
   */
  static int end(byte[] bytes, int open, int end) {
    int limit = Math.min(end, open + MAX_LENGTH);
    int depth = 0;
    int i = open;
    while (i < limit) {
      byte b = bytes[i];
      if (b == '"') {
        i = Literals.close(bytes, i, limit);
      } else if (b == '{' || b == '[') {
        depth++;
      } else if ((b == '}' || b == ']') && --depth == 0) {
        return i + 1;
      }
      i++;
    }
    return limit;
  }
}
