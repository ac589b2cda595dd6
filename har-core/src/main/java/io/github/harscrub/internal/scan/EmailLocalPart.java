package io.github.harscrub.internal.scan;

/**
 * The part of an e-mail address before the '@'.
 *
 * <p>Of RFC 5322's atext only letters, digits, {@code . _ + -} and an apostrophe between letters
 * count. The rest of it ({@code = & / ? % { } | # ! $ * ^ ~} and the backquote) delimits values in
 * URLs, forms and scripts far more often than it stands in an address. Quoted local parts are not
 * recognised.
 */
final class EmailLocalPart {
  /** RFC 5321 4.5.3.1.1, in octets. */
  private static final int MAX_LENGTH = 64;

  private EmailLocalPart() {}

  /** The start of the local part that ends at {@code at}, or -1 if there is none. */
  static int start(byte[] text, int from, int at) {
    if (at <= from || text[at - 1] == '.') {
      return -1;
    }
    int floor = Math.max(from, at - MAX_LENGTH - 1);
    // Chinese letters count only if they touch the '@': else they are the sentence around.
    boolean anyScript = text[at - 1] < 0;
    int start = at;
    while (start > floor) {
      int next = previous(text, floor, start, at, anyScript);
      if (next < 0) {
        break;
      }
      start = next;
    }
    start = afterEscape(text, from, start, at);
    while (start < at && (text[start] == '.' || text[start] == '-' || text[start] == '+')) {
      start++;
    }
    return start < at && at - start <= MAX_LENGTH ? start : -1;
  }

  /** The start of the character before {@code i}, or -1 if it belongs to no local part. */
  private static int previous(byte[] text, int floor, int i, int at, boolean anyScript) {
    byte b = text[i - 1];
    if (b < 0) {
      return Utf8Letters.start(text, floor, i, anyScript);
    }
    if (b == '.') {
      return text[i] == '.' ? -1 : i - 1;
    }
    if (b == '\'') {
      boolean inName =
          i < at && i - 2 >= floor && Ascii.isLetter(text[i]) && Ascii.isLetter(text[i - 2]);
      return inName ? i - 1 : -1;
    }
    return Ascii.isLetterOrDigit(b) || b == '_' || b == '+' || b == '-' ? i - 1 : -1;
  }

  /**
   * Skips the rest of an escape that was not undone: {@code u003c} behind a backslash, {@code %3C}.
   */
  private static int afterEscape(byte[] text, int from, int start, int at) {
    if (start == from) {
      return start;
    }
    if (text[start - 1] == '%' && areHex(text, start, 2, at)) {
      int digits = start;
      // A percent sign that was itself encoded, as in %253C.
      while (text[digits] == '2' && text[digits + 1] == '5' && areHex(text, digits + 2, 2, at)) {
        digits += 2;
      }
      return digits + 2;
    }
    if (text[start - 1] != '\\') {
      return start;
    }
    if (start < at && text[start] == 'u' && areHex(text, start + 1, 4, at)) {
      return start + 5;
    }
    if (start < at && text[start] == 'x' && areHex(text, start + 1, 2, at)) {
      return start + 3;
    }
    return start < at && Ascii.isEscapeResidue(text, from, start + 1) ? start + 1 : start;
  }

  private static boolean areHex(byte[] text, int start, int count, int to) {
    if (to - start < count) {
      return false;
    }
    for (int i = start; i < start + count; i++) {
      if (!Ascii.isHex(text[i])) {
        return false;
      }
    }
    return true;
  }
}
