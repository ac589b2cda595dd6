package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.List;

/**
 * {@code COPY users (id, password) FROM stdin;} and rows with tabs below it, up to a line with
 * {@code \.}: what pg_dump writes (PostgreSQL, COPY, text format).
 */
final class SqlCopy extends Columns {
  static final String COPY = "copy";
  static final String FROM = "from stdin";

  private static final String END = "\\.";
  private static final String NULL = "\\N";

  /**
   * @param body where the line with the names ends, or before
   */
  SqlCopy(Text text, List<Text> head, int body) {
    super(
        text,
        head,
        Math.min(text.end(), Bytes.find(text.bytes(), body, text.end(), (byte) '\n') + 1));
  }

  @Override
  public int cells(Sink sink) {
    byte[] bytes = text.bytes();
    int line = body;
    while (line < text.end()) {
      int feed = Bytes.find(bytes, line, text.end(), (byte) '\n');
      if (Bytes.startsWith(bytes, line, text.end(), END) || !isRow(line, feed)) {
        return line;
      }
      int start = line;
      for (int column = 0; start <= feed; column++) {
        int tab = Bytes.find(bytes, start, feed, (byte) '\t');
        int stop = tab > start && tab == feed && bytes[tab - 1] == '\r' ? tab - 1 : tab;
        if (stop > start && !Bytes.startsWith(bytes, start, stop, NULL)) {
          sink.cell(column, text.part(start, stop));
        }
        start = tab + 1;
      }
      line = feed + 1;
    }
    return text.end();
  }

  /**
   * True for as many cells as there are names; the last row may be cut off. What ends with a
   * semicolon is a statement.
   */
  private boolean isRow(int line, int feed) {
    int cells = 1;
    for (int i = line; i < feed; i++) {
      cells += text.bytes()[i] == '\t' ? 1 : 0;
    }
    boolean statement = feed > line && text.bytes()[feed - 1] == ';' && cells == 1;
    return !statement && (cells == head.size() || (feed == text.end() && cells < head.size()));
  }
}
