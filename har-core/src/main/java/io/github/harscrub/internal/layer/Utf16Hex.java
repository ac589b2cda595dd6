package io.github.harscrub.internal.layer;

/**
 * Finds hexadecimal digits of letters of ASCII in UTF-16: of four digits, two are zeros. Up to six
 * bytes before them may be something else, such as a byte order mark.
 */
final class Utf16Hex {
  private static final int UNIT = 4;
  private static final int LETTERS = 6;
  private static final int MAX_BEFORE = 3 * UNIT;

  /** Enough of them for {@link EncodedRuns#MIN_TEXT}. */
  static final int MIN_DIGITS = UNIT * EncodedRuns.MIN_TEXT;

  private Utf16Hex() {}

  /** Where such digits in {@code [from, to)} begin, or -1 if there are none. */
  static int find(byte[] bytes, int from, int to) {
    for (int phase = 0; phase < UNIT; phase++) {
      int row = 0;
      for (int at = from + phase; at + UNIT <= to; at += UNIT) {
        row = isUnit(bytes, at) ? row + 1 : 0;
        if (row == LETTERS) {
          int first = at - UNIT * (LETTERS - 1);
          // In the other order the letter before it belongs to the first zero.
          int before = Math.min((first - from) / 2 * 2, MAX_BEFORE);
          return first - before;
        }
      }
    }
    return -1;
  }

  /** A zero and a letter of ASCII. */
  private static boolean isUnit(byte[] bytes, int at) {
    return bytes[at] == '0'
        && bytes[at + 1] == '0'
        && PlainText.isPrintable(Bytes.hex(bytes, at + 2, 2, at + UNIT));
  }
}
