package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A log whose head names its columns: {@code #Fields: date time cs-username c-ip} of IIS and other
 * servers (W3C Extended Log File Format), {@code #fields} with tabs of Zeek. Ends with the text, or
 * where the next head begins.
 */
public final class FieldsLog extends Columns {
  /** What the head begins with, in any case; a colon or a tab follows. */
  private static final String ANCHOR = "#fields";

  private static final int MAX_HEAD = 4096;

  private final byte separator;

  private FieldsLog(Text text, List<Text> head, int body, byte separator) {
    super(text, head, body);
    this.separator = separator;
  }

  /** The log whose head begins at {@code position}. */
  public static Optional<Columns> at(Text text, int position) {
    byte[] bytes = text.bytes();
    int at = position + ANCHOR.length();
    boolean line = position == text.start() || bytes[position - 1] == '\n';
    if (!line || at + 1 >= text.end() || (bytes[at] != ':' && bytes[at] != '\t')) {
      return Optional.empty();
    }
    byte separator = bytes[at] == '\t' ? (byte) '\t' : (byte) ' ';
    int start = at + (bytes[at] == ':' && bytes[at + 1] == ' ' ? 2 : 1);
    int feed = Bytes.find(bytes, start, Math.min(text.end(), start + MAX_HEAD), (byte) '\n');
    if (feed >= text.end() || bytes[feed] != '\n') {
      return Optional.empty();
    }
    List<Text> head = new ArrayList<>();
    cells(text, start, feed, separator, head);
    head.replaceAll(FieldsLog::called);
    return head.size() > 1
        ? Optional.of(new FieldsLog(text, head, feed + 1, separator))
        : Optional.empty();
  }

  /** The name of a header in {@code cs(Cookie)}, and any other name. */
  private static Text called(Text name) {
    byte[] bytes = name.bytes();
    int open = Bytes.find(bytes, name.start(), name.end(), (byte) '(');
    return open < name.end() && bytes[name.end() - 1] == ')'
        ? name.part(open + 1, name.end() - 1)
        : name;
  }

  @Override
  public int cells(Sink sink) {
    byte[] bytes = text.bytes();
    List<Text> cells = new ArrayList<>();
    int line = body;
    while (line < text.end()) {
      int feed = Bytes.find(bytes, line, text.end(), (byte) '\n');
      if (Bytes.startsWithIgnoreCase(bytes, line, text.end(), ANCHOR)) {
        return line;
      }
      if (bytes[line] != '#') {
        cells.clear();
        cells(text, line, feed, separator, cells);
        for (int i = 0; i < Math.min(cells.size(), head.size()); i++) {
          if (cells.get(i).length() > 1) {
            sink.cell(i, cells.get(i));
          }
        }
      }
      line = feed + 1;
    }
    return text.end();
  }

  private static void cells(Text text, int start, int feed, byte separator, List<Text> into) {
    byte[] bytes = text.bytes();
    int end = feed > start && bytes[feed - 1] == '\r' ? feed - 1 : feed;
    for (int from = start; from <= end; ) {
      int stop = Bytes.find(bytes, from, end, separator);
      into.add(text.part(from, stop));
      from = stop + 1;
    }
  }
}
