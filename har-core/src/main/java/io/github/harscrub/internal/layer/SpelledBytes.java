package io.github.harscrub.internal.layer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Text whose bytes are written one by one as numbers. What parts them stays, and is repeated where
 * a replacement has more bytes.
 *
 * @param outer the bytes in which they are written
 * @param starts where each one begins there
 * @param ends where each one ends
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SpelledBytes(byte[] outer, Text text, int[] starts, int[] ends, Notation notation)
    implements Opened {
  /** How a byte is written. */
  enum Notation {
    /** {@code 7b}, also several without anything between them. */
    HEX {
      @Override
      int length(byte[] bytes, int from, int to) {
        boolean digits = (to - from) % 2 == 0;
        for (int i = from; digits && i < to; i++) {
          digits = Bytes.hexDigit(bytes[i]) >= 0;
        }
        return digits ? 2 : 0;
      }

      @Override
      int value(byte[] bytes, int from, int to) {
        return Bytes.hex(bytes, from, 2, to);
      }
    },
    /** {@code 0x7b}. */
    PREFIXED {
      @Override
      int length(byte[] bytes, int from, int to) {
        int length = to - from;
        boolean prefixed =
            (length == 3 || length == 4) && bytes[from] == '0' && (bytes[from + 1] | 0x20) == 'x';
        return prefixed && Bytes.hex(bytes, from + 2, length - 2, to) >= 0 ? length : 0;
      }

      @Override
      int value(byte[] bytes, int from, int to) {
        return Bytes.hex(bytes, from + 2, to - from - 2, to);
      }
    },
    /** {@code 123}. */
    DECIMAL {
      @Override
      int length(byte[] bytes, int from, int to) {
        return to - from <= 3 && value(bytes, from, to) <= 0xFF ? to - from : 0;
      }

      @Override
      int value(byte[] bytes, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
          if (bytes[i] < '0' || bytes[i] > '9') {
            return Integer.MAX_VALUE;
          }
          value = 10 * value + bytes[i] - '0';
        }
        return value;
      }
    };

    /** How long each byte of the word {@code [from, to)} is written; 0 if the word is none. */
    abstract int length(byte[] bytes, int from, int to);

    abstract int value(byte[] bytes, int from, int to);
  }

  @Override
  public String encoding() {
    return notation == Notation.DECIMAL ? "codes of characters" : "hexadecimal digits";
  }

  @Override
  public boolean keepsLength() {
    return notation != Notation.DECIMAL;
  }

  @Override
  public List<Patch> outward(List<Patch> inner) {
    List<Patch> result = new ArrayList<>(inner.size());
    for (Patch patch : inner) {
      boolean none = patch.replacement().length == 0;
      int first = patch.start();
      int last = patch.end();
      int start = none && last == text.end() && first > 0 ? ends[first - 1] : start(first);
      int stop = none && last > first ? start(last) : last > first ? ends[last - 1] : start;
      result.add(patch.moved(start, Math.max(start, stop), written(patch)));
    }
    return result;
  }

  private int start(int index) {
    return index < starts.length ? starts[index] : ends[ends.length - 1];
  }

  private byte[] written(Patch patch) {
    byte[] plain = patch.replacement();
    boolean before = patch.start() == text.end();
    boolean behind = !before && patch.end() == patch.start();
    ByteArrayOutputStream out = new ByteArrayOutputStream(4 * plain.length);
    for (int i = 0; i < plain.length; i++) {
      if (i > 0 || before) {
        gap(out, patch.start() + i);
      }
      out.writeBytes(spelled(plain[i] & 0xFF).getBytes(US_ASCII));
    }
    if (behind && plain.length > 0) {
      gap(out, patch.start());
    }
    return out.toByteArray();
  }

  /**
   * Writes what stands before the byte at {@code index}, or what stands before another one, without
   * its line break: nobody may see a line that ends in the middle of a replacement.
   */
  private void gap(ByteArrayOutputStream out, int index) {
    int behind = (index - 1) % (starts.length - 1);
    int from = ends[behind];
    int to = starts[behind + 1];
    int line = from;
    while (line < to && outer[line] != '\r' && outer[line] != '\n') {
      line++;
    }
    if (line == from && to > from && notation != Notation.HEX) {
      out.write(' ');
    }
    out.write(outer, from, line - from);
  }

  private String spelled(int value) {
    if (notation == Notation.DECIMAL) {
      return Integer.toString(value);
    }
    String digits = isUpper() ? String.format("%02X", value) : String.format("%02x", value);
    return notation == Notation.HEX
        ? digits
        : (char) outer[starts[0]] + "" + (char) outer[starts[0] + 1] + digits;
  }

  private boolean isUpper() {
    for (int i = 0; i < starts.length; i++) {
      byte last = outer[ends[i] - 1];
      if (last >= 'A') {
        return last <= 'F';
      }
    }
    return false;
  }
}
