package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * The rows of a table in JSON: arrays of cells, {@code [[7, "…"]]}, or objects around these, {@code
 * [{"row": [7, "…"]}]} of Neo4j. A cell may be an object as well: {@code {"f": [{"v": "…"}]}} of
 * BigQuery, {@code {"c": [{"v": "…"}]}} of Google's charts.
 */
final class JsonCells {
  /** The key of the array in an object that is a row. */
  private static final int MAX_KEY = 16;

  private JsonCells() {}

  /** True if the array at {@code open} begins with a row. */
  static boolean areRows(byte[] bytes, int open, int end) {
    int at = Literals.skipBlanks(bytes, open + 1, end);
    return bytes[open] == '[' && at < end && cells(bytes, at, end) >= 0;
  }

  /** The bracket of the cells of the row at {@code at}, or -1 if that is no row. */
  private static int cells(byte[] bytes, int at, int end) {
    if (bytes[at] == '[') {
      return at;
    }
    int key = bytes[at] == '{' ? Literals.skipBlanks(bytes, at + 1, end) : end;
    if (key >= end || bytes[key] != '"') {
      return -1;
    }
    int most = Math.min(end, key + MAX_KEY);
    int close = Bytes.closingQuote(bytes, key, most);
    int colon = Literals.skipBlanks(bytes, Math.min(close + 1, end), end);
    int open = Literals.skipBlanks(bytes, Math.min(colon + 1, end), end);
    return close < most && open < end && bytes[colon] == ':' && bytes[open] == '[' ? open : -1;
  }

  /** Shows the cells of the rows from {@code body} on. Returns where they end. */
  static int read(Text text, int body, int columns, Columns.Sink sink) {
    byte[] bytes = text.bytes();
    int end = text.end();
    int at = body;
    while (at < end) {
      int cells = cells(bytes, at, end);
      if (cells < 0) {
        return at;
      }
      int behind = row(text, cells + 1, columns, sink);
      if (cells > at) {
        // What stands beside the cells in the object.
        behind = Bytes.find(bytes, behind, end, (byte) '}') + 1;
      }
      at = Literals.skipBlanks(bytes, Math.min(behind, end), end);
      if (at >= end || bytes[at] != ',') {
        return Math.min(at, end);
      }
      at = Literals.skipBlanks(bytes, at + 1, end);
    }
    return at;
  }

  /** Shows the strings from {@code from} on. Returns where to go on behind their bracket. */
  private static int row(Text text, int from, int columns, Columns.Sink sink) {
    byte[] bytes = text.bytes();
    int end = text.end();
    int at = from;
    int column = 0;
    while (at < end && bytes[at] != ']') {
      byte b = bytes[at];
      if (b == '"') {
        int close = Bytes.closingQuote(bytes, at, end);
        show(text, at, close, column, columns, sink);
        at = close;
      } else if (b == '{') {
        int close = Containers.end(bytes, at, end);
        strings(text, at, close, column, columns, sink);
        at = close - 1;
      } else if (b == '[') {
        at = Containers.end(bytes, at, end) - 1;
      } else if (b == ',') {
        column++;
      }
      at++;
    }
    return Math.min(end, at + 1);
  }

  /** Shows the strings of an object that are no keys. */
  private static void strings(
      Text text, int from, int to, int column, int columns, Columns.Sink sink) {
    byte[] bytes = text.bytes();
    boolean value = false;
    for (int at = from; at < to; at++) {
      if (bytes[at] == '"') {
        int close = Bytes.closingQuote(bytes, at, to);
        if (value) {
          show(text, at, close, column, columns, sink);
        }
        at = close;
      }
      value = at < to && bytes[at] == ':';
      if (value) {
        int next = Literals.skipBlanks(bytes, at + 1, to);
        at = next > at + 1 ? next - 1 : at;
      }
    }
  }

  private static void show(
      Text text, int open, int close, int column, int columns, Columns.Sink sink) {
    if (column < columns && close > open + 1) {
      sink.cell(column, text.part(open + 1, close));
    }
  }
}
