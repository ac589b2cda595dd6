package io.github.harscrub.internal.scan;

/** What kind of character a byte of UTF-8 is. Bytes of multi-byte sequences are none of these. */
final class Ascii {
  /** A kind for {@link #is}; kinds may be joined by or. */
  static final int DIGIT = 1;

  /** A kind for {@link #is}. */
  static final int LETTER = 2;

  private static final int HEX = 4;

  /** The kinds of each byte, by its unsigned value. */
  private static final byte[] KINDS = kinds();

  private Ascii() {}

  /** True if {@code b} is of one of the kinds. */
  static boolean is(int kinds, int b) {
    return (KINDS[b & 0xFF] & kinds) != 0;
  }

  static boolean isDigit(int b) {
    return (KINDS[b & 0xFF] & DIGIT) != 0;
  }

  static boolean isLetter(int b) {
    return (KINDS[b & 0xFF] & LETTER) != 0;
  }

  static boolean isLetterOrDigit(int b) {
    return (KINDS[b & 0xFF] & (LETTER | DIGIT)) != 0;
  }

  static boolean isHex(int b) {
    return (KINDS[b & 0xFF] & HEX) != 0;
  }

  static boolean isLower(int b) {
    return b >= 'a' && b <= 'z';
  }

  static boolean isUpper(int b) {
    return b >= 'A' && b <= 'Z';
  }

  /** The end of the run of digits that begins at {@code start}. */
  static int digitsEnd(byte[] text, int start, int to) {
    int end = start;
    while (end < to && isDigit(text[end])) {
      end++;
    }
    return end;
  }

  /**
   * True if {@code at} stands right behind a control character that is still escaped, as in {@code
   * "\n555"} inside a script: the letter belongs to the escape, not to what follows.
   */
  static boolean isEscapeResidue(byte[] text, int from, int at) {
    if (at - 2 < from || text[at - 2] != '\\') {
      return false;
    }
    byte letter = text[at - 1];
    return letter == 'n' || letter == 'r' || letter == 't' || letter == 'f' || letter == 'v';
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[256];
    for (int b = '0'; b <= '9'; b++) {
      kinds[b] = DIGIT | HEX;
    }
    for (int b = 'a'; b <= 'z'; b++) {
      byte kind = (byte) (b <= 'f' ? LETTER | HEX : LETTER);
      kinds[b] = kind;
      kinds[b - 'a' + 'A'] = kind;
    }
    return kinds;
  }
}
