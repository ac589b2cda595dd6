package io.github.harscrub.internal.layer;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.binary.Base64;

/**
 * Base64 in both alphabets (RFC 4648 sections 4 and 5), with or without padding, also broken into
 * lines (RFC 2045). A patch touches only the quanta that hold it: what stands behind keeps its
 * bytes, and in lines of equal length, by which base64 is known, also its column.
 */
public final class Base64Layer implements Layer {
  /**
   * Fills a quantum behind a replacement. No byte of a placeholder nor this one encodes to the
   * digits in which the two alphabets differ, so the result is right in both.
   */
  private static final char FILLER = '.';

  static final int QUANTUM = 4;
  private static final int MIN_FAST = 1024;
  private static final int[] VALUES = values();

  /** The standard alphabet alone: for all else a number that stays negative wherever it is put. */
  private static final int[] STANDARD = standard();

  private static int[] standard() {
    int[] standard = VALUES.clone();
    standard['-'] = -1;
    standard['_'] = -1;
    return standard;
  }

  private static int[] values() {
    int[] values = new int[256];
    Arrays.fill(values, -1);
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    for (int i = 0; i < letters.length(); i++) {
      values[letters.charAt(i)] = i;
    }
    values['+'] = 62;
    values['-'] = 62;
    values['/'] = 63;
    values['_'] = 63;
    return values;
  }

  /** The six bits that a base64 digit of either alphabet stands for, or -1. */
  static int value(byte digit) {
    return VALUES[digit & 0xFF];
  }

  @Override
  public Optional<Opened> open(Text part) {
    return part.length() < MIN_FAST ? slow(part) : fast(part).or(() -> slow(part));
  }

  /** The standard alphabet without line breaks, four digits at a time; empty for all else. */
  private static Optional<Opened> fast(Text part) {
    byte[] bytes = part.bytes();
    int last = part.end();
    while (last > part.start() && last > part.end() - 2 && bytes[last - 1] == '=') {
      last--;
    }
    int digits = last - part.start();
    int rest = digits % 4;
    if (rest == 1) {
      return Optional.empty();
    }
    byte[] plain = new byte[digits / 4 * 3 + Math.max(0, rest - 1)];
    int[] values = STANDARD;
    int size = 0;
    int bad = 0;
    int i = part.start();
    for (int whole = last - rest; i < whole; i += 4) {
      int bits =
          (values[bytes[i] & 0xFF] << 18)
              | (values[bytes[i + 1] & 0xFF] << 12)
              | (values[bytes[i + 2] & 0xFF] << 6)
              | values[bytes[i + 3] & 0xFF];
      bad |= bits;
      plain[size] = (byte) (bits >> 16);
      plain[size + 1] = (byte) (bits >> 8);
      plain[size + 2] = (byte) bits;
      size += 3;
    }
    if (rest > 0) {
      int third = rest == 3 ? values[bytes[i + 2] & 0xFF] : 0;
      int bits =
          (values[bytes[i] & 0xFF] << 18) | (values[bytes[i + 1] & 0xFF] << 12) | (third << 6);
      bad |= bits;
      plain[size++] = (byte) (bits >> 16);
      if (rest == 3) {
        plain[size] = (byte) (bits >> 8);
      }
    }
    // What is no digit has the sign bit, in whatever place.
    return bad < 0
        ? Optional.empty()
        : Optional.of(new Decoded(part, Text.of(plain), new int[0], 0, false, last < part.end()));
  }

  /** Tolerates both alphabets, line breaks and cut-off ends. */
  static Optional<Opened> slow(Text part) {
    byte[] bytes = part.bytes();
    byte[] plain = new byte[part.length() / 4 * 3 + 3];
    int[] quanta = new int[0];
    int size = 0;
    int bits = 0;
    int digits = 0;
    boolean url = false;
    for (int i = part.start(); i < part.end(); i++) {
      int value = VALUES[bytes[i] & 0xFF];
      if (value < 0) {
        if (bytes[i] == '=' && onlyPadding(bytes, i, part.end())) {
          break;
        }
        if (bytes[i] != '\r' && bytes[i] != '\n') {
          return Optional.empty();
        }
        if (quanta.length == 0) {
          quanta = regular(part);
        }
        continue;
      }
      if (quanta.length > 0 && digits % 4 == 0) {
        quanta[digits / 4] = i;
      }
      url |= bytes[i] == '-' || bytes[i] == '_';
      bits = bits << 6 | value;
      if (++digits % 4 == 0) {
        plain[size++] = (byte) (bits >> 16);
        plain[size++] = (byte) (bits >> 8);
        plain[size++] = (byte) bits;
      }
    }
    int rest = digits % 4;
    if (rest > 1) {
      bits <<= 6 * (4 - rest);
      plain[size++] = (byte) (bits >> 16);
      if (rest == 3) {
        plain[size++] = (byte) (bits >> 8);
      }
    }
    if (size == 0) {
      return Optional.empty();
    }
    boolean padded = bytes[part.end() - 1] == '=';
    int width = quanta.length == 0 ? 0 : width(quanta, size / 3);
    return Optional.of(new Decoded(part, new Text(plain, 0, size), quanta, width, url, padded));
  }

  private static boolean onlyPadding(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != '=' && bytes[i] != '\r' && bytes[i] != '\n') {
        return false;
      }
    }
    return true;
  }

  /** Where each quantum starts, as long as no line break was met. */
  private static int[] regular(Text part) {
    int[] quanta = new int[part.length() / 4 + 2];
    for (int i = 0; i < quanta.length; i++) {
      quanta[i] = part.start() + 4 * i;
    }
    return quanta;
  }

  /** How many quanta a line has, if all lines but the last have as many, or 0. */
  private static int width(int[] quanta, int size) {
    int width = 1;
    while (width < size && quanta[width] == quanta[width - 1] + QUANTUM) {
      width++;
    }
    int line = width < size ? quanta[width] - quanta[0] : 0;
    for (int i = width; i < size; i++) {
      if (quanta[i] != quanta[i - width] + line) {
        return 0;
      }
    }
    return width < size ? width : 0;
  }

  /**
   * @param quanta where each group of four digits starts; empty if they follow one another without
   *     a break
   * @param width how many of them stand in each line, or 0
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Decoded(
      Text outer, Text text, int[] quanta, int width, boolean url, boolean padded)
      implements Opened {
    @Override
    public String encoding() {
      return "base64";
    }

    @Override
    public boolean keepsLength() {
      return true;
    }

    @Override
    public List<Patch> outward(List<Patch> inner) {
      List<Patch> result = new ArrayList<>();
      int next = 0;
      while (next < inner.size()) {
        int last = next;
        while (last + 1 < inner.size()
            && (!fits(inner.get(last)) || sameQuantum(inner.get(last), inner.get(last + 1)))) {
          last++;
        }
        result.add(encode(inner.subList(next, last + 1)));
        next = last + 1;
      }
      return result;
    }

    private static boolean sameQuantum(Patch a, Patch b) {
      return endQuantum(a) > b.start() / 3;
    }

    /** The quantum behind those that hold the patch. */
    private static int endQuantum(Patch patch) {
      return (Math.max(patch.end(), patch.start() + 1) + 2) / 3;
    }

    /** True if its quanta can be filled up, so that the digits behind them need not change. */
    private boolean fits(Patch patch) {
      return patch.elastic() && endQuantum(patch) * 3 <= text.end();
    }

    private Patch encode(List<Patch> group) {
      Patch first = group.get(0);
      Patch last = group.get(group.size() - 1);
      boolean toEnd = !fits(last);
      int from = first.start() / 3 * 3;
      int to = toEnd ? text.end() : endQuantum(last) * 3;
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      int done = from;
      int count = 0;
      for (Patch patch : group) {
        plain.write(text.bytes(), done, patch.start() - done);
        plain.writeBytes(patch.replacement());
        done = patch.end();
        count += patch.count();
      }
      int tail = to - done;
      int step = to < text.end() ? 3 * Math.max(1, width) : 3;
      while (!toEnd && (plain.size() + tail - (to - from)) % step != 0) {
        plain.write(FILLER);
      }
      plain.write(text.bytes(), done, tail);
      int end = toEnd ? outer.end() : quantum(to / 3 - 1) + QUANTUM;
      byte[] digits = digits(plain.toByteArray(), toEnd);
      return new Patch(
          quantum(from / 3),
          end,
          width > 0 ? lines(digits, from / 3) : digits,
          Patch.find(group),
          end - quantum(from / 3),
          count,
          false);
    }

    /** Breaks digits into lines, the first of which stand at the quantum {@code from}. */
    private byte[] lines(byte[] digits, int from) {
      int feed = quantum(width - 1) + QUANTUM;
      ByteArrayOutputStream lines = new ByteArrayOutputStream(digits.length + digits.length / 32);
      for (int i = 0; i < digits.length; i++) {
        if (i > 0 && i % QUANTUM == 0 && (from + i / QUANTUM) % width == 0) {
          lines.write(outer.bytes(), feed, quantum(width) - feed);
        }
        lines.write(digits[i]);
      }
      return lines.toByteArray();
    }

    private int quantum(int index) {
      return quanta.length == 0 ? outer.start() + 4 * index : quanta[index];
    }

    /** Whole quanta do not tell: then as the standard has it, and not within a token. */
    private boolean isPadded() {
      boolean token =
          (outer.start() > 0 && outer.bytes()[outer.start() - 1] == '.')
              || (outer.end() < outer.bytes().length && outer.bytes()[outer.end()] == '.');
      return padded || (text.end() % 3 == 0 && !token);
    }

    private byte[] digits(byte[] plain, boolean toEnd) {
      if (!url) {
        byte[] standard = Base64.encodeBase64(plain);
        int length = standard.length;
        while (toEnd && !isPadded() && length > 0 && standard[length - 1] == '=') {
          length--;
        }
        return Arrays.copyOf(standard, length);
      }
      byte[] safe = Base64.encodeBase64URLSafe(plain);
      int full = padded && toEnd ? (safe.length + 3) / 4 * 4 : safe.length;
      byte[] result = Arrays.copyOf(safe, full);
      Arrays.fill(result, safe.length, full, (byte) '=');
      return result;
    }
  }
}
