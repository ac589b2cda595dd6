package io.github.harscrub.internal.layer;

import java.util.Arrays;

/**
 * Finds text whose bytes are written one by one as numbers, with something between them: {@code
 * 3a:7b}, {@code 3a7b 2263}, {@code 0x3a, 0x7b}, {@code [115,101]}, in UTF-8 as it may be. What
 * parts them must be the same throughout, blanks and line breaks apart.
 */
final class SpelledRuns {
  private static final int MIN_TEXT = EncodedRuns.MIN_TEXT;

  /** Two digits and a sign for each byte of the shortest text. */
  private static final int MIN_RUN = 3 * MIN_TEXT - 1;

  private static final int WINDOW = 8;

  /**
   * Of each run a whole window is looked at. A prime, so that no indentation keeps in step with it.
   */
  private static final int STRIDE = 23;

  /** A line break with what indents the next line. */
  private static final int MAX_GAP = 64;

  private static final byte DIGIT = 1;
  private static final byte SEPARATOR = 2;
  private static final byte BLANK = 4;
  private static final byte[] KINDS = kinds();

  private static byte[] kinds() {
    byte[] kinds = new byte[256];
    for (char c : "0123456789abcdefABCDEFxX".toCharArray()) {
      kinds[c] = DIGIT;
    }
    for (char c : ",:;-".toCharArray()) {
      kinds[c] = SEPARATOR;
    }
    for (char c : " \t\r\n".toCharArray()) {
      kinds[c] = BLANK;
    }
    return kinds;
  }

  private final byte[] bytes;
  private final int end;
  private final LayerFinder.Sink sink;

  /** What may be one or more runs: digits, blanks and separators. */
  private int from;

  private int to;

  /** Where each byte of the run at hand is written, up to {@code size}. */
  private int[] starts = new int[64];

  private int[] ends = new int[64];
  private byte[] plain = new byte[64];
  private int size;

  /** What parts them: 0 if that is nothing but blanks, -1 before the first gap. */
  private int separator;

  private SpelledRuns(Text text, LayerFinder.Sink sink) {
    this.bytes = text.bytes();
    this.end = text.end();
    this.sink = sink;
  }

  /** Shows what the numbers in a text spell. */
  static void find(Text text, LayerFinder.Sink sink) {
    byte[] bytes = text.bytes();
    int end = text.end();
    int done = text.start();
    int probe = done + STRIDE;
    while (probe + WINDOW <= end) {
      if (mayBeIn(bytes, probe)) {
        int start = probe;
        while (start > done && kind(bytes[start - 1]) != 0) {
          start--;
        }
        int stop = probe + WINDOW;
        while (stop < end && kind(bytes[stop]) != 0) {
          stop++;
        }
        if (stop - start >= MIN_RUN) {
          new SpelledRuns(text, sink).region(start, stop);
        }
        done = stop;
        probe = stop;
      }
      probe += STRIDE;
    }
  }

  private static int kind(byte b) {
    return KINDS[b & 0xFF];
  }

  private static boolean mayBeIn(byte[] bytes, int at) {
    int seen = 0;
    for (int i = at + WINDOW - 1; i >= at; i--) {
      int kind = kind(bytes[i]);
      if (kind == 0) {
        return false;
      }
      seen |= kind;
    }
    return (seen & DIGIT) != 0;
  }

  private void region(int start, int stop) {
    from = start;
    to = stop;
    for (SpelledBytes.Notation notation : SpelledBytes.Notation.values()) {
      numbers(notation);
    }
  }

  private void numbers(SpelledBytes.Notation notation) {
    int at = from;
    begin();
    while (at < to) {
      // A number at the edge of the region may be the end of a word.
      boolean isWhole = at > from || from == 0 || !joins(bytes[from - 1]);
      int next = kind(bytes[at]) == DIGIT && isWhole ? number(notation, at) : at;
      if (next == at) {
        show(notation);
        at = behindDigits(at);
        continue;
      }
      at = gap(next);
      if (at == next) {
        show(notation);
        at = Math.max(at, behindDigits(at));
      }
    }
    show(notation);
  }

  private void begin() {
    size = 0;
    separator = -1;
  }

  /** Takes the number at {@code at}. Returns what is behind it, or {@code at} if there is none. */
  private int number(SpelledBytes.Notation notation, int at) {
    int last = at;
    while (last < to && kind(bytes[last]) == DIGIT) {
      last++;
    }
    if (last == to && last < end && joins(bytes[last])) {
      return at;
    }
    int length = notation.length(bytes, at, last);
    if (length == 0) {
      return at;
    }
    for (int i = at; i < last; i += length) {
      add(notation.value(bytes, i, i + length), i, i + length);
    }
    return last;
  }

  private static boolean joins(byte b) {
    return Bytes.wordByte(b) || b == '.' || b == '_';
  }

  /** Behind what parts two numbers; {@code at} if what is there does not. */
  private int gap(int at) {
    int found = 0;
    int next = at;
    int most = Math.min(to, at + MAX_GAP);
    while (next < most && kind(bytes[next]) != DIGIT) {
      if (kind(bytes[next]) == SEPARATOR) {
        if (found != 0) {
          return at;
        }
        found = bytes[next];
      }
      next++;
    }
    if (next < to && separator >= 0 && separator != found) {
      return at;
    }
    separator = found;
    return next;
  }

  /** Behind digits, and then behind what is none. */
  private int behindDigits(int at) {
    int next = at;
    while (next < to && kind(bytes[next]) == DIGIT) {
      next++;
    }
    while (next < to && kind(bytes[next]) != DIGIT) {
      next++;
    }
    return next;
  }

  private void add(int value, int start, int stop) {
    if (size == plain.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      plain = Arrays.copyOf(plain, 2 * size);
    }
    starts[size] = start;
    ends[size] = stop;
    plain[size++] = (byte) value;
  }

  /** Shows the parts of the run at hand that are text, and forgets it. */
  private void show(SpelledBytes.Notation notation) {
    int first = 0;
    int at = 0;
    while (at < size) {
      int letter = PlainText.isPrintable(plain[at]) ? 1 : Utf8.length(plain, at, size);
      if (letter == 0) {
        show(notation, first, at);
        first = at + 1;
      }
      at += Math.max(1, letter);
    }
    show(notation, first, size);
    begin();
  }

  private void show(SpelledBytes.Notation notation, int first, int last) {
    // Without anything between them others read them.
    if (last - first < MIN_TEXT || ends[last - 1] - starts[first] == 2 * (last - first)) {
      return;
    }
    sink.found(
        new SpelledBytes(
            bytes,
            Text.of(Arrays.copyOfRange(plain, first, last)),
            Arrays.copyOfRange(starts, first, last),
            Arrays.copyOfRange(ends, first, last),
            notation),
        from,
        to);
  }
}
