package io.github.harscrub.internal.layer;

/**
 * An encoded value together with the name beside it, since digits that are written as escapes say
 * nothing without: the IMEI behind {@code "imei":}, the address between {@code <ip>} and its end.
 *
 * <p>Only for short values in which characters are escaped that need not be; others are texts of
 * their own, with names inside.
 */
final class NamedPart {
  private static final int MAX_VALUE = 256;
  private static final int MAX_NAME = 64;

  private NamedPart() {}

  /**
   * The string literal between the quotes around {@code [start, end)}, with its name if there is
   * one behind {@code from}.
   */
  static Text ofString(Text text, int start, int end, int from) {
    byte[] bytes = text.bytes();
    if (end == text.end() || end - start > MAX_VALUE || !codes(bytes, start, end)) {
      return text.part(start, end);
    }
    return quoted(text, start, end, from);
  }

  /**
   * The attribute value or the text between two tags at {@code [start, end)}, with its name or tags
   * if these are behind {@code from}.
   */
  static Text ofMarkup(Text text, int start, int end, int from) {
    byte[] bytes = text.bytes();
    if (end == text.end() || end - start > MAX_VALUE || !references(bytes, start, end)) {
      return text.part(start, end);
    }
    return start > from && bytes[start - 1] == '"'
        ? quoted(text, start, end, from)
        : element(text, start, end, from);
  }

  private static Text quoted(Text text, int start, int end, int from) {
    int name = nameBefore(text.bytes(), start - 1, from);
    return name < 0 ? text.part(start, end) : text.part(name, end + 1);
  }

  /**
   * True if all escapes are codes of characters, as for what need not be escaped. A text of lines,
   * or with quotes inside, is more than a value.
   */
  private static boolean codes(byte[] bytes, int start, int end) {
    int at = Bytes.find(bytes, start, end, (byte) '\\');
    while (CharacterCode.length(bytes, at, end) > 0) {
      at = Bytes.find(bytes, at + 2, end, (byte) '\\');
    }
    return at >= end;
  }

  /** True if all character references are numeric: what they stand for need not be escaped. */
  private static boolean references(byte[] bytes, int start, int end) {
    int at = Bytes.find(bytes, start, end, (byte) '&');
    while (at + 1 < end && bytes[at + 1] == '#') {
      at = Bytes.find(bytes, at + 2, end, (byte) '&');
    }
    return at >= end;
  }

  /** The text from {@code start} to {@code end} with the tags around it, if these are short. */
  private static Text element(Text text, int start, int end, int from) {
    byte[] bytes = text.bytes();
    int tag = start - 1;
    int least = Math.max(from, start - MAX_NAME);
    while (tag > least && bytes[tag] != '<') {
      tag--;
    }
    int close = Bytes.find(bytes, end, Math.min(text.end(), end + MAX_NAME), (byte) '>');
    boolean tags = tag >= least && bytes[tag] == '<' && close < text.end() && bytes[close] == '>';
    return tags ? text.part(tag, close + 1) : text.part(start, end);
  }

  /**
   * Where the name begins, its quote included, that {@code :} or {@code =} parts from the quote at
   * {@code quote}; -1 if there is none.
   */
  private static int nameBefore(byte[] bytes, int quote, int from) {
    int i = blanksBefore(bytes, quote, from);
    if (i <= from || (bytes[i - 1] != ':' && bytes[i - 1] != '=')) {
      return -1;
    }
    i = blanksBefore(bytes, i - 1, from);
    int least = Math.max(from, i - MAX_NAME);
    boolean quoted = i > least && bytes[i - 1] == '"';
    int start = quoted ? i - 1 : i;
    while (start > least && (quoted ? bytes[start - 1] != '"' : Bytes.wordByte(bytes[start - 1]))) {
      start--;
    }
    if (quoted && start == least) {
      return -1;
    }
    return start < i ? start - (quoted ? 1 : 0) : -1;
  }

  private static int blanksBefore(byte[] bytes, int at, int from) {
    int i = at;
    while (i > from && i > at - MAX_NAME && (bytes[i - 1] == ' ' || bytes[i - 1] == '\n')) {
      i--;
    }
    return i;
  }
}
