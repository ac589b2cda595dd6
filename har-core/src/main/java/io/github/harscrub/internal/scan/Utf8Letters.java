package io.github.harscrub.internal.scan;

/**
 * Letters beyond ASCII in internationalised addresses (RFC 6531).
 *
 * <p>Scripts that are written without spaces (Chinese, Thai) give no boundary between a sentence
 * and the address in it, so callers choose: the alphabets of Europe only, or any letter.
 */
final class Utf8Letters {
  /** Code points below are Latin, Greek and Cyrillic. */
  private static final int END_OF_EUROPE = 0x530;

  private Utf8Letters() {}

  /** The end of the letter that begins at {@code i}, or -1 if none does. */
  static int end(byte[] text, int i, int to, boolean anyScript) {
    int length = length(text[i]);
    if (length == 0 || length > to - i) {
      return -1;
    }
    int codePoint = text[i] & (0xFF >> (length + 1));
    for (int k = 1; k < length; k++) {
      if ((text[i + k] & 0xC0) != 0x80) {
        return -1;
      }
      codePoint = (codePoint << 6) | (text[i + k] & 0x3F);
    }
    boolean wanted =
        anyScript
            ? isLetterOrMark(codePoint)
            : codePoint < END_OF_EUROPE && Character.isLetter(codePoint);
    return wanted ? i + length : -1;
  }

  /** The start of the letter that ends at {@code end}, or -1 if none does. */
  static int start(byte[] text, int from, int end, boolean anyScript) {
    int start = end - 1;
    int floor = Math.max(from, end - 4);
    while (start > floor && (text[start] & 0xC0) == 0x80) {
      start--;
    }
    return start >= floor && end(text, start, end, anyScript) == end ? start : -1;
  }

  /** True if the bytes before {@code end} are a capital letter of two bytes: É, Я. */
  static boolean endsWithCapital(byte[] text, int from, int end) {
    return end - 2 >= from
        && (text[end - 2] & 0xE0) == 0xC0
        && Character.isUpperCase(((text[end - 2] & 0x1F) << 6) | (text[end - 1] & 0x3F));
  }

  private static int length(byte lead) {
    int b = lead & 0xFF;
    if (b >= 0xC2 && b < 0xE0) {
      return 2;
    }
    if (b >= 0xE0 && b < 0xF0) {
      return 3;
    }
    return b >= 0xF0 && b < 0xF5 ? 4 : 0;
  }

  private static boolean isLetterOrMark(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isLetter(codePoint)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
