package io.github.harscrub.internal.scan;

/** What must not stand right before a token. */
enum LeftEdge {
  /** The token may be the end of a longer word. */
  ANY,
  /** No letter or digit, unless it is the length of what follows. */
  WORD,
  /**
   * No letter, digit, {@code +} or {@code /}: keeps pieces of images in Base64 out. A slash that
   * separates the parts of a path may.
   */
  BASE64;

  /** True if a token may start at {@code start} of a text that starts at {@code from}. */
  boolean allows(byte[] text, int from, int start) {
    if (start == from) {
      return true;
    }
    return switch (this) {
      case ANY -> true;
      case WORD ->
          !CharClass.isLetterOrDigit(text[start - 1])
              || Boundaries.followsLength(text, from, start);
      case BASE64 ->
          !CharClass.isBase64(text[start - 1])
              || Boundaries.followsPath(text, from, start)
              || Boundaries.followsLength(text, from, start);
    };
  }
}
