package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Arrays of strings below an array of the names of their columns, as databases and spreadsheets
 * answer: {@code {"columns": ["id", "token"], "rows": [[7, "…"], [8, "…"]]}}, {@code [["id",
 * "token"], ["7", "…"]]}.
 */
public final class JsonRows extends Columns {
  private static final int MAX_HEAD = 4096;

  /** Between the names and the rows: types of the columns, how many rows there are. */
  private static final int MAX_BETWEEN = 1024;

  private JsonRows(Text text, List<Text> head, int body) {
    super(text, head, body);
  }

  /**
   * The rows below the names among which the one at {@code position} stands.
   *
   * @param without a name before it that stands in no such list
   */
  public static Optional<Columns> of(Text text, int position, int without) {
    byte[] bytes = text.bytes();
    int least = Math.max(Math.max(text.start(), without), position - MAX_HEAD);
    int open = position - 1;
    while (open >= least && inHead(bytes[open])) {
      open--;
    }
    if (open < least || bytes[open] != '[') {
      return Optional.empty();
    }
    List<Text> head = new ArrayList<>();
    int close = head(text, open + 1, head);
    int before = Literals.skipBlanksBack(bytes, open, text.start()) - 1;
    if (close < 0 || before < text.start()) {
      return Optional.empty();
    }
    int body =
        switch (bytes[before]) {
          // Pairs of names and values look like rows of two.
          case '[' -> head.size() > 2 ? next(text, close) : text.end();
          case ':' -> head.size() > 1 ? rows(text, close) : text.end();
          default -> text.end();
        };
    return body < text.end() ? Optional.of(new JsonRows(text, head, body)) : Optional.empty();
  }

  private static boolean inHead(byte b) {
    return b < 0 || Bytes.wordByte(b) || "_-. $,\"\t\r\n".indexOf(b) >= 0;
  }

  /** Reads the names from {@code from} on. Returns where their array ends, or -1. */
  private static int head(Text text, int from, List<Text> head) {
    byte[] bytes = text.bytes();
    int most = Math.min(text.end(), from + MAX_HEAD);
    int at = Literals.skipBlanks(bytes, from, most);
    while (at < most && bytes[at] == '"') {
      int close = Bytes.closingQuote(bytes, at, most);
      head.add(text.part(at + 1, close));
      at = Literals.skipBlanks(bytes, Math.min(close + 1, most), most);
      if (at < most && bytes[at] == ',') {
        at = Literals.skipBlanks(bytes, at + 1, most);
      }
    }
    return at < most && bytes[at] == ']' ? at : -1;
  }

  /** The first row behind the head that is a row itself, or the end. */
  private static int next(Text text, int close) {
    byte[] bytes = text.bytes();
    int comma = Literals.skipBlanks(bytes, close + 1, text.end());
    if (comma >= text.end() || bytes[comma] != ',') {
      return text.end();
    }
    int at = Literals.skipBlanks(bytes, comma + 1, text.end());
    return at < text.end() && bytes[at] == '[' ? at : text.end();
  }

  /** The first row in an array behind the head in the same object, or the end. */
  private static int rows(Text text, int close) {
    byte[] bytes = text.bytes();
    int most = Math.min(text.end(), close + MAX_BETWEEN);
    int at = close + 1;
    while (at < most && bytes[at] != '}') {
      if (Literals.quote(bytes[at])) {
        at = Bytes.closingQuote(bytes, at, most);
      } else if (bytes[at] == '[' && JsonCells.areRows(bytes, at, text.end())) {
        return Literals.skipBlanks(bytes, at + 1, text.end());
      }
      at++;
    }
    return text.end();
  }

  @Override
  public int cells(Sink sink) {
    return JsonCells.read(text, body, head.size(), sink);
  }
}
