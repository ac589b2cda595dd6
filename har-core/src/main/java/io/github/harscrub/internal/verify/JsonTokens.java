package io.github.harscrub.internal.verify;

import io.github.harscrub.internal.source.Source;
import java.io.IOException;
import java.util.Arrays;

/**
 * Cuts a file into JSON tokens and the blanks between them, one at a time. The file is known to be
 * JSON; nothing is checked here.
 */
final class JsonTokens {
  /** What a token is. */
  enum Kind {
    STRING,
    /** A number, {@code true}, {@code false} or {@code null}. */
    SCALAR,
    /** One of the six characters that make up the structure. */
    MARK,
    BLANK,
    END
  }

  /** Longer strings are not held in memory as a whole. */
  static final int MAX_WHOLE = 4 << 20;

  private static final int CHUNK = 1 << 18;

  /** Longer blanks are several tokens, so that each is held as a whole. */
  private static final int MAX_BLANKS = 1 << 20;

  private final Source source;

  /** Bytes of the file from {@link #base} on. */
  private byte[] buffer = new byte[CHUNK];

  private long base;
  private int filled;

  /** The token at hand, as indexes into the buffer; {@code from} is -1 if it did not fit. */
  private int from;

  private int to;
  private long start;
  private Kind kind = Kind.BLANK;

  JsonTokens(Source source) {
    this.source = source;
  }

  /** Goes on to the token that begins at {@code position}; the next call of next reads it. */
  void skipTo(long position) {
    base = position;
    filled = 0;
    from = 0;
    to = 0;
  }

  Kind next() throws IOException {
    from = to;
    start = base + to;
    if (to == filled && !more()) {
      kind = Kind.END;
      return kind;
    }
    byte first = buffer[to++];
    if (first == '"') {
      kind = Kind.STRING;
      string();
    } else if (mark(first)) {
      kind = Kind.MARK;
    } else if (blank(first)) {
      kind = Kind.BLANK;
      run(true);
    } else {
      kind = Kind.SCALAR;
      run(false);
    }
    return kind;
  }

  private void string() throws IOException {
    do {
      byte[] bytes = buffer;
      int end = filled;
      int at = to;
      while (at < end && bytes[at] != '"' && bytes[at] != '\\') {
        at++;
      }
      to = at;
      if (at < end) {
        to++;
        if (bytes[at] == '"') {
          return;
        }
        if (to < filled || more()) {
          to++;
        }
      }
    } while (to < filled || more());
  }

  private void run(boolean blanks) throws IOException {
    while (to < filled || more()) {
      byte b = buffer[to];
      if (blanks && to - from >= MAX_BLANKS) {
        return;
      }
      if (blanks ? !blank(b) : blank(b) || mark(b) || b == '"') {
        return;
      }
      to++;
    }
  }

  /** Reads on behind what is in the buffer; false at the end of the file. */
  private boolean more() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, filled - from);
      base += from;
      filled -= from;
      to -= from;
      from = 0;
    } else if (from < 0 || filled >= MAX_WHOLE) {
      // Too long to be kept: only its place is known from now on.
      base += filled;
      filled = 0;
      to = 0;
      from = -1;
    }
    if (filled + CHUNK > buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int n = source.read(base + filled, buffer, filled, CHUNK);
    filled += Math.max(0, n);
    return n > 0;
  }

  private static boolean mark(byte b) {
    return switch (b) {
      case '{', '}', '[', ']', ':', ',' -> true;
      default -> false;
    };
  }

  /** A byte order mark counts as blank. */
  private static boolean blank(byte b) {
    return switch (b) {
      case ' ', '\t', '\r', '\n', (byte) 0xEF, (byte) 0xBB, (byte) 0xBF -> true;
      default -> false;
    };
  }

  Kind kind() {
    return kind;
  }

  /** Where the token begins in the file. */
  long start() {
    return start;
  }

  /** Where it ends. */
  long end() {
    return base + to;
  }

  /** True if the token is in memory. */
  boolean isWhole() {
    return from >= 0;
  }

  byte[] bytes() {
    return buffer;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  byte first() {
    return buffer[from];
  }

  /** True if both tokens are in memory and alike, byte for byte. */
  boolean same(JsonTokens other) {
    return isWhole()
        && other.isWhole()
        && Arrays.equals(buffer, from, to, other.buffer, other.from, other.to);
  }

  /** Reads a part of the file that need not be in the buffer. */
  byte[] load(long position, long end) throws IOException {
    byte[] part = new byte[Math.toIntExact(end - position)];
    source.readFully(position, part, 0, part.length);
    return part;
  }
}
