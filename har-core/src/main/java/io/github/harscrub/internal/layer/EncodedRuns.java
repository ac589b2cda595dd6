package io.github.harscrub.internal.layer;

/**
 * Finds base64 and hexadecimal text that nothing announces: long runs of digits that decode to
 * something printable.
 *
 * <p>A run may begin with letters that do not belong to it, as in {@code /v1/cb/eyJ…}, so each of
 * the four alignments is tried. Text looks like text at the right one only: twelve random bytes are
 * all printable once in 100,000 times.
 */
final class EncodedRuns {
  /**
   * Sixteen characters, the shortest secret that is removed wherever it stands, fill at least 20
   * whole digits.
   */
  private static final int MIN_RUN = 20;

  private static final int WORD = 8;
  private static final int STEP = MIN_RUN - WORD;

  /** Shorter text is no secret of its own. */
  private static final int MIN_TEXT = 12;

  private static final int MIN_QUANTA = MIN_TEXT / 3;
  private static final int MIN_LINE = 60;
  private static final int MIN_HEX = 32;
  private static final Layer BASE64 = new Base64Layer();
  private static final Layer HEX = new HexLayer();

  private EncodedRuns() {}

  static void find(Text text, LayerFinder.Sink sink) {
    byte[] bytes = text.bytes();
    int end = text.end();
    // Before this no run begins that was not shown.
    int from = text.start();
    // A run of MIN_RUN digits that begins at or behind `from` but before `from` + STEP holds this
    // whole word.
    int word = from + STEP;
    while (word + WORD <= end) {
      int other = lastOther(bytes, word);
      if (other >= 0) {
        from = other + 1;
        word = from + STEP;
        continue;
      }
      int start = word;
      while (start > from && Base64Layer.value(bytes[start - 1]) >= 0) {
        start--;
      }
      int stop = word + WORD;
      while (stop < end && Base64Layer.value(bytes[stop]) >= 0) {
        stop++;
      }
      if (stop - start >= MIN_RUN) {
        run(text, start, stop, sink);
        stop = lines(text, start, stop, sink);
      }
      from = stop;
      word = from + STEP;
    }
  }

  /** The last of the eight bytes at {@code word} that is no digit, or -1. */
  private static int lastOther(byte[] bytes, int word) {
    for (int i = word + WORD - 1; i >= word; i--) {
      if (Base64Layer.value(bytes[i]) < 0) {
        return i;
      }
    }
    return -1;
  }

  private static void run(Text text, int from, int to, LayerFinder.Sink sink) {
    byte[] bytes = text.bytes();
    // For each alignment, since which position the first digits of the quanta could be those of
    // text.
    int[] since = {from, from + 1, from + 2, from + 3};
    int[] doubtful = {-8, -8, -8, -8};
    for (int i = from; i < to; i++) {
      int first = Base64Layer.value(bytes[i]);
      if (first < 2 || first > 31) {
        int alignment = (i - from) & 3;
        // One alone may begin a letter beyond ASCII.
        boolean end = doubtful[alignment] == i - 4;
        if (end && i - since[alignment] >= MIN_QUANTA * 4) {
          base64(text, since[alignment], i, sink);
        }
        since[alignment] = end ? i + 4 : since[alignment];
        doubtful[alignment] = i;
      }
    }
    for (int start : since) {
      if (to - start >= MIN_QUANTA * 4) {
        base64(text, start, to, sink);
      }
    }
    if (to - from >= MIN_HEX) {
      hex(text, from, to, sink);
    }
  }

  /**
   * Opens each stretch of whole quanta, counted from {@code start}, that decodes to printable
   * bytes, and one quantum more on either side: a secret may begin or end inside of it.
   */
  private static void base64(Text text, int start, int to, LayerFinder.Sink sink) {
    int least = Math.max(text.start(), start - 4);
    int begin = start;
    for (int at = start; at + 4 <= to; at += 4) {
      if (!printableQuantum(text.bytes(), at) && !gap(text.bytes(), begin, at, to)) {
        open(text, begin, at, least, at + 4, sink);
        begin = at + 4;
      }
    }
    int end = to;
    while (end < text.end() && end < to + 4 && Base64Layer.value(text.bytes()[end]) >= 0) {
      end++;
    }
    while (end < text.end() && end < to + 4 && text.bytes()[end] == '=') {
      end++;
    }
    open(text, begin, to, least, end, sink);
  }

  private static void open(Text text, int from, int to, int least, int end, LayerFinder.Sink sink) {
    if ((to - from) / 4 * 3 >= MIN_TEXT) {
      int before = from - 4 >= least && digits(text.bytes(), from - 4, from) ? from - 4 : from;
      BASE64.open(text.part(before, end)).ifPresent(sink::found);
    }
  }

  private static boolean digits(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Base64Layer.value(bytes[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Base64 broken into lines of equal length (RFC 2045 section 6.8). Returns where it ends, or
   * {@code stop} if it is none.
   */
  private static int lines(Text text, int start, int stop, LayerFinder.Sink sink) {
    byte[] bytes = text.bytes();
    int length = stop - start;
    int end = stop;
    int next = lineBreak(bytes, end, text.end());
    while (length >= MIN_LINE && length % 4 == 0 && next > end) {
      int line = next;
      while (line < text.end() && line < next + length && Base64Layer.value(bytes[line]) >= 0) {
        line++;
      }
      if (line == next) {
        break;
      }
      end = line;
      next = line - next == length ? lineBreak(bytes, end, text.end()) : end;
    }
    if (end > stop) {
      while (end < text.end() && bytes[end] == '=') {
        end++;
      }
      BASE64.open(text.part(start, end)).ifPresent(sink::found);
    }
    return end;
  }

  /** The position behind the line break at {@code at}, or {@code at} if there is none. */
  private static int lineBreak(byte[] bytes, int at, int end) {
    int i = at < end && bytes[at] == '\r' ? at + 1 : at;
    return i < end && bytes[i] == '\n' ? i + 1 : at;
  }

  /**
   * True if text stands before and behind the quantum at {@code at}: a letter beyond ASCII has two
   * bytes or more.
   */
  private static boolean gap(byte[] bytes, int begin, int at, int to) {
    if (at - begin < 4) {
      return false;
    }
    boolean first = printableQuantum(bytes, at - 4);
    return (first || at - begin >= 8)
        && ((at + 8 <= to && printableQuantum(bytes, at + 4))
            || (first && at + 12 <= to && printableQuantum(bytes, at + 8)));
  }

  private static boolean printableQuantum(byte[] bytes, int at) {
    int bits =
        Base64Layer.value(bytes[at]) << 18
            | Base64Layer.value(bytes[at + 1]) << 12
            | Base64Layer.value(bytes[at + 2]) << 6
            | Base64Layer.value(bytes[at + 3]);
    return printable(bits >> 16) && printable(bits >> 8 & 0xFF) && printable(bits & 0xFF);
  }

  /**
   * ASCII that text is made of. Text in other scripts has enough of it between the words to be
   * found in parts.
   */
  private static boolean printable(int b) {
    return (b >= 0x20 && b < 0x7F) || b == '\n' || b == '\r' || b == '\t';
  }

  /** Looks for hexadecimal digits in a row, at both alignments. */
  private static void hex(Text text, int from, int to, LayerFinder.Sink sink) {
    byte[] bytes = text.bytes();
    int start = from;
    int probe = from + MIN_HEX - 1;
    while (probe < to) {
      int i = probe;
      while (i >= start && Bytes.hexDigit(bytes[i]) >= 0) {
        i--;
      }
      if (i >= start) {
        start = i + 1;
        probe = start + MIN_HEX - 1;
        continue;
      }
      int end = probe + 1;
      while (end < to && Bytes.hexDigit(bytes[end]) >= 0) {
        end++;
      }
      printableHex(text, start, end, sink);
      printableHex(text, start + 1, end, sink);
      start = end;
      probe = end + MIN_HEX - 1;
    }
  }

  private static void printableHex(Text text, int from, int to, LayerFinder.Sink sink) {
    int begin = from;
    int at = from;
    for (; at + 2 <= to; at += 2) {
      if (!printable(Bytes.hex(text.bytes(), at, 2, to))) {
        openHex(text, begin, at, sink);
        begin = at + 2;
      }
    }
    openHex(text, begin, at, sink);
  }

  private static void openHex(Text text, int from, int to, LayerFinder.Sink sink) {
    if ((to - from) / 2 >= MIN_TEXT) {
      HEX.open(text.part(from, to)).ifPresent(sink::found);
    }
  }
}
