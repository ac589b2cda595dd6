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

  private static final boolean[] PRECEDES = precedes();

  /** Not asked for yet. */
  private static final int UNKNOWN = -2;

  private final Text text;
  private final int position;

  /** What parts the cells, or -1 if {@code position} is in none. */
  private int separator = UNKNOWN;

  /** The cell that {@code position} is in, if it is in one. */
  public UrlCell(Text text, int position) {
    this.text = text;
    this.position = position;
  }

  /**
   * True if the cell ends at {@code at}, behind its position. At the first comma or its like, costs
   * the way back to where the URL begins; for the first cell of a row, that row and the one above.
   */
  public boolean endsAt(int at) {
    byte b = text.bytes()[at];
    if (SEPARATORS.indexOf(b) < 0) {
      return false;
    }
    if (separator == UNKNOWN) {
      separator = separator();
    }
    return b == separator;
  }

  private int separator() {
    byte[] bytes = text.bytes();
    int start = position;
    int least = Math.max(text.start(), position - MAX_URL);
    while (start > least && !PRECEDES[bytes[start - 1] & 0xFF]) {
      start--;
    }
    if (!isUrl(bytes, start, position)) {
      return -1;
    }
    byte before = start > text.start() ? bytes[start - 1] : 0;
    int index = before == '\n' ? ofRow(text, start) : SEPARATORS.indexOf(before);
    return index < 0 ? -1 : SEPARATORS.charAt(index);
  }

  private static boolean[] precedes() {
    boolean[] bytes = new boolean[256];
    for (int b = 0; b <= ' '; b++) {
      bytes[b] = true;
    }
    for (char c : (SEPARATORS + "\"'<>").toCharArray()) {
      bytes[c] = true;
    }
    return bytes;
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
