package io.github.harscrub.internal.layer;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Base64 text that is broken at equal distances, whatever they are, by line breaks with blanks
 * around them, escaped or not, or by single blanks: folded headers, blocks in YAML, lines that
 * became a parameter.
 */
final class Base64Folds {
  private static final int QUANTUM = 4;

  /** Two quanta at any alignment. */
  private static final int MIN_LINE = 12;

  /** With so many full lines before it, the last one may be a single word. */
  private static final int MIN_FULL = 2;

  private static final int PERCENT = 3;
  private static final String BACKSLASH = "%5C";

  /** What indents a line. */
  private static final int MAX_BREAK = 64;

  /** How many bytes are looked at to tell whether all is text. */
  private static final int SAMPLE = 24;

  private static final Layer BASE64 = new Base64Layer();

  private final Text text;
  private final byte[] bytes;
  private final int end;

  Base64Folds(Text text) {
    this.text = text;
    this.bytes = text.bytes();
    this.end = text.end();
  }

  /**
   * The text whose first line is {@code [from, stop)}, all digits; empty if there is no second one,
   * or it is no text.
   */
  Optional<Folded> open(int from, int stop) {
    int start = behindEscape(from);
    int width = stop - start;
    int second = behindBreak(stop);
    if (second == stop || width < MIN_LINE || !isText(start, stop)) {
      return Optional.empty();
    }
    int gap = second - stop;
    int last = stop;
    int line = start;
    while (true) {
      int next = last + gap;
      int most = Math.min(end, next + width);
      int to = next;
      if (last - line < width || !sameBreak(stop, second, last)) {
        break;
      }
      while (to < most && Base64Layer.value(bytes[to]) >= 0) {
        to++;
      }
      if (to == next || (to < end && to - next == width && isDigit(to))) {
        break;
      }
      line = next;
      last = to;
    }
    boolean blank = isBlank(stop, second);
    if (blank && line > start && isName(padded(last))) {
      last = line - gap;
      line = last - width;
    }
    int full = (line - start) / (width + gap);
    boolean sentence = blank && full < MIN_FULL && last - line < MIN_LINE;
    if (full == 0 || sentence) {
      return Optional.empty();
    }
    ByteArrayOutputStream digits = new ByteArrayOutputStream();
    for (int at = start; at < last; at += width + gap) {
      digits.write(bytes, at, Math.min(width, last - at));
    }
    int behind = padded(last);
    digits.write(bytes, last, behind - last);
    return BASE64
        .open(Text.of(digits.toByteArray()))
        .filter(plain -> PlainText.is(plain.text()))
        .map(plain -> new Folded(plain, text, start, behind, width, stop, second));
  }

  /** Behind the padding at {@code at}. */
  private int padded(int at) {
    int behind = at;
    while (behind < end && behind < at + 2 && bytes[behind] == '=') {
      behind++;
    }
    return behind;
  }

  /** True if what ends at {@code at} is a name with its value: {@code b=2}. */
  private boolean isName(int at) {
    return at < end && bytes[at - 1] == '=' && isDigit(at);
  }

  /** True for a break that the words of a sentence have as well. */
  private boolean isBlank(int stop, int second) {
    byte last = bytes[second - 1];
    return blank(stop, second) == second - stop
        && last != '\n'
        && last != 'n'
        && (last | 0x20) != 'a';
  }

  private boolean isDigit(int at) {
    return Base64Layer.value(bytes[at]) >= 0;
  }

  /** Behind a line break, escaped or not, and blanks around it; or behind a single blank. */
  private int behindBreak(int at) {
    int most = Math.min(end, at + MAX_BREAK);
    boolean fed = false;
    int count = 0;
    int next = at;
    for (int length = blank(next, most); length > 0; length = blank(next, most)) {
      next += length;
      count++;
      fed |= bytes[next - 1] == '\n' || bytes[next - 1] == 'n' || (bytes[next - 1] | 0x20) == 'a';
    }
    return fed || (count == 1 && bytes[next - 1] != 'r') ? next : at;
  }

  /** How long the blank or the line break at {@code at} is, as it stands or escaped. */
  private int blank(int at, int most) {
    if (at >= most) {
      return 0;
    }
    if (bytes[at] == '%' && !Bytes.startsWith(bytes, at, most, BACKSLASH)) {
      int value = Bytes.hex(bytes, at + 1, 2, most);
      return value == ' ' || value == '\r' || value == '\n' || value == '\t' ? PERCENT : 0;
    }
    int next = at;
    while (next < most && (bytes[next] == '\\' || Bytes.startsWith(bytes, next, most, BACKSLASH))) {
      next += bytes[next] == '%' ? PERCENT : 1;
    }
    if (next == at) {
      return bytes[at] == ' ' || bytes[at] == '\r' || bytes[at] == '\n' || bytes[at] == '\t'
          ? 1
          : 0;
    }
    return next < most && (bytes[next] == 'n' || bytes[next] == 'r') ? next + 1 - at : 0;
  }

  /** Behind what belongs to an escape that ends at {@code start}, whose letters are digits too. */
  private int behindEscape(int start) {
    byte before = start > text.start() ? bytes[start - 1] : 0;
    if (before == '%') {
      return start + (Bytes.startsWith(bytes, start - 1, end, BACKSLASH) ? PERCENT : PERCENT - 1);
    }
    return before == '\\' ? start + 1 : start;
  }

  private boolean sameBreak(int stop, int second, int at) {
    int length = second - stop;
    if (at + length >= end) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[at + i] != bytes[stop + i]) {
        return false;
      }
    }
    return true;
  }

  private boolean isText(int start, int stop) {
    int whole = Math.min(SAMPLE, (stop - start) / QUANTUM * QUANTUM);
    return BASE64
        .open(text.part(start, start + whole))
        .filter(o -> PlainText.is(o.text()))
        .isPresent();
  }

  /**
   * @param plain decoded from the digits without what breaks them
   * @param start of the first line in {@code outer}, which ends at {@code stop}
   * @param end of the last one
   * @param width how many digits a line has
   * @param second where the second line begins
   */
  record Folded(Opened plain, Text outer, int start, int end, int width, int stop, int second)
      implements Opened {
    @Override
    public String encoding() {
      return plain.encoding();
    }

    @Override
    public Text text() {
      return plain.text();
    }

    @Override
    public boolean keepsLength() {
      return true;
    }

    @Override
    public List<Patch> outward(List<Patch> inner) {
      List<Patch> filled = new ArrayList<>(inner.size());
      boolean shifted = false;
      for (Patch patch : inner) {
        shifted |= !patch.elastic();
        filled.add(shifted ? rigid(patch) : filled(patch));
      }
      List<Patch> result = new ArrayList<>(inner.size());
      for (Patch patch : plain.outward(filled)) {
        result.add(patch.moved(place(patch.start()), placeOfEnd(patch.end()), folded(patch)));
      }
      return result;
    }

    /** With dots, so that what stands behind keeps its column: whole lines of whole quanta. */
    private Patch filled(Patch patch) {
      byte[] replacement = patch.replacement();
      int whole = width % QUANTUM == 0 ? width : width % 2 == 0 ? 2 * width : QUANTUM * width;
      int step = whole / QUANTUM * 3;
      int growth = replacement.length - (patch.end() - patch.start());
      int length = replacement.length + Math.floorMod(-growth, step);
      byte[] longer = Arrays.copyOf(replacement, length);
      Arrays.fill(longer, replacement.length, length, (byte) '.');
      return new Patch(
          patch.start(), patch.end(), longer, patch.find(), patch.weight(), patch.count(), true);
    }

    /** Behind one that may not be filled all lines are written anew. */
    private static Patch rigid(Patch patch) {
      return new Patch(
          patch.start(),
          patch.end(),
          patch.replacement(),
          patch.find(),
          patch.weight(),
          patch.count(),
          false);
    }

    /** Where the digit at {@code index} stands. */
    private int place(int index) {
      return Math.min(end, start + index + index / width * (second - stop));
    }

    private int placeOfEnd(int index) {
      return index == 0 ? start : place(index - 1) + 1;
    }

    /** The digits of a patch, broken where a line is full. */
    private byte[] folded(Patch patch) {
      ByteArrayOutputStream lines = new ByteArrayOutputStream();
      int at = patch.start();
      for (byte digit : patch.replacement()) {
        if (at % width == 0 && at > patch.start()) {
          lines.write(outer.bytes(), stop, second - stop);
        }
        lines.write(digit);
        at++;
      }
      return lines.toByteArray();
    }
  }
}
