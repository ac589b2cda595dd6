package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Text in rows whose first names the columns: CSV (RFC 4180), also with semicolons, tabs or bars.
 * It is the whole text, behind comments and empty lines as they may be, or begins at a line inside
 * of it: in a part of a multipart body, in an element, below the words that announce an export.
 */
public final class Table extends Columns {
  private static final int MAX_HEAD = 4096;

  /** Lines before a table that say what it is. */
  private static final int MAX_COMMENTS = 16;

  private static final int MAX_NAME = 64;

  private static final byte[] SEPARATORS = {',', ';', '\t', '|'};

  /** With blanks behind the commas. */
  private static final int MAX_SPACED = 24;

  /** A quote that does not close within this is a character like any other. */
  private static final int MAX_CELL = 1 << 16;

  private static final boolean[] NAME_BYTES = nameBytes();

  private final byte separator;

  /** True if what stands behind the table may be something else. */
  private final boolean inside;

  private Table(Text text, byte separator, List<Text> head, int body, boolean inside) {
    super(text, head, body);
    this.separator = separator;
    this.inside = inside;
  }

  /** The table that {@code text} is, if it is one: at least two columns and a second row. */
  public static Optional<Table> of(Text text) {
    return at(text, behindComments(text), false).filter(table -> table.isTight() || table.isList());
  }

  /**
   * The table in the head of which the byte at {@code position} stands, if a table begins with that
   * line. What is written by hand has blanks behind its commas, and the lines of code begin with
   * them or end with a comma.
   *
   * @param without a position before, for which there was none, or -1: where that stands on the
   *     same line there is none either
   */
  public static Optional<Table> around(Text text, int position, int without) {
    byte[] bytes = text.bytes();
    int least = Math.max(Math.max(text.start(), without), position - MAX_HEAD);
    int start = position;
    while (start > least && headByte(bytes[start - 1])) {
      start--;
    }
    if (start == without) {
      return Optional.empty();
    }
    int line = firstLine(text, start, position);
    if (line >= text.end() || !Enclosure.beginsLine(text, line) || Blanks.is(bytes[line])) {
      return Optional.empty();
    }
    return isRowAbove(text, line)
        ? Optional.empty()
        : at(Enclosure.of(text, line), line, true).filter(Table::isTight);
  }

  /**
   * True if the line before has as many cells as this one: then it is no head but a row. Unless its
   * cells are what programs call columns: tables follow one another.
   */
  private static boolean isRowAbove(Text text, int line) {
    byte[] bytes = text.bytes();
    if (line == text.start() || bytes[line - 1] != '\n') {
      return false;
    }
    int above = line - 1;
    int from = Math.max(text.start(), above - MAX_HEAD);
    while (above > from && bytes[above - 1] != '\n') {
      above--;
    }
    int lineEnd = Bytes.find(bytes, line, Math.min(text.end(), line + MAX_HEAD), (byte) '\n');
    for (byte separator : SEPARATORS) {
      int rows = count(bytes, above, line - 1, separator);
      int cells = count(bytes, line, lineEnd, separator);
      if (cells > 1 && rows == cells) {
        return !areColumns(bytes, line, lineEnd, separator);
      }
    }
    return false;
  }

  /** True for {@code id,user_name,password}: small letters, digits behind them, underscores. */
  private static boolean areColumns(byte[] bytes, int from, int to, byte separator) {
    boolean begins = true;
    for (int at = from; at < to; at++) {
      byte b = bytes[at];
      boolean letter = b >= 'a' && b <= 'z';
      boolean other = b == '_' || b == '\r' || (b >= '0' && b <= '9');
      if (b != separator && !letter && (begins || !other)) {
        return false;
      }
      begins = b == separator;
    }
    return true;
  }

  private static int count(byte[] bytes, int from, int to, byte wanted) {
    int count = 0;
    for (int at = Bytes.find(bytes, from, to, wanted); at < to; count++) {
      at = Bytes.find(bytes, at + 1, to, wanted);
    }
    return count;
  }

  /** Behind the quote that opens a literal, if the line does not begin at {@code start}. */
  private static int firstLine(Text text, int start, int position) {
    byte[] bytes = text.bytes();
    if (start == text.start() || bytes[start - 1] == '\n') {
      return start;
    }
    int opened = Enclosure.opened(text, start, position);
    if (opened > 0) {
      return start + opened;
    }
    for (int at = start; at < position; at++) {
      if (Literals.quote(bytes[at])) {
        int most = Math.min(text.end(), at + MAX_HEAD);
        int head = Bytes.find(bytes, at, most, (byte) '\n');
        return Bytes.find(bytes, at + 1, head, bytes[at]) == head ? at + 1 : start;
      }
    }
    return start;
  }

  /** True for what may stand behind a name in the head of a table. */
  static boolean mayFollow(byte b) {
    return b == ',' || b == ';' || b == '\t' || b == '|' || b == '\n' || b == '\r';
  }

  private static boolean headByte(byte b) {
    return b != '\n' && (b == ',' || b == ';' || b == '\t' || b == '|' || nameByte(b));
  }

  /** Behind the mark of the byte order, empty lines, and lines that are comments. */
  private static int behindComments(Text text) {
    byte[] bytes = text.bytes();
    int at =
        Bytes.startsWith(bytes, text.start(), text.end(), "\u00EF\u00BB\u00BF")
            ? text.start() + 3
            : text.start();
    for (int lines = 0; lines < MAX_COMMENTS && at < text.end(); lines++) {
      byte first = bytes[at];
      if (first != '#' && first != '\r' && first != '\n') {
        break;
      }
      at = Math.min(text.end(), Bytes.find(bytes, at, text.end(), (byte) '\n') + 1);
    }
    return at;
  }

  private static Optional<Table> at(Text text, int start, boolean inside) {
    byte[] bytes = text.bytes();
    if (start >= text.end() || !(Bytes.wordByte(bytes[start]) || bytes[start] == '"')) {
      return Optional.empty();
    }
    int most = Math.min(text.end(), start + MAX_HEAD);
    byte separator = 0;
    int end = start;
    for (; end < most && bytes[end] != '\n'; end++) {
      byte b = bytes[end];
      if (b == ',' || b == ';' || b == '\t' || b == '|') {
        separator = separator == 0 ? b : separator;
      } else if (!nameByte(b) || isCall(bytes, end)) {
        return Optional.empty();
      }
    }
    if (separator != ';' && lastByte(bytes, start, end) == ';') {
      return Optional.empty();
    }
    if (separator == 0 || end + 1 >= text.end() || end == most) {
      return Optional.empty();
    }
    List<Text> head = head(text, start, end, separator);
    Table table = new Table(text, separator, head, end + 1, inside);
    return head.size() > 1 && (table.columns(end + 1) == head.size() || table.isCutOff(end + 1))
        ? Optional.of(table)
        : Optional.empty();
  }

  /** True for what has a literal behind its bracket: {@code setItem("token"}. */
  private static boolean isCall(byte[] bytes, int at) {
    return bytes[at] == '(' && at + 1 < bytes.length && Literals.quote(bytes[at + 1]);
  }

  private static byte lastByte(byte[] bytes, int start, int end) {
    int at = end - 1;
    while (at > start && Blanks.is(bytes[at])) {
      at--;
    }
    return bytes[at];
  }

  /** True for several short names: a sentence with a comma has none. */
  private boolean isList() {
    return head.size() > 2 && head.stream().allMatch(name -> name.length() <= MAX_SPACED);
  }

  /** True if each column has a name, with no blank before it, that is no number. */
  private boolean isTight() {
    byte[] bytes = text.bytes();
    for (Text name : head) {
      byte before = name.start() > text.start() ? bytes[name.start() - 1] : separator;
      if (before == ' ' || !hasLetter(name)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasLetter(Text name) {
    for (int i = name.start(); i < name.end(); i++) {
      byte b = name.bytes()[i];
      if (b < 0 || (Bytes.wordByte(b) && (b < '0' || b > '9'))) {
        return true;
      }
    }
    return false;
  }

  /** What stands in names of columns; anything else is text or code. */
  private static boolean nameByte(byte b) {
    return b < 0 || NAME_BYTES[b];
  }

  private static boolean[] nameBytes() {
    boolean[] bytes = new boolean[128];
    for (int b = 0; b < bytes.length; b++) {
      bytes[b] = Bytes.wordByte((byte) b) || "_-. \"\r()[]/#$'".indexOf(b) >= 0;
    }
    return bytes;
  }

  private static List<Text> head(Text text, int start, int end, byte separator) {
    byte[] bytes = text.bytes();
    List<Text> names = new ArrayList<>();
    int from = start;
    while (from <= end) {
      int to = Bytes.find(bytes, from, end, separator);
      int nameStart = from;
      int nameEnd = to;
      while (nameStart < nameEnd && margin(bytes[nameStart])) {
        nameStart++;
      }
      while (nameEnd > nameStart && margin(bytes[nameEnd - 1])) {
        nameEnd--;
      }
      if (nameEnd - nameStart > MAX_NAME) {
        return List.of();
      }
      names.add(text.part(nameStart, nameEnd));
      from = to + 1;
    }
    return names;
  }

  private static boolean margin(byte b) {
    return b == '"' || Blanks.is(b);
  }

  /** True for as many cells as the head has, and not for markup behind the table. */
  private boolean isRow(int at) {
    return text.bytes()[at] != '<' && (columns(at) == head.size() || isCutOff(at));
  }

  /** True for a row without its last cells at the end of the text: there a body was cut. */
  private boolean isCutOff(int row) {
    return text.bytes()[row] > ' '
        && Bytes.find(text.bytes(), row, text.end(), (byte) '\n') == text.end()
        && columns(row) < head.size();
  }

  private int columns(int row) {
    int[] columns = {0};
    row(row, (column, cell) -> columns[0] = column + 1);
    return columns[0];
  }

  @Override
  public int cells(Sink sink) {
    int at = body;
    while (at < text.end() && (!inside || isRow(at))) {
      at = row(at, sink);
    }
    return at;
  }

  /** Shows the cells of the row at {@code from}; returns the start of the next one. */
  private int row(int from, Sink sink) {
    byte[] bytes = text.bytes();
    int end = text.end();
    int at = from;
    for (int column = 0; ; column++) {
      int close = at < end && bytes[at] == '"' ? quoted(at) : -1;
      int stop = close < 0 ? at : close + 1;
      while (stop < end && bytes[stop] != separator && bytes[stop] != '\n') {
        stop++;
      }
      if (column < head.size()) {
        int last =
            stop > at && stop < end && bytes[stop] == '\n' && bytes[stop - 1] == '\r'
                ? stop - 1
                : stop;
        sink.cell(column, close < 0 ? text.part(at, last) : text.part(at + 1, close));
      }
      if (stop >= end || bytes[stop] == '\n') {
        return stop + 1;
      }
      at = stop + 1;
    }
  }

  /** The quote that closes the one at {@code open}, or -1; two in a row are one that does not. */
  private int quoted(int open) {
    byte[] bytes = text.bytes();
    int most = Math.min(text.end(), open + MAX_CELL);
    int at = Bytes.find(bytes, open + 1, most, (byte) '"');
    while (at + 1 < most && bytes[at + 1] == '"') {
      at = Bytes.find(bytes, at + 2, most, (byte) '"');
    }
    return at < most ? at : -1;
  }
}
