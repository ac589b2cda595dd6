package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * Lines of YAML below a name: {@code - value}, {@code key: value} or a value alone; or those of
 * PHP, {@code [key] => value}.
 */
public final class Lines {
  private static final int MAX_KEY = 64;

  private static final String ARROW = "] => ";

  private Lines() {}

  /** Shows the value of each line, and its key, which may be empty. */
  public static void read(Text block, FieldSink sink) {
    byte[] bytes = block.bytes();
    int line = block.start();
    while (line < block.end()) {
      int next = Bytes.find(bytes, line, block.end(), (byte) '\n');
      line(bytes, line, next, sink);
      line = next + 1;
    }
  }

  private static void line(byte[] bytes, int from, int to, FieldSink sink) {
    int start = content(bytes, from, to);
    int end = to;
    while (end > start && Blanks.is(bytes[end - 1])) {
      end--;
    }
    int arrow = start < end && bytes[start] == '[' ? arrow(bytes, start, end) : -1;
    if (arrow > 0) {
      sink.field(start + 1, arrow, Math.min(end, arrow + ARROW.length()), end);
      return;
    }
    int colon = colon(bytes, start, end);
    int value = colon < 0 ? start : Literals.skipBlanks(bytes, colon + 1, end);
    int quote =
        end - value >= 2 && Literals.quote(bytes[value]) && bytes[end - 1] == bytes[value] ? 1 : 0;
    if (end - quote > value + quote) {
      sink.field(start, Math.max(start, colon), value + quote, end - quote);
    }
  }

  /** The bracket that ends the key, if an arrow follows it, or -1. */
  private static int arrow(byte[] bytes, int start, int end) {
    int close = Bytes.find(bytes, start, Math.min(end, start + MAX_KEY), (byte) ']');
    return Bytes.startsWith(bytes, close, end, ARROW) ? close : -1;
  }

  /** Behind the indentation and the dashes of lists. */
  private static int content(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to
        && (bytes[at] == ' '
            || bytes[at] == '\t'
            || (bytes[at] == '-' && at + 1 < to && bytes[at + 1] == ' '))) {
      at++;
    }
    return at;
  }

  /** The colon behind the key with which the line begins, or -1. */
  private static int colon(byte[] bytes, int start, int end) {
    int at = start;
    int most = Math.min(end, start + MAX_KEY);
    while (at < most && (Bytes.wordByte(bytes[at]) || "_-.\"'".indexOf(bytes[at]) >= 0)) {
      at++;
    }
    boolean key = at > start && at < end && bytes[at] == ':';
    return key && (at + 1 == end || Blanks.is(bytes[at + 1])) ? at : -1;
  }

  /** True if the first line is that of a list or a map, and not the end of a sentence. */
  static boolean structured(byte[] bytes, int start, int end) {
    int next = Bytes.find(bytes, start, end, (byte) '\n');
    int content = content(bytes, start, next);
    return (content > start && bytes[content - 1] == ' ' && dash(bytes, start, content))
        || colon(bytes, content, next) >= 0;
  }

  private static boolean dash(byte[] bytes, int from, int to) {
    return Bytes.find(bytes, from, to, (byte) '-') < to;
  }

  /** The start of the line behind the one that ends at {@code at}, or -1 if more stands there. */
  static int next(byte[] bytes, int at, int end) {
    int feed = at < end && bytes[at] == '\r' ? at + 1 : at;
    return feed + 1 < end && bytes[feed] == '\n' ? feed + 1 : -1;
  }
}
