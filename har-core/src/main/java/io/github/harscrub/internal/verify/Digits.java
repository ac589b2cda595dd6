package io.github.harscrub.internal.verify;

import java.util.Arrays;

/**
 * A run of base64 digits of either alphabet (RFC 4648 sections 4 and 5), with where each stands.
 * Escaped slashes, line breaks, escaped line breaks, what indents lines, blanks between long lines,
 * and percent-encoded digits do not end it.
 */
final class Digits {
  private static final byte[] VALUES = values();

  /** Words are shorter: a blank behind so many digits is a break. */
  private static final int MIN_LINE = 20;

  private byte[] values = new byte[64];

  /** Where each digit ends in the text. */
  private int[] ends = new int[64];

  private int size;

  /** How many of them stand behind the last break. */
  private int line;

  /** Where the run ends, with its padding. */
  private int end;

  /** The run that begins at {@code start}; may have no digits. */
  static Digits read(Bytes text, int start) {
    Digits run = new Digits();
    run.take(text, start);
    return run;
  }

  /** Forgets what it holds and takes the run that begins at {@code start}. */
  void take(Bytes text, int start) {
    size = 0;
    line = 0;
    int at = start;
    while (at < text.end()) {
      int next = digit(text, at);
      if (next == at) {
        break;
      }
      at = next;
    }
    end = size == 0 ? start : padding(text, ends[size - 1]);
  }

  /** Takes what stands at {@code at}; returns what is behind it, or {@code at} at the end. */
  private int digit(Bytes text, int at) {
    byte[] bytes = text.array();
    int value = value(bytes[at]);
    if (value >= 0) {
      add(value, at + 1);
      return at + 1;
    }
    if (bytes[at] == '\r' || bytes[at] == '\n') {
      line = 0;
      return indented(text, at + 1);
    }
    if (bytes[at] == ' ' && line >= MIN_LINE && at + 1 < text.end()) {
      line = 0;
      return value(bytes[at + 1]) >= 0 ? at + 1 : at;
    }
    if (bytes[at] == '\\') {
      int last = at;
      while (last < text.end() && bytes[last] == '\\') {
        last++;
      }
      if (last < text.end() && (bytes[last] == 'n' || bytes[last] == 'r')) {
        return last + 1;
      }
      if (last < text.end() && bytes[last] == '/') {
        add(63, last + 1);
        return last + 1;
      }
      return at;
    }
    return bytes[at] == '%' ? percent(text, at) : at;
  }

  private int percent(Bytes text, int at) {
    byte[] bytes = text.array();
    int code = escaped(text, at);
    if (code + 1 < text.end() && bytes[code] == '2') {
      int second = bytes[code + 1] | 0x20;
      if (second == 'b' || second == 'f') {
        add(second == 'b' ? 62 : 63, code + 2);
        return code + 2;
      }
    }
    return at;
  }

  /** Behind the percent sign at {@code at}, escaped however often. */
  private static int escaped(Bytes text, int at) {
    byte[] bytes = text.array();
    int code = at + 1;
    while (code + 3 < text.end() && bytes[code] == '2' && bytes[code + 1] == '5') {
      code += 2;
    }
    return code;
  }

  /** Behind the padding at {@code at}, and behind line breaks if nothing else follows. */
  private static int padding(Bytes text, int at) {
    byte[] bytes = text.array();
    int end = at;
    while (end < text.end()) {
      if (bytes[end] == '=') {
        end++;
        continue;
      }
      int code = bytes[end] == '%' ? escaped(text, end) : text.end();
      if (code + 1 >= text.end() || bytes[code] != '3' || (bytes[code + 1] | 0x20) != 'd') {
        break;
      }
      end = code + 2;
    }
    int behind = end;
    while (behind < text.end()) {
      int next = breaks(text, behind);
      if (next == behind) {
        return end;
      }
      behind = next;
    }
    return behind;
  }

  /** Behind the line break at {@code at}, escaped or not; or {@code at} if there is none. */
  private static int breaks(Bytes text, int at) {
    byte[] bytes = text.array();
    int last = at;
    while (last < text.end() && bytes[last] == '\\') {
      last++;
    }
    boolean line =
        last < text.end()
            && (last == at
                ? bytes[last] == '\r' || bytes[last] == '\n'
                : bytes[last] == 'r' || bytes[last] == 'n');
    return line ? last + 1 : at;
  }

  private void add(int value, int endsAt) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    values[size] = (byte) value;
    ends[size++] = endsAt;
    line++;
  }

  /** Behind the blanks at {@code at}, if digits follow them. */
  private static int indented(Bytes text, int at) {
    int next = at;
    while (next < text.end() && (text.array()[next] == ' ' || text.array()[next] == '\t')) {
      next++;
    }
    return next < text.end() && value(text.array()[next]) >= 0 ? next : at;
  }

  private static byte[] values() {
    byte[] values = new byte[256];
    Arrays.fill(values, (byte) -1);
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    for (int i = 0; i < letters.length(); i++) {
      values[letters.charAt(i)] = (byte) i;
    }
    values['+'] = 62;
    values['-'] = 62;
    values['/'] = 63;
    values['_'] = 63;
    return values;
  }

  /** True for digits and for what breaks their lines, as such or escaped. */
  static boolean mayBeIn(byte b) {
    return value(b) >= 0 || b == '\r' || b == '\n' || b == '\\';
  }

  /** True for a digit at {@code at}, and for the percent sign of an encoded one. */
  static boolean isDigit(Bytes text, int at) {
    byte[] bytes = text.array();
    if (bytes[at] != '%') {
      return value(bytes[at]) >= 0;
    }
    int code = escaped(text, at);
    return code + 1 < text.end()
        && bytes[code] == '2'
        && ((bytes[code + 1] | 0x20) == 'b' || (bytes[code + 1] | 0x20) == 'f');
  }

  /** What a digit stands for, or -1. */
  static int value(byte b) {
    return VALUES[b & 0xFF];
  }

  int size() {
    return size;
  }

  /** Where the run ends, with its padding. */
  int end() {
    return end;
  }

  /** Where in the text the first {@code count} digits end. */
  int endOf(int count) {
    return count >= size ? end : ends[count - 1];
  }

  /** What the digits from {@code skip} up to {@code to} encode. */
  Bytes decode(int skip, int to) {
    return decode(skip, to, new byte[Math.max(0, (to - skip) * 3 / 4)]);
  }

  /** As {@link #decode(int, int)}, into an array that is long enough. */
  Bytes decode(int skip, int to, byte[] plain) {
    byte[] digits = values;
    int out = 0;
    int i = skip;
    for (; i + 4 <= to; i += 4) {
      int bits = digits[i] << 18 | digits[i + 1] << 12 | digits[i + 2] << 6 | digits[i + 3];
      plain[out++] = (byte) (bits >> 16);
      plain[out++] = (byte) (bits >> 8);
      plain[out++] = (byte) bits;
    }
    if (to - i > 1) {
      plain[out++] = (byte) (digits[i] << 2 | digits[i + 1] >> 4);
    }
    if (to - i > 2) {
      plain[out++] = (byte) (digits[i + 1] << 4 | digits[i + 2] >> 2);
    }
    return new Bytes(plain, 0, out);
  }
}
