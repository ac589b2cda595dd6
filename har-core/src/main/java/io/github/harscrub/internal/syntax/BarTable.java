package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table drawn with bars, whose head is parted from its rows by a rule: as GitHub Flavored
 * Markdown section 4.10 has it, and the clients of databases print it.
 *
 * <pre>
 * | host | password |        id | password
 * |------|----------|       ----+----------
 * | db-1 | …        |         1 | …
 * </pre>
 */
public final class BarTable extends Columns {
  private static final int MAX_LINE = 4096;
  private static final int MAX_CELL = 64;
  private static final int MIN_RULE = 3;

  private BarTable(Text text, List<Text> head, int body) {
    super(text, head, body);
  }

  /** Where the line ends that may be the head of a table, as far as one is looked for. */
  public static int headEnd(Text text, int position) {
    return Bytes.find(
        text.bytes(), position, Math.min(text.end(), position + MAX_LINE), (byte) '\n');
  }

  /**
   * The table in the head of which the byte at {@code position} stands.
   *
   * @param feed where that line ends
   */
  public static Optional<Columns> of(Text text, int position, int feed) {
    if (feed >= text.end() || text.bytes()[feed] != '\n' || !isRule(text, feed + 1)) {
      return Optional.empty();
    }
    List<Text> head = head(text, lineStart(text, position), feed);
    int body = Math.min(text.end(), lineEnd(text, feed + 1) + 1);
    return head.size() > 1 && body < text.end()
        ? Optional.of(new BarTable(text, head, body))
        : Optional.empty();
  }

  /**
   * The names in the line from {@code start} to {@code feed}, below which is a rule. Before its
   * first bar may stand what the table is in.
   */
  static List<Text> head(Text text, int start, int feed) {
    List<Text> head = row(text, start, feed);
    int rule = feed + 1;
    int before = head.size() - row(text, rule, lineEnd(text, rule)).size();
    return before > 0 && isBarred(text, rule) ? head.subList(before, head.size()) : head;
  }

  /** True for a line that begins with a bar. */
  private static boolean isBarred(Text text, int line) {
    int at = Literals.skipBlanks(text.bytes(), line, text.end());
    return at < text.end() && text.bytes()[at] == '|';
  }

  /** True if a cell or its line ends behind the name that ends at {@code nameEnd}. */
  static boolean mayFollow(Text text, int nameEnd) {
    int at = nameEnd;
    int most = Math.min(text.end(), nameEnd + MAX_CELL);
    while (at < most && text.bytes()[at] != '\n' && margin(text.bytes()[at])) {
      at++;
    }
    return at < most && (text.bytes()[at] == '|' || text.bytes()[at] == '\n');
  }

  @Override
  public int cells(Sink sink) {
    int line = body;
    while (line < text.end()) {
      int feed = lineEnd(text, line);
      if (!isRule(text, line)) {
        List<Text> cells = row(text, line, feed);
        if (cells.size() < 2) {
          return line;
        }
        for (int column = 0; column < Math.min(cells.size(), head.size()); column++) {
          sink.cell(column, cells.get(column));
        }
      }
      line = feed + 1;
    }
    return line;
  }

  /** The cells of the line, without bars around them, blanks, and marks of Markdown. */
  static List<Text> row(Text text, int start, int end) {
    byte[] bytes = text.bytes();
    int from = Literals.skipBlanks(bytes, start, end);
    int stop = Literals.skipBlanksBack(bytes, end, from);
    from += from < stop && bytes[from] == '|' ? 1 : 0;
    stop -= stop > from && bytes[stop - 1] == '|' ? 1 : 0;
    List<Text> cells = new ArrayList<>();
    while (from <= stop) {
      int bar = Bytes.find(bytes, from, stop, (byte) '|');
      cells.add(cell(text, from, bar));
      from = bar + 1;
    }
    return cells;
  }

  private static Text cell(Text text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && margin(text.bytes()[from])) {
      from++;
    }
    while (to > from && margin(text.bytes()[to - 1])) {
      to--;
    }
    return text.part(from, to);
  }

  static boolean margin(byte b) {
    return Blanks.is(b) || b == '`' || b == '*';
  }

  /** True for dashes with bars, plus signs or colons between them and nothing else. */
  static boolean isRule(Text text, int line) {
    int dashes = 0;
    int joints = 0;
    int end = lineEnd(text, line);
    for (int i = line; i < end; i++) {
      switch (text.bytes()[i]) {
        case '-' -> dashes++;
        case '|', '+' -> joints++;
        case ':', ' ', '\t', '\r' -> {}
        default -> {
          return false;
        }
      }
    }
    return joints > 0 && dashes >= Math.min(MIN_RULE, joints + 1);
  }

  static int lineStart(Text text, int position) {
    int least = Math.max(text.start(), position - MAX_LINE);
    int at = position;
    while (at > least && text.bytes()[at - 1] != '\n') {
      at--;
    }
    return at;
  }

  static int lineEnd(Text text, int from) {
    return Bytes.find(text.bytes(), from, text.end(), (byte) '\n');
  }
}
