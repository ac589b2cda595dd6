package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code INSERT INTO users (id, password) VALUES (7, '…'), (8, '…')}: rows below the names of their
 * columns (ISO/IEC 9075-2, insert statement).
 */
public final class SqlInsert extends Columns {
  private static final int MAX_HEAD = 4096;

  /** The name of a table, with those of its schema and database. */
  private static final int MAX_NAME = 128;

  /** How long a value without quotes may be: a number, a call. */
  private static final int MAX_BARE = 1024;

  private static final String INTO = "into";
  private static final String VALUES = "values";

  private SqlInsert(Text text, List<Text> head, int body) {
    super(text, head, body);
  }

  /**
   * The rows below the names among which the one at {@code position} stands, of {@code INSERT} or
   * of {@code COPY}.
   *
   * @param without a name before it that stands in no such list
   */
  public static Optional<Columns> of(Text text, int position, int without) {
    byte[] bytes = text.bytes();
    int least = Math.max(Math.max(text.start(), without), position - MAX_HEAD);
    int open = position - 1;
    while (open >= least && isInHead(bytes[open])) {
      open--;
    }
    boolean list = open >= least && bytes[open] == '(';
    boolean insert = list && isTarget(text, open, INTO);
    if (!insert && !(list && isTarget(text, open, SqlCopy.COPY))) {
      return Optional.empty();
    }
    int close = open + 1;
    int most = Math.min(text.end(), position + MAX_HEAD);
    while (close < most && isInHead(bytes[close])) {
      close++;
    }
    int values = Literals.skipBlanks(bytes, close + 1, text.end());
    String rows = insert ? VALUES : SqlCopy.FROM;
    if (close >= most
        || bytes[close] != ')'
        || !Bytes.startsWithIgnoreCase(bytes, values, text.end(), rows)) {
      return Optional.empty();
    }
    List<Text> head = names(text, open + 1, close);
    int body = values + rows.length();
    return Optional.of(insert ? new SqlInsert(text, head, body) : new SqlCopy(text, head, body));
  }

  /** True if a name in such a list may end at {@code at}. */
  static boolean mayFollow(byte b) {
    return b == ')' || b == '`' || b == ']';
  }

  private static boolean isInHead(byte b) {
    return b < 0 || Bytes.wordByte(b) || "_-.$, \t\r\n\"`[]".indexOf(b) >= 0;
  }

  /** True if the name of a table stands before {@code open}, and before that {@code verb}. */
  private static boolean isTarget(Text text, int open, String verb) {
    byte[] bytes = text.bytes();
    int least = Math.max(text.start(), open - MAX_NAME);
    int end = Literals.skipBlanksBack(bytes, open, least);
    int start = end;
    while (start > least && bytes[start - 1] != ',' && isInHead(bytes[start - 1])) {
      if (Blanks.is(bytes[start - 1])) {
        break;
      }
      start--;
    }
    int into = Literals.skipBlanksBack(bytes, start, least) - verb.length();
    return start < end
        && into >= text.start()
        && Bytes.startsWithIgnoreCase(bytes, into, text.end(), verb);
  }

  private static List<Text> names(Text text, int from, int to) {
    byte[] bytes = text.bytes();
    List<Text> names = new ArrayList<>();
    for (int start = from; start <= to; ) {
      int comma = Bytes.find(bytes, start, to, (byte) ',');
      int first = start;
      int last = comma;
      while (first < last && isMargin(bytes[first])) {
        first++;
      }
      while (last > first && isMargin(bytes[last - 1])) {
        last--;
      }
      names.add(text.part(first, last));
      start = comma + 1;
    }
    return names;
  }

  private static boolean isMargin(byte b) {
    return Blanks.is(b) || b == '"' || b == '`' || b == '[' || b == ']';
  }

  @Override
  public int cells(Sink sink) {
    byte[] bytes = text.bytes();
    int at = Literals.skipBlanks(bytes, body, text.end());
    while (at < text.end() && bytes[at] == '(') {
      at = Literals.skipBlanks(bytes, row(at + 1, sink), text.end());
      if (at >= text.end() || bytes[at] != ',') {
        return at;
      }
      at = Literals.skipBlanks(bytes, at + 1, text.end());
    }
    return at;
  }

  /** Shows the values from {@code from} on. Returns where to go on behind their bracket. */
  private int row(int from, Sink sink) {
    byte[] bytes = text.bytes();
    int end = text.end();
    int at = from;
    for (int column = 0; at < end; column++) {
      at = Literals.skipBlanks(bytes, at, end);
      boolean quoted = at < end && bytes[at] == '\'';
      int start = quoted ? at + 1 : at;
      int stop = quoted ? closing(start) : bare(start);
      if (column < head.size() && stop > start) {
        sink.cell(column, text.part(start, stop));
      }
      int behind = stop < 0 ? stop : bare(stop);
      if (behind < 0) {
        return end;
      }
      if (behind == end || bytes[behind] == ')') {
        return Math.min(end, behind + 1);
      }
      at = behind + 1;
    }
    return end;
  }

  /** The quote that closes a string: one that is doubled or escaped is a part of it. */
  private int closing(int from) {
    byte[] bytes = text.bytes();
    int at = from;
    while (at < text.end() && bytes[at] != '\'') {
      at += bytes[at] == '\\' ? 2 : 1;
      boolean doubled = at + 1 < text.end() && bytes[at] == '\'' && bytes[at + 1] == '\'';
      at += doubled ? 2 : 0;
    }
    return Math.min(at, text.end());
  }

  /** The comma or bracket behind a value, which may be a call; -1 if there is none near. */
  private int bare(int from) {
    byte[] bytes = text.bytes();
    int end = Math.min(text.end(), from + MAX_BARE);
    int depth = 0;
    for (int at = from; at < end; at++) {
      byte b = bytes[at];
      if (depth == 0 && (b == ',' || b == ')')) {
        return at;
      }
      depth += b == '(' ? 1 : b == ')' ? -1 : 0;
    }
    return end == text.end() ? end : -1;
  }
}
