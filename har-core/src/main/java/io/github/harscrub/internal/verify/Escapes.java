package io.github.harscrub.internal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Undoes escapes. Of JSON strings exactly (RFC 8259 section 7); of everything else all kinds at
 * once, one level at each call: backslashes, percent-encoding (RFC 3986 section 2.1), character
 * references of HTML.
 */
final class Escapes {
  private final byte[] in;
  private final int end;
  private final byte[] out;
  private int size;

  /** Where in the output something stands for an escape; up to {@code marks}. */
  private int[] changed = new int[16];

  private int marks;

  private Escapes(byte[] in, int start, int end) {
    this.in = in;
    this.end = end;
    this.out = new byte[end - start];
  }

  /** The content of a JSON string, without its quotes; the bytes themselves if it has no escape. */
  static Bytes json(Bytes string) {
    return undo(string, true).text();
  }

  /** One level of every kind of escape undone. */
  static Undone all(Bytes text) {
    return undo(text, false);
  }

  /**
   * A text without its outermost escapes.
   *
   * @param changed where one stood, in order; empty if there was none
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Undone(Bytes text, int[] changed) {}

  private static Undone undo(Bytes text, boolean json) {
    int at = next(text.array(), text.start(), text.end(), json);
    if (at == text.end()) {
      return new Undone(text, new int[0]);
    }
    Escapes undone = new Escapes(text.array(), text.start(), text.end());
    int done = text.start();
    while (at < text.end()) {
      undone.copy(done, at);
      int before = undone.size;
      done = undone.escape(at, json);
      if (done == at) {
        undone.out[undone.size++] = text.array()[at];
        done = at + 1;
      } else {
        undone.mark(before);
      }
      at = next(text.array(), done, text.end(), json);
    }
    undone.copy(done, text.end());
    return new Undone(
        new Bytes(undone.out, 0, undone.size), Arrays.copyOf(undone.changed, undone.marks));
  }

  private static int next(byte[] bytes, int from, int to, boolean json) {
    int i = from;
    if (json) {
      while (i < to && bytes[i] != '\\') {
        i++;
      }
    } else {
      while (i < to && bytes[i] != '\\' && bytes[i] != '%' && bytes[i] != '&') {
        i++;
      }
    }
    return i;
  }

  private void copy(int from, int to) {
    System.arraycopy(in, from, out, size, to - from);
    size += to - from;
  }

  private void mark(int position) {
    if (marks == changed.length) {
      changed = Arrays.copyOf(changed, marks * 2);
    }
    changed[marks++] = position;
  }

  /** Writes what the escape at {@code at} stands for; returns what is behind it, or {@code at}. */
  private int escape(int at, boolean json) {
    return switch (in[at]) {
      case '\\' -> backslash(at, json);
      case '%' -> at + 1 < end && in[at + 1] == 'u' ? unicode(at) : percent(at);
      default -> reference(at);
    };
  }

  private int percent(int at) {
    int value = hex(at + 1, 2);
    if (value < 0) {
      return at;
    }
    out[size++] = (byte) value;
    return at + 3;
  }

  private int backslash(int at, boolean json) {
    if (at + 1 >= end) {
      return at;
    }
    switch (in[at + 1]) {
      case 'n' -> out[size++] = '\n';
      case 't' -> out[size++] = '\t';
      case 'r' -> out[size++] = '\r';
      case 'b' -> out[size++] = '\b';
      case 'f' -> out[size++] = '\f';
      case '"', '\\', '/', '\'', '`' -> out[size++] = in[at + 1];
      case 'u' -> {
        return !json && at + 2 < end && in[at + 2] == '{' ? braced(at) : unicode(at);
      }
      case 'U' -> {
        return json ? at : code(at, hex(at + 2, 8), at + 10);
      }
      case '0', '1', '2', '3' -> {
        return json ? at : octal(at);
      }
      case 'x' -> {
        int value = json ? -1 : hex(at + 2, 2);
        if (value < 0) {
          return at;
        }
        character(value);
        return at + 4;
      }
      default -> {
        return at;
      }
    }
    return at + 2;
  }

  /** {@code \\u{1F600}}. */
  private int braced(int at) {
    int close = at + 3;
    while (close < end && close < at + 11 && Hex.value(in[close]) >= 0) {
      close++;
    }
    boolean closed = close < end && in[close] == '}';
    return closed && close > at + 3 ? code(at, hex(at + 3, close - at - 3), close + 1) : at;
  }

  /** Writes a character, or nothing if there is no such one; returns where to go on. */
  private int code(int at, int codePoint, int behind) {
    if (codePoint < 0 || codePoint > Character.MAX_CODE_POINT) {
      return at;
    }
    character(codePoint);
    return behind;
  }

  /** {@code \\101}: a byte, as in C. */
  private int octal(int at) {
    if (at + 3 >= end) {
      return at;
    }
    int value = 0;
    for (int i = at + 1; i <= at + 3; i++) {
      if (in[i] < '0' || in[i] > '7') {
        return at;
      }
      value = 8 * value + in[i] - '0';
    }
    out[size++] = (byte) value;
    return at + 4;
  }

  /** {@code \\u0041} or {@code %u0041}. */
  private int unicode(int at) {
    int value = hex(at + 2, 4);
    if (value < 0) {
      return at;
    }
    if (Character.isHighSurrogate((char) value)
        && at + 7 < end
        && in[at + 6] == in[at]
        && in[at + 7] == 'u') {
      int low = hex(at + 8, 4);
      if (low >= 0 && Character.isLowSurrogate((char) low)) {
        character(Character.toCodePoint((char) value, (char) low));
        return at + 12;
      }
    }
    character(value);
    return at + 6;
  }

  private int reference(int at) {
    int i = at + 1;
    if (i < end && in[i] == '#') {
      return numeric(at);
    }
    while (i < end && NamedReferences.isLetter(in[i])) {
      i++;
    }
    int closed = i < end && in[i] == ';' ? NamedReferences.meaning(in, at + 1, i) : -1;
    int next = closed >= 0 ? i : NamedReferences.endOfOpen(in, at + 1, end);
    if (next == at + 1) {
      return at;
    }
    out[size++] = (byte) NamedReferences.meaning(in, at + 1, next);
    return closed >= 0 ? next + 1 : next;
  }

  private int numeric(int at) {
    boolean hex = at + 2 < end && (in[at + 2] | 0x20) == 'x';
    int first = hex ? at + 3 : at + 2;
    int i = first;
    while (i < end && in[i] == '0') {
      i++;
    }
    int significant = i;
    int value = 0;
    while (i < end && i < significant + 8 && Character.digit(in[i], hex ? 16 : 10) >= 0) {
      value = value * (hex ? 16 : 10) + Character.digit(in[i], hex ? 16 : 10);
      i++;
    }
    if (i == first || value < 0 || value > Character.MAX_CODE_POINT) {
      return at;
    }
    int behind = i < end && in[i] == ';' ? i + 1 : i;
    character(value);
    return behind;
  }

  /** No escape is shorter than the UTF-8 of what it stands for, so there is room. */
  private void character(int codePoint) {
    if (codePoint < 0x80) {
      out[size++] = (byte) codePoint;
      return;
    }
    byte[] utf8 = Character.toString(codePoint).getBytes(UTF_8);
    System.arraycopy(utf8, 0, out, size, utf8.length);
    size += utf8.length;
  }

  private int hex(int at, int digits) {
    if (at + digits > end) {
      return -1;
    }
    int value = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = Hex.value(in[i]);
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
