package io.github.harscrub.internal.scan;

/** What may stand beside a number that is not part of something longer. */
final class Boundaries {
  /** A longer word is none that a person put before a number. */
  private static final int MAX_WORD = 24;

  /** Within so many bytes a path has a dot, a dash or an end; Base64 is longer. */
  private static final int MAX_PART = 64;

  private Boundaries() {}

  static boolean isWord(byte b) {
    return Ascii.isLetterOrDigit(b) || b == '_';
  }

  /** True if a number that somebody has may begin at {@code start}, and not a part of one. */
  static boolean opensNumber(byte[] text, int from, int start) {
    if (start == from) {
      return true;
    }
    byte before = text[start - 1];
    if (before == '-') {
      return followsPlainWord(text, from, start - 1);
    }
    return (before != '.' && before != '+' && !isWord(before))
        || Ascii.isEscapeResidue(text, from, start);
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

  /**
   * True if the slash before {@code at} separates the parts of a path. In Base64 there is no other
   * punctuation near, apart from the ends of lines.
   */
  static boolean followsPath(byte[] text, int from, int at) {
    if (text[at - 1] != '/') {
      return false;
    }
    int floor = Math.max(from, at - MAX_PART);
    int i = at;
    while (i > floor && CharClass.isBase64(text[i - 1])) {
      i--;
    }
    return i > floor ? !endsLine(text[i - 1]) : i == from;
  }

  /**
   * True if the letter or digit before {@code at} is how many bytes follow, as in Protocol Buffers,
   * CBOR and others: there a word ends, and the letter is none of its word.
   */
  static boolean followsLength(byte[] text, int from, int at) {
    int end = at + text[at - 1];
    boolean alone = at - 2 < from || !isWord(text[at - 2]) || text[at - 2] == 'x';
    return alone && end <= text.length && (end == text.length || !isWord(text[end]));
  }

  /** True if the letter at {@code start} is how many bytes stand between it and {@code end}. */
  static boolean isLength(byte[] text, int from, int start, int end) {
    return start > from
        && text[start] == end - start - 1
        && (text[start - 1] < '\t' || text[start - 1] == 0x12 || text[start - 1] == 0x1A);
  }

  /** True if at {@code at} no Base64 goes on, but the next part of a path may. */
  static boolean endsBase64(byte[] text, int at, int to) {
    if (at == to || !CharClass.isBase64(text[at])) {
      return true;
    }
    if (text[at] != '/') {
      return false;
    }
    int ceiling = Math.min(to, at + MAX_PART);
    int i = at;
    while (i < ceiling && CharClass.isBase64(text[i])) {
      i++;
    }
    return i < ceiling ? !endsLine(text[i]) : i == to;
  }

  /** True for the end of a line, as it stands or as JSON writes it. */
  private static boolean endsLine(byte b) {
    return b == '\n' || b == '\r' || b == '\\';
  }
}
