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

  /** Looks for hexadecimal digits in a row, at both alignments. */
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
      text(bytes, start, stop, sink);
      text(bytes, start + 1, stop, sink);
      start = stop;
      probe = stop + MIN_DIGITS - 1;
    }
  }

  private static void text(byte[] bytes, int from, int to, Sink sink) {
    int begin = from;
    int at = from;
    while (at + 2 <= to) {
      int size = PlainText.isPrintable(Bytes.hex(bytes, at, 2, to)) ? 1 : character(bytes, at, to);
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
    int lead = Bytes.hex(bytes, at, 2, to);
    int size = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    for (int i = 1; i < size; i++) {
      int next = Bytes.hex(bytes, at + 2 * i, 2, to);
      if (next < 0x80 || next > 0xBF) {
        return 0;
      }
    }
    return size;
  }

  private static void show(int from, int to, Sink sink) {
    if ((to - from) / 2 >= EncodedRuns.MIN_TEXT) {
      sink.found(from, to);
    }
  }
}
