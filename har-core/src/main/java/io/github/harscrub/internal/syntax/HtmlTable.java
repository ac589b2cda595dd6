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
public final class HtmlTable implements Columns {
  private static final int MAX_HEAD = 1024;
  private static final int MAX_TAG = 256;

  /** Tags within a cell before its text: {@code <td><p><code>}. */
  private static final int MAX_NESTED = 4;

  private final Text text;
  private final List<Text> head;
  private final int body;

  private HtmlTable(Text text, List<Text> head, int body) {
    this.text = text;
    this.head = head;
    this.body = body;
  }

  /**
   * The table in the head of which the name in {@code [start, end)} stands, if it is all of a cell.
   */
  public static Optional<Columns> of(Text text, int start, int end) {
    byte[] bytes = text.bytes();
    if (!mayFollow(text, end) || start == text.start() || bytes[start - 1] != '>') {
      return Optional.empty();
    }
    int least = Math.max(text.start(), start - MAX_HEAD);
    int row = start;
    while (row > least && !Bytes.startsWithIgnoreCase(bytes, row, text.end(), "<tr")) {
      row--;
    }
    List<Text> head = new ArrayList<>();
    int body = cells(text, row, "<th", head);
    return body > start && head.size() > 1
        ? Optional.of(new HtmlTable(text, head, body))
        : Optional.empty();
  }

  /** True if the cell of a head ends at {@code nameEnd}. */
  static boolean mayFollow(Text text, int nameEnd) {
    return Bytes.startsWithIgnoreCase(text.bytes(), nameEnd, text.end(), "</th>");
  }

  @Override
  public List<Text> head() {
    return head;
  }

  @Override
  public int body() {
    return body;
  }

  @Override
  public void cells(Sink sink) {
    List<Text> row = new ArrayList<>();
    for (int at = body; at < text.end(); ) {
      row.clear();
      int next = cells(text, at, "<td", row);
      for (int i = 0; i < row.size() && i < head.size(); i++) {
        if (row.get(i).length() > 0) {
          sink.cell(i, row.get(i));
        }
      }
      if (next <= at) {
        return;
      }
      at = next;
    }
  }

  /**
   * Reads the row that begins at or behind {@code at}. Returns where it ends, or -1 if there is no
   * such row, or one with other cells than those that open with {@code tag}.
   */
  private static int cells(Text text, int at, String tag, List<Text> cells) {
    byte[] bytes = text.bytes();
    boolean row = false;
    int end = text.end();
    for (int i = Bytes.find(bytes, at, end, (byte) '<'); i < end; ) {
      if (Bytes.startsWithIgnoreCase(bytes, i, end, "</table")
          || (row && isTag(bytes, i, end, "<tr"))) {
        return row ? i : -1;
      }
      if (Bytes.startsWithIgnoreCase(bytes, i, end, "</tr")) {
        return i + 1;
      }
      boolean cell = isTag(bytes, i, end, "<td") || isTag(bytes, i, end, "<th");
      if (cell && (!row || !isTag(bytes, i, end, tag))) {
        return -1;
      }
      row |= isTag(bytes, i, end, "<tr");
      int next = i + 1;
      if (cell) {
        Text content = content(text, i);
        cells.add(content);
        next = content.end();
      }
      i = Bytes.find(bytes, next, end, (byte) '<');
    }
    return row ? end : -1;
  }

  private static boolean isTag(byte[] bytes, int at, int end, String tag) {
    int behind = at + tag.length();
    return Bytes.startsWithIgnoreCase(bytes, at, end, tag)
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
      if (end > start || end == text.end() || bytes[end + 1] == '/') {
        return text.part(start, Literals.skipBlanksBack(bytes, end, start));
      }
      open = end;
    }
    return text.part(at + 1, at + 1);
  }
}
