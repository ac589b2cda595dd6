package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rows below a list of objects that describe their columns, as BigQuery, ClickHouse, Snowflake,
 * Trino and Google's charts answer: {@code {"columns": [{"name": "id"}, {"name": "token"}], "rows":
 * [[7, "…"]]}}.
 */
public final class JsonColumns extends Columns {
  private static final int MAX_HEAD = 4096;

  /** Between the names and the rows: how many there are, how long it took. */
  private static final int MAX_BETWEEN = 1024;

  /** How many objects may end between the names and the rows: {@code "schema": {"fields": […]}}. */
  private static final int MAX_LEFT = 2;

  /** What the rows are called. */
  private static final Set<String> ROWS =
      Set.of("rows", "data", "rowset", "values", "records", "result", "results", "tuples");

  private static final String[] NAMES = {
    "name", "label", "columnname", "column_name", "field", "title", "key", "id"
  };

  private JsonColumns(Text text, List<Text> head, int body) {
    super(text, head, body);
  }

  /** True for a value of a member that calls something by a name. */
  static boolean mayBe(Text text, Text name) {
    byte[] bytes = text.bytes();
    int open = name.start() - 1;
    if (open <= text.start()
        || name.end() >= text.end()
        || bytes[open] != '"'
        || bytes[name.end()] != '"') {
      return false;
    }
    int colon = Literals.skipBlanksBack(bytes, open, text.start()) - 1;
    int close = Literals.skipBlanksBack(bytes, Math.max(colon, text.start()), text.start()) - 1;
    return colon > text.start()
        && bytes[colon] == ':'
        && close > text.start()
        && bytes[close] == '"'
        && rank(bytes, keyStart(bytes, close, text.start()), close) < NAMES.length;
  }

  /**
   * The rows below the objects in one of which the name at {@code position} stands.
   *
   * @param without a name before it that stands in no such list
   */
  public static Optional<Columns> of(Text text, int position, int without) {
    byte[] bytes = text.bytes();
    int least = Math.max(Math.max(text.start(), without), position - MAX_HEAD);
    int open = position - 1;
    while (open >= least && bytes[open] != '[') {
      open--;
    }
    if (open < least) {
      return Optional.empty();
    }
    List<Text> head = new ArrayList<>();
    int close = head(text, open + 1, head);
    int body = close < 0 ? text.end() : rows(text, close);
    return body < text.end() ? Optional.of(new JsonColumns(text, head, body)) : Optional.empty();
  }

  private static int keyStart(byte[] bytes, int close, int start) {
    int at = close;
    while (at > start && Bytes.wordByte(bytes[at - 1])) {
      at--;
    }
    return at;
  }

  /**
   * How well a key of that name says what the column is called; the number of them if it does not.
   */
  private static int rank(byte[] bytes, int start, int end) {
    for (int i = 0; i < NAMES.length; i++) {
      if (end - start == NAMES[i].length()
          && Bytes.startsWithIgnoreCase(bytes, start, end, NAMES[i])) {
        return i;
      }
    }
    return NAMES.length;
  }

  /** Reads the objects from {@code from} on. Returns where their array ends, or -1. */
  private static int head(Text text, int from, List<Text> head) {
    byte[] bytes = text.bytes();
    int most = Math.min(text.end(), from + MAX_HEAD);
    int at = Literals.skipBlanks(bytes, from, most);
    while (at < most && bytes[at] == '{') {
      int end = Containers.end(bytes, at, most);
      head.add(name(text, at + 1, end - 1));
      at = Literals.skipBlanks(bytes, end, most);
      if (at < most && bytes[at] == ',') {
        at = Literals.skipBlanks(bytes, at + 1, most);
      }
    }
    return at < most && bytes[at] == ']' ? at : -1;
  }

  /** What the object in {@code [from, to)} calls its column; empty if it does not tell. */
  private static Text name(Text text, int from, int to) {
    byte[] bytes = text.bytes();
    Text name = text.part(from, from);
    int best = NAMES.length;
    int at = from;
    while (at < to) {
      if (bytes[at] == '{' || bytes[at] == '[') {
        at = Containers.end(bytes, at, to);
        continue;
      }
      if (bytes[at] != '"') {
        at++;
        continue;
      }
      int close = Bytes.closingQuote(bytes, at, to);
      int rank = rank(bytes, at + 1, close);
      int colon = Literals.skipBlanks(bytes, close + 1, to);
      at = close + 1;
      if (colon >= to || bytes[colon] != ':') {
        continue;
      }
      int value = Literals.skipBlanks(bytes, colon + 1, to);
      if (value < to && bytes[value] == '"') {
        int end = Bytes.closingQuote(bytes, value, to);
        if (rank < best) {
          best = rank;
          name = text.part(value + 1, end);
        }
        at = end + 1;
      }
    }
    return name;
  }

  /** The first row behind the head, or the end. */
  private static int rows(Text text, int close) {
    byte[] bytes = text.bytes();
    int end = text.end();
    int most = Math.min(end, close + MAX_BETWEEN);
    int left = 0;
    boolean rows = false;
    for (int at = close + 1; at < most && left <= MAX_LEFT; at++) {
      byte b = bytes[at];
      if (b == '"') {
        int quote = Bytes.closingQuote(bytes, at, most);
        rows = ROWS.contains(text.part(at + 1, Math.max(at + 1, quote)).lower());
        at = quote;
      } else if (b == '[' && rows && JsonCells.areRows(bytes, at, end)) {
        return Literals.skipBlanks(bytes, at + 1, end);
      } else if (b == '[' || b == '{') {
        at = Containers.end(bytes, at, most) - 1;
      } else if (b == '}') {
        left++;
      } else if (b == ']') {
        return end;
      }
    }
    return end;
  }

  @Override
  public int cells(Sink sink) {
    return JsonCells.read(text, body, head.size(), sink);
  }
}
