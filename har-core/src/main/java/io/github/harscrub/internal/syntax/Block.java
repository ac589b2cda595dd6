package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * A name alone on its line and the lines below that are indented deeper: lists, maps and block
 * scalars of YAML (YAML 1.2.2 sections 8.1 and 8.2).
 */
final class Block implements Notation {
  private static final int MAX_INDENT = 64;

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int end = text.end();
    boolean quoted = nameEnd < end && Literals.quote(bytes[nameEnd]);
    int colon = quoted ? nameEnd + 1 : nameEnd;
    if (colon >= end || bytes[colon] != ':') {
      return Optional.empty();
    }
    int at = blanks(bytes, colon + 1, end);
    boolean scalar = at < end && at > colon + 1 && (bytes[at] == '|' || bytes[at] == '>');
    while (scalar && at < end && "|>+-0123456789".indexOf(bytes[at]) >= 0) {
      at++;
    }
    int first = Lines.next(bytes, blanks(bytes, at, end), end);
    int name = quoted ? nameStart - 1 : nameStart;
    int line = line(bytes, name, text.start());
    if (first < 0 || !Enclosure.beginsLine(text, line)) {
      return Optional.empty();
    }
    int stop = Enclosure.end(text, line, stop(bytes, first, end, name - line, scalar));
    return stop > first && (scalar || Lines.structured(bytes, first, stop))
        ? Optional.of(new Value(Form.LINES, first, stop))
        : Optional.empty();
  }

  private static int blanks(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && at < from + MAX_INDENT && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at++;
    }
    return at;
  }

  /** Where the line begins if nothing stands before the name but blanks and dashes of a list. */
  private static int line(byte[] bytes, int nameStart, int start) {
    int least = Math.max(start, nameStart - MAX_INDENT);
    int line = Math.max(start, nameStart);
    while (line > least && (bytes[line - 1] == ' ' || bytes[line - 1] == '-')) {
      line--;
    }
    boolean comment =
        line >= start + 2 && Bytes.startsWith(bytes, line - 2, nameStart, Enclosure.COMMENT);
    return comment ? line + 2 : line;
  }

  /** Behind the last line that belongs to the name. */
  private static int stop(byte[] bytes, int first, int end, int indent, boolean scalar) {
    int stop = first;
    int line = first;
    while (line < end) {
      int content = blanks(bytes, line, end);
      int next = Bytes.find(bytes, line, end, (byte) '\n');
      boolean empty = content >= next || bytes[content] == '\r';
      // A list may stand as far to the left as its name does.
      boolean item = !scalar && Bytes.startsWith(bytes, content, end, "- ");
      boolean deeper = content - line > indent || (item && content - line == indent);
      if (!empty && !deeper) {
        break;
      }
      stop = empty ? stop : next;
      line = next + 1;
    }
    return stop;
  }
}
