package io.github.harscrub.internal.layer;

/** Base64 that is broken into lines of equal length (RFC 2045 section 6.8). */
final class Base64Lines {
  private static final int MIN_LINE = 60;

  /** Of MIME (RFC 2045 section 6.8) and of PEM (RFC 7468 section 2). */
  private static final int[] USUAL_LINES = {76, 64};

  private static final Layer BASE64 = new Base64Layer();

  private final Text text;
  private final byte[] bytes;
  private final int end;

  Base64Lines(Text text) {
    this.text = text;
    this.bytes = text.bytes();
    this.end = text.end();
  }

  /**
   * Where the first of several lines begins: behind a path, whose slashes are digits too, it is as
   * long as the second. If that is the last one, as long as most are.
   */
  int start(int start, int stop) {
    int next = lineBreak(stop);
    if (next == stop || (lineLength(stop - start) && areText(start, end(start, stop)))) {
      return start;
    }
    int second = next;
    while (second < end
        && second < next + (stop - start)
        && Base64Layer.value(bytes[second]) >= 0) {
      second++;
    }
    int length = second - next;
    if (lineBreak(second) > second && lineLength(length)) {
      return stop - length;
    }
    for (int usual : USUAL_LINES) {
      int line = stop - usual;
      if (line > start && length <= usual && areText(line, end(line, stop))) {
        return line;
      }
    }
    return start;
  }

  private static boolean lineLength(int length) {
    return length >= MIN_LINE && length % Base64Layer.QUANTUM == 0;
  }

  /**
   * Base64 broken into lines of equal length (RFC 2045 section 6.8). Returns where it ends, or
   * {@code stop} if it is none.
   */
  int end(int start, int stop) {
    int length = stop - start;
    int last = stop;
    int next = lineBreak(last);
    while (lineLength(length) && next > last) {
      int line = next;
      while (line < end && line < next + length && Base64Layer.value(bytes[line]) >= 0) {
        line++;
      }
      if (line == next) {
        break;
      }
      last = line;
      next = line - next == length ? lineBreak(last) : last;
    }
    while (last > stop && last < end && bytes[last] == '=') {
      last++;
    }
    return last;
  }

  /** The position behind the line break at {@code at}, or {@code at} if there is none. */
  private int lineBreak(int at) {
    int i = at < end && bytes[at] == '\r' ? at + 1 : at;
    return i < end && bytes[i] == '\n' ? i + 1 : at;
  }

  /** True for lines that are text together: then a line alone would be a text that is cut off. */
  boolean areText(int start, int last) {
    return BASE64.open(text.part(start, last)).filter(o -> PlainText.is(o.text())).isPresent();
  }
}
