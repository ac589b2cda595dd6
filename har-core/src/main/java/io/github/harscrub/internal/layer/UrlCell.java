package io.github.harscrub.internal.layer;

/**
 * A URL that is a cell of a row: {@code 1;https://a.test/?sig=…;false}. Commas, semicolons and bars
 * may be part of a URL (RFC 3986 section 3.3), so alone it goes on behind them; in a row the one
 * that parts the cells ends it, since cells without quotes do not hold it (RFC 4180 section 2).
 */
public final class UrlCell {
  private static final String SEPARATORS = ",;|";

  /** A longer URL has no row around it that anybody would read. */
  private static final int MAX_URL = 4096;

  private static final int MAX_SCHEME = 16;
  private static final int MAX_LINE = 2048;

  private UrlCell() {}

  /**
   * Where the cell ends that {@code position} is in, if it is a URL and a cell of a row; else
   * {@code end}. Costs the way to {@code end}, and if there is a separator on it that back to where
   * the URL begins; for the first cell of a row that row and the one above.
   */
  public static int end(Text text, int position, int end) {
    byte[] bytes = text.bytes();
    int first = position;
    while (first < end && SEPARATORS.indexOf(bytes[first]) < 0) {
      first++;
    }
    if (first == end) {
      return end;
    }
    int start = position;
    int least = Math.max(text.start(), position - MAX_URL);
    while (start > least && !mayPrecede(bytes[start - 1])) {
      start--;
    }
    if (!isUrl(bytes, start, position)) {
      return end;
    }
    byte before = start > text.start() ? bytes[start - 1] : 0;
    int separator = before == '\n' ? ofRow(text, start) : SEPARATORS.indexOf(before);
    return separator < 0 ? end : Bytes.find(bytes, first, end, (byte) SEPARATORS.charAt(separator));
  }

  private static boolean mayPrecede(byte b) {
    return (b >= 0 && b <= ' ')
        || SEPARATORS.indexOf(b) >= 0
        || b == '"'
        || b == '\''
        || b == '<'
        || b == '>';
  }

  private static boolean isUrl(byte[] bytes, int start, int end) {
    int colon = Bytes.find(bytes, start, Math.min(end, start + MAX_SCHEME), (byte) ':');
    return colon > start && Bytes.startsWith(bytes, colon, end, "://");
  }

  /** Which separator the line at {@code start} has as often as the one above; -1 for none. */
  private static int ofRow(Text text, int start) {
    byte[] bytes = text.bytes();
    int above = start - 1;
    int least = Math.max(text.start(), above - MAX_LINE);
    while (above > least && bytes[above - 1] != '\n') {
      above--;
    }
    int end = Bytes.find(bytes, start, Math.min(text.end(), start + MAX_LINE), (byte) '\n');
    for (int i = 0; i < SEPARATORS.length(); i++) {
      byte separator = (byte) SEPARATORS.charAt(i);
      int cells = cells(bytes, above, start, separator);
      if (cells > 0 && cells == cells(bytes, start, end, separator)) {
        return i;
      }
    }
    return -1;
  }

  /** How often a line has that separator; 0 if a blank follows one, as in a sentence. */
  private static int cells(byte[] bytes, int start, int end, byte separator) {
    int cells = 0;
    for (int i = start; i < end; i++) {
      if (bytes[i] == separator) {
        if (i + 1 < end && bytes[i + 1] == ' ') {
          return 0;
        }
        cells++;
      }
    }
    return cells;
  }
}
