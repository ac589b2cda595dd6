package io.github.harscrub.internal.layer;

/** Finds hexadecimal digits that decode to text, in UTF-8 as it may be. */
final class HexRuns {
  /** Is given where the digits of a text are. */
  @FunctionalInterface
  interface Sink {
    void found(int start, int end);
  }

  /** Two digits for each byte of the shortest text. */
  static final int MIN_DIGITS = 2 * EncodedRuns.MIN_TEXT;

  private HexRuns() {}

  /** Shows hexadecimal digits in a row. */
  static void find(byte[] bytes, int from, int to, Sink sink) {
    int start = from;
    int probe = from + MIN_DIGITS - 1;
    while (probe < to) {
      int i = probe;
      while (i >= start && Bytes.hexDigit(bytes[i]) >= 0) {
        i--;
      }
      if (i >= start) {
        start = i + 1;
        probe = start + MIN_DIGITS - 1;
        continue;
      }
      int stop = probe + 1;
      while (stop < to && Bytes.hexDigit(bytes[stop]) >= 0) {
        stop++;
      }
      sink.found(start, stop);
      start = stop;
      probe = stop + MIN_DIGITS - 1;
    }
  }

  /** Shows what decodes to text in a row of digits, at both alignments. */
  static void texts(byte[] bytes, int from, int to, Sink sink) {
    text(bytes, from, to, sink);
    text(bytes, from + 1, to, sink);
  }

  private static void text(byte[] bytes, int from, int to, Sink sink) {
    int begin = from;
    int at = from;
    while (at + 2 <= to) {
      int size = PlainText.isPrintable(Bytes.hexPair(bytes, at)) ? 1 : character(bytes, at, to);
      if (size == 0) {
        show(begin, at, sink);
        begin = at + 2;
        size = 1;
      }
      at += 2 * size;
    }
    show(begin, at, sink);
  }

  /** How many bytes the letter beyond ASCII at {@code at} has in UTF-8; 0 if there is none. */
  private static int character(byte[] bytes, int at, int to) {
    int more = Utf8.continuations(Bytes.hex(bytes, at, 2, to));
    for (int i = 1; i <= more; i++) {
      if (!Utf8.isContinuation(Bytes.hex(bytes, at + 2 * i, 2, to))) {
        return 0;
      }
    }
    return more == 0 ? 0 : more + 1;
  }

  private static void show(int from, int to, Sink sink) {
    if ((to - from) / 2 >= EncodedRuns.MIN_TEXT) {
      sink.found(from, to);
    }
  }
}
