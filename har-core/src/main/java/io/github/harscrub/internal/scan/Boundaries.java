package io.github.harscrub.internal.scan;

/** What may stand beside a number that is not part of something longer. */
final class Boundaries {
  /** A longer word is none that a person put before a number. */
  private static final int MAX_WORD = 24;

  private Boundaries() {}

  static boolean isWord(byte b) {
    return Ascii.isLetterOrDigit(b) || b == '_';
  }

  /**
   * True if the word that ends at {@code end} is of letters only and cannot be hexadecimal, as in
   * {@code card-4111…}: the parts of a UUID are not such words.
   */
  static boolean followsPlainWord(byte[] text, int from, int end) {
    int floor = Math.max(from, end - MAX_WORD);
    boolean hex = true;
    int i = end;
    while (i > floor && Ascii.isLetter(text[i - 1])) {
      hex &= Ascii.isHex(text[i - 1]);
      i--;
    }
    if (i == end) {
      // Nothing before the dash: a list item or an option.
      return i == from || (text[i - 1] != '-' && !isWord(text[i - 1]));
    }
    return !hex && (i == from || !isWord(text[i - 1]));
  }
}
