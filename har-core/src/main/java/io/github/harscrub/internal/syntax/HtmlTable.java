package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code <tr><th>user</th><th>password</th></tr><tr><td>…</td><td>…</td></tr>}: a table of a page
 * whose first row names its columns (HTML section 4.9).
 */
public final class HtmlTable extends Columns {
  private static final int MAX_HEAD = 8192;
  private static final int MAX_TAG = 256;

  /** Tags within a cell before its text: {@code <td><p><code>}. */
  private static final int MAX_NESTED = 4;

  private HtmlTable(Text text, List<Text> head, int body) {
    super(text, head, body);
  }

  /**
   * The table in the head of which the name at {@code position} stands.
   *
   * @param without a name before it that stands in no such head
   */
  public static Optional<Columns> of(Text text, int position, int without) {
    int least = Math.max(Math.max(text.start(), without), position - MAX_HEAD);
    int row = position - 1;
    while (row >= least && !isTag(text.bytes(), row, text.end(), "<tr")) {
      row--;
    }
    if (row < least) {
      return Optional.empty();
    }
    Row head = row(text, row);
    return !head.data() && head.cells().size() > 1 && head.end() > position
        ? Optional.of(new HtmlTable(text, head.cells(), head.end()))
        : Optional.empty();
  }

  /** True for a name between two tags, as in the cells of heads. */
  public static boolean isCell(Text text, Text name) {
    byte[] bytes = text.bytes();
    int before = Literals.skipBlanksBack(bytes, name.start(), text.start());
    int behind = Literals.skipBlanks(bytes, name.end(), text.end());
    return before > text.start()
        && bytes[before - 1] == '>'
        && behind + 1 < text.end()
        && bytes[behind] == '<';
  }

  @Override
  public int cells(Sink sink) {
    int end = body;
    for (int at = nextRow(body); at < text.end(); at = nextRow(end)) {
      Row row = row(text, at);
      for (int i = 0; row.data() && i < row.cells().size() && i < head.size(); i++) {
        if (row.cells().get(i).length() > 0) {
          sink.cell(i, row.cells().get(i));
        }
      }
      end = row.end();
    }
    return end;
  }

  /** Where the row at or behind {@code from} opens; the end of the text if the table ends first. */
  private int nextRow(int from) {
    byte[] bytes = text.bytes();
    int end = text.end();
    int at = Bytes.find(bytes, from, end, (byte) '<');
    while (at < end && !isTag(bytes, at, end, "<tr")) {
      if (isTag(bytes, at, end, "<td")
          || isTag(bytes, at, end, "<th")
          || Bytes.startsWithIgnoreCase(bytes, at, end, "</table")) {
        return end;
      }
      at = Bytes.find(bytes, at + 1, end, (byte) '<');
    }
    return at;
  }

  /**
   * The cells of a row.
   *
   * @param data true if one of them is more than a heading: rows of data may begin with one
   * @param end where what stands behind the row begins
   */
  private record Row(List<Text> cells, boolean data, int end) {}

  /** The row that opens at {@code from}. */
  private static Row row(Text text, int from) {
    byte[] bytes = text.bytes();
    int end = text.end();
    List<Text> cells = new ArrayList<>();
    boolean data = false;
    int at = Bytes.find(bytes, from + 1, end, (byte) '<');
    while (at < end && !isTag(bytes, at, end, "<tr") && !isEnd(bytes, at, end)) {
      boolean value = isTag(bytes, at, end, "<td");
      int next = at + 1;
      if (value || isTag(bytes, at, end, "<th")) {
        Text content = content(text, at);
        cells.add(content);
        next = content.end();
      }
      data |= value;
      at = Bytes.find(bytes, next, end, (byte) '<');
    }
    return new Row(cells, data, at);
  }

  private static boolean isEnd(byte[] bytes, int at, int end) {
    return Bytes.startsWithIgnoreCase(bytes, at, end, "</tr")
        || Bytes.startsWithIgnoreCase(bytes, at, end, "</table");
  }

  private static boolean isTag(byte[] bytes, int at, int end, String tag) {
    int behind = at + tag.length();
    return bytes[at] == '<'
        && Bytes.startsWithIgnoreCase(bytes, at, end, tag)
        && behind < end
        && !Bytes.wordByte(bytes[behind]);
  }

  /** The first text in the element that opens at {@code at}. */
  private static Text content(Text text, int at) {
    byte[] bytes = text.bytes();
    int open = at;
    for (int i = 0; i < MAX_NESTED; i++) {
      int most = Math.min(text.end(), open + MAX_TAG);
      int start = Bytes.find(bytes, open, most, (byte) '>') + 1;
      if (start > most) {
        break;
      }
      start = Literals.skipBlanks(bytes, start, text.end());
      int end = Bytes.find(bytes, start, text.end(), (byte) '<');
      if (end > start || end + 1 >= text.end() || bytes[end + 1] == '/') {
        return text.part(start, Literals.skipBlanksBack(bytes, end, start));
      }
      open = end;
    }
    return text.part(at + 1, at + 1);
  }
}
