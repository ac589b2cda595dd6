package io.github.harscrub.internal.layer;

import java.util.Optional;

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
  private static final int MIN_RUN = 16;

  private static final int WORD = 8;
  private static final int STEP = MIN_RUN - WORD;

  /** Shorter text is no secret of its own. */
  static final int MIN_TEXT = 12;

  private static final int QUANTUM = 4;
  private static final int MIN_QUANTA = MIN_TEXT / 3;

  /** One, two and three quanta before. */
  private static final int NEIGHBOURS =
      (1 << QUANTUM) | (1 << (2 * QUANTUM)) | (1 << (3 * QUANTUM));

  /** How far a run may be the path before what is compressed. */
  private static final int MAX_PATH = 128;

  /** So many segments of a path behind what is compressed are told from its digits. */
  private static final int MAX_SEGMENTS = 3;

  /** More {@code =} than this are no padding. */
  private static final int MAX_PADDING = 4;

  private static final Layer BASE64 = new Base64Layer();
  private static final Layer HEX = new HexLayer();
  private static final Layer UTF16 = new Utf16Layer();

  /**
   * Bit i is set if a byte can be the digit at position i of a quantum whose three bytes are ASCII.
   */
  private static final byte[] ASCII_DIGITS = asciiDigits();

  private static byte[] asciiDigits() {
    byte[] places = new byte[256];
    for (int b = 0; b < places.length; b++) {
      int value = Base64Layer.value((byte) b);
      if (value >= 0) {
        // The high bits of the three bytes are bit 5 of the first digit, 3 of the second, 1 of the
        // third.
        places[b] =
            (byte)
                (((value & 32) == 0 ? 1 : 0)
                    | ((value & 8) == 0 ? 2 : 0)
                    | ((value & 2) == 0 ? 4 : 0));
      }
    }
    return places;
  }

  private final Text text;
  private final byte[] bytes;
  private final int end;
  private final LayerFinder.Sink sink;
  private final Base64Lines lines;
  private final Base64Letters letters;
  private final Base64Folds folds;

  /** The run at hand, its padding or further lines included. */
  private int runStart;

  private int runEnd;

  EncodedRuns(Text text, LayerFinder.Sink sink) {
    this.text = text;
    this.bytes = text.bytes();
    this.end = text.end();
    this.sink = sink;
    this.lines = new Base64Lines(text);
    this.letters = new Base64Letters(text);
    this.folds = new Base64Folds(text);
  }

  void find() {
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
      if (stop - start >= MIN_RUN && !goesOn(stop)) {
        stop = lines(start, stop);
      }
      from = stop;
      word = from + STEP;
    }
  }

  /**
   * True if the next digit of base64 is percent-encoded, once or more often: in the decoded text
   * the run is whole, and here it would look as if it had been cut off.
   */
  private boolean goesOn(int at) {
    if (bytes[Math.min(at, end - 1)] != '%') {
      return false;
    }
    int code = at + 1;
    while (Bytes.startsWith(bytes, code, end, "25")) {
      code += 2;
    }
    return Bytes.startsWithIgnoreCase(bytes, code, end, "2f")
        || Bytes.startsWithIgnoreCase(bytes, code, end, "2b");
  }

  /** Opens the run, and what may be further lines of it. Returns where these end. */
  private int lines(int start, int stop) {
    int line = lines.start(start, stop);
    int last = lines.end(line, stop);
    if (last == stop) {
      Optional<Base64Folds.Folded> folded = folds.open(start, stop);
      if (folded.isPresent()) {
        int behind = folded.get().end();
        sink.found(folded.get(), start, behind);
        return behind;
      }
    }
    runStart = start;
    runEnd = Math.min(end, last + MAX_PADDING);
    if (last == stop || !lines.areText(line, last)) {
      run(start, stop);
    } else if (line > start) {
      run(start, line);
    }
    if (last > stop) {
      open(BASE64, line, last);
    }
    return last;
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

  private void open(Layer layer, int from, int to) {
    layer.open(text.part(from, to)).ifPresent(part -> sink.found(part, runStart, runEnd));
  }

  private void run(int from, int to) {
    if (packed(from, to)) {
      return;
    }
    if (Bytes.startsWith(bytes, from, to, LosObject.BEGIN)) {
      Optional<Opened> state = LosObject.openBase64(text.part(from, padded(to)));
      if (state.isPresent()) {
        sink.found(state.get(), runStart, runEnd);
        return;
      }
    }
    if (mayBeText(from, to)) {
      stretches(from, to);
    }
    int wide = Utf16Digits.find(bytes, from, to);
    if (wide >= 0) {
      wide(BASE64, wide, padded(to));
    }
    if (to - from >= HexRuns.MIN_DIGITS) {
      HexRuns.find(bytes, from, to, this::hex);
    }
    Base32Runs.find(text, from, to, part -> sink.found(part, runStart, runEnd));
  }

  /**
   * False if no alignment has two printable quanta near one another, as in most long words: {@link
   * #base64} opens nothing without.
   */
  private boolean mayBeText(int from, int to) {
    // Bit k says whether the quantum at i - k is printable.
    int history = 0;
    for (int i = from; i + QUANTUM <= to; i++) {
      int ascii =
          ASCII_DIGITS[bytes[i] & 0xFF]
              & (ASCII_DIGITS[bytes[i + 1] & 0xFF] >> 1)
              & (ASCII_DIGITS[bytes[i + 2] & 0xFF] >> 2);
      history <<= 1;
      if ((ascii & 1) != 0 && printableQuantum(i)) {
        if ((history & NEIGHBOURS) != 0) {
          return true;
        }
        history |= 1;
      }
    }
    return false;
  }

  private void stretches(int from, int to) {
    // For each alignment, since which position the first digits of the quanta could be those of
    // text.
    int[] since = {from, from + 1, from + 2, from + 3};
    int[] doubtful = {-8, -8, -8, -8};
    int[] read = {from, from, from, from};
    for (int i = from; i < to; i++) {
      int first = Base64Layer.value(bytes[i]);
      int alignment = (i - from) & 3;
      if ((first < 2 || first > 31) && i >= read[alignment]) {
        // One alone may begin a letter beyond ASCII.
        boolean ends = doubtful[alignment] == i - QUANTUM;
        int stop = ends ? letters.end(Math.max(since[alignment], i - 2 * QUANTUM), to) : i;
        if (stop > i) {
          read[alignment] = stop;
          continue;
        }
        if (ends && i - since[alignment] >= MIN_QUANTA * QUANTUM) {
          base64(since[alignment], i);
        }
        since[alignment] = ends ? i + QUANTUM : since[alignment];
        doubtful[alignment] = i;
      }
    }
    for (int start : since) {
      if (to - start >= MIN_QUANTA * QUANTUM) {
        base64(start, to);
      }
    }
  }

  /**
   * Opens what is compressed. It begins where the run does, or behind a slash, as in a path; or
   * behind a byte that says how long it is and is a digit by chance. Gzip, whose mark is no chance,
   * may begin anywhere, as behind the name of who packed it.
   */
  private boolean packed(int from, int to) {
    if (packedAt(from, to)) {
      return true;
    }
    int last = Math.min(to, from + MAX_PATH);
    for (int at = from + 1; at < last; at++) {
      boolean mayBegin = at <= from + 2 || bytes[at] == 'H';
      if ((mayBegin && PackedStart.marked(bytes, at, to) && inflated(at, to))
          || (bytes[at - 1] == '/' && packedAt(at, to))) {
        return true;
      }
    }
    return false;
  }

  private boolean packedAt(int from, int to) {
    return PackedStart.marked(bytes, from, to) ? inflated(from, to) : rawInflated(from, to);
  }

  /** Opens what has a mark, up to the slash that ends it in a path; elsewhere that is a digit. */
  private boolean inflated(int from, int to) {
    int slash = to;
    for (int i = 0; i < MAX_SEGMENTS && slash >= 0; i++) {
      slash = lastSlash(from, slash);
      if (slash >= 0 && isWhole(text.part(from, slash)) && opened(from, slash)) {
        run(slash + 1, to);
        return true;
      }
    }
    return opened(from, to);
  }

  private int lastSlash(int from, int to) {
    int at = to - 1;
    while (at >= from && bytes[at] != '/') {
      at--;
    }
    return at < from ? -1 : at;
  }

  private static boolean isWhole(Text digits) {
    return BASE64.open(digits).filter(packed -> Unpacked.isWhole(packed.text())).isPresent();
  }

  private boolean opened(int from, int to) {
    int last = padded(to);
    Optional<Opened> digits = BASE64.open(text.part(from, last));
    if (digits.flatMap(packed -> LayerFinder.unpacked(packed.text())).isEmpty()) {
      return false;
    }
    open(BASE64, from, last);
    return true;
  }

  private boolean rawInflated(int from, int to) {
    if (!PackedStart.raw(bytes, from, to)) {
      return false;
    }
    Optional<Opened> plain = DeflatedRun.open(text.part(from, padded(to)));
    plain.ifPresent(part -> sink.found(part, runStart, runEnd));
    return plain.isPresent();
  }

  private void hex(int from, int to) {
    HexRuns.texts(bytes, from, to, (start, stop) -> open(HEX, start, stop));
    // Two digits may belong to an escape before.
    int first = from > text.start() && bytes[from - 1] == '%' ? from + 2 : from;
    int wide = to - first >= Utf16Hex.MIN_DIGITS ? Utf16Hex.find(bytes, first, to) : -1;
    if (wide >= 0) {
      wide(HEX, wide, to);
    }
  }

  private void wide(Layer digits, int from, int to) {
    Optional<Opened> packed = digits.open(text.part(from, to));
    packed
        .flatMap(units -> UTF16.open(units.text()))
        .ifPresent(letters -> sink.found(new Chained(packed.get(), letters), runStart, runEnd));
  }

  /** Behind the padding at {@code at}. */
  private int padded(int at) {
    int last = at;
    while (last < end && last < at + 2 && bytes[last] == '=') {
      last++;
    }
    return last;
  }

  /**
   * Opens each stretch of whole quanta, counted from {@code start}, that decodes to printable
   * bytes, and one quantum more on either side: a secret may begin or end inside of it.
   */
  private void base64(int start, int to) {
    int least = Math.max(text.start(), start - QUANTUM);
    int last = to;
    while (last < end && last < to + QUANTUM && Base64Layer.value(bytes[last]) >= 0) {
      last++;
    }
    while (last < end && last < to + MAX_PADDING && bytes[last] == '=') {
      last++;
    }
    int begin = start;
    for (int at = start; at + QUANTUM <= to; at += QUANTUM) {
      if (!printableQuantum(at)) {
        int stop = letters.end(at, to);
        if (stop > at) {
          at = stop - QUANTUM;
        } else if (!gap(begin, at, to)) {
          // With one more, what is changed in the last one need not move what stands behind.
          stretch(begin, at, least, at + 2 * QUANTUM <= to ? at + 2 * QUANTUM : last);
          begin = at + QUANTUM;
        }
      }
    }
    stretch(begin, to, least, last);
  }

  private void stretch(int from, int to, int least, int last) {
    if ((to - from) / QUANTUM * 3 >= MIN_TEXT) {
      int before = from - QUANTUM;
      open(BASE64, before >= least && digits(before, from) ? before : from, last);
    }
  }

  private boolean digits(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Base64Layer.value(bytes[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * True if text stands before and behind the quantum at {@code at}: a letter beyond ASCII has two
   * bytes or more.
   */
  private boolean gap(int begin, int at, int to) {
    if (at - begin < QUANTUM) {
      return false;
    }
    boolean first = printableQuantum(at - QUANTUM);
    return (first || at - begin >= 2 * QUANTUM)
        && ((at + 2 * QUANTUM <= to && printableQuantum(at + QUANTUM))
            || (first && at + 3 * QUANTUM <= to && printableQuantum(at + 2 * QUANTUM)));
  }

  private boolean printableQuantum(int at) {
    int bits =
        Base64Layer.value(bytes[at]) << 18
            | Base64Layer.value(bytes[at + 1]) << 12
            | Base64Layer.value(bytes[at + 2]) << 6
            | Base64Layer.value(bytes[at + 3]);
    return PlainText.isPrintable(bits >> 16)
        && PlainText.isPrintable(bits >> 8 & 0xFF)
        && PlainText.isPrintable(bits & 0xFF);
  }
}
