package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code [name] => value} and {@code [name] => Array ( … )}, as PHP's {@code print_r} writes them,
 * on lines of their own or behind each other.
 */
final class PrintedPair implements Notation {
  private static final String ARROW = " => ";
  private static final String ARRAY = "Array";
  private static final String OBJECT = " Object";

  /** Between what a container is and its bracket. */
  private static final int MAX_BLANKS = 64;

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    if (bytes[nameStart] != '[') {
      return Optional.empty();
    }
    int at = Dumped.behindName(bytes, nameEnd, text.end());
    int start = at + ARROW.length();
    if (bytes[at - 1] != ']' || !Bytes.startsWith(bytes, at, text.end(), ARROW)) {
      return Optional.empty();
    }
    int feed = Bytes.find(bytes, start, text.end(), (byte) '\n');
    int stop = start;
    while (stop < feed && !nextBegins(bytes, stop, feed) && !isBreak(bytes, stop, feed)) {
      stop++;
    }
    if (stop > start && bytes[stop - 1] == '\r') {
      stop--;
    }
    boolean container =
        Bytes.startsWith(bytes, start, stop, ARRAY)
            || (stop - OBJECT.length() > start
                && Bytes.startsWith(bytes, stop - OBJECT.length(), stop, OBJECT));
    if (container) {
      return container(text, stop);
    }
    return stop > start ? Optional.of(new Value(Form.LINE, start, stop)) : Optional.empty();
  }

  /** True for a line break that is escaped, as in a string of JSON. */
  private static boolean isBreak(byte[] bytes, int at, int end) {
    return bytes[at] == '\\' && at + 1 < end && (bytes[at + 1] == 'n' || bytes[at + 1] == 'r');
  }

  /** True for a blank before the next pair or the bracket that closes all. */
  private static boolean nextBegins(byte[] bytes, int at, int end) {
    if (bytes[at] != ' ' || at + 1 >= end) {
      return false;
    }
    return bytes[at + 1] == '['
        || bytes[at + 1] == '('
        || (bytes[at + 1] == ')' && Literals.skipBlanks(bytes, at + 2, end) == end);
  }

  /** The lines between the bracket behind {@code from} and the one as far to the right. */
  private static Optional<Value> container(Text text, int from) {
    byte[] bytes = text.bytes();
    int open = Literals.skipBlanks(bytes, from, Math.min(text.end(), from + MAX_BLANKS));
    int line = BarTable.lineStart(text, open);
    if (open >= text.end() || bytes[open] != '(' || line <= from) {
      return Optional.empty();
    }
    int column = open - line;
    int first = Bytes.find(bytes, open, text.end(), (byte) '\n') + 1;
    int at = first;
    while (at < text.end() && indent(bytes, at, text.end()) != column) {
      at = Bytes.find(bytes, at, text.end(), (byte) '\n') + 1;
    }
    int stop = Math.min(at, text.end());
    return stop > first ? Optional.of(new Value(Form.LINES, first, stop)) : Optional.empty();
  }

  /** How far the line is indented; -1 for one without an end of a container. */
  private static int indent(byte[] bytes, int line, int end) {
    int at = line;
    while (at < end && bytes[at] == ' ') {
      at++;
    }
    return at < end && bytes[at] == ')' ? at - line : -1;
  }
}
