package io.github.harscrub.internal.walk;

import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.source.Source;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Some neighbouring units of a HAR: their tokens, and their bytes unless these are too many. */
public final class Batch {
  /**
   * A part of the HAR that is decided as a whole: an entry, a page, a member of the log, or the
   * name of one.
   *
   * @param token where it is on the tape
   */
  record Unit(Path path, int token) {}

  private final Tape tape;
  private final List<Unit> units;
  private final byte[] bytes;
  private final long base;
  private final int length;
  private final long start;
  private final long end;
  private final Source source;

  Batch(
      Tape tape,
      List<Unit> units,
      byte[] bytes,
      long base,
      int length,
      long start,
      long end,
      Source source) {
    this.tape = tape;
    this.units = units;
    this.bytes = bytes;
    this.base = base;
    this.length = length;
    this.start = start;
    this.end = end;
    this.source = source;
  }

  Tape tape() {
    return tape;
  }

  List<Unit> units() {
    return units;
  }

  /** True if all its bytes are in memory. */
  public boolean isInMemory() {
    return start >= base && end <= base + length;
  }

  /** Where the batch begins in the file. */
  public long start() {
    return start;
  }

  /** All bytes of the batch, if they are in memory. */
  public Optional<Text> whole() {
    return isInMemory()
        ? Optional.of(new Text(bytes, (int) (start - base), (int) (end - base)))
        : Optional.empty();
  }

  byte[] buffer() {
    return bytes;
  }

  /** Everything before this byte of the file belongs to this batch or an earlier one. */
  public long end() {
    return end;
  }

  /**
   * The array that holds the bytes of the range: see {@link #offset}. Copies only what is no longer
   * in memory.
   */
  public byte[] array(long from, long to) throws IOException {
    if (inMemory(from, to)) {
      return bytes;
    }
    byte[] copy = new byte[Math.toIntExact(to - from)];
    source.readFully(from, copy, 0, copy.length);
    return copy;
  }

  /** Where in {@link #array} the range begins. */
  public int offset(long from, long to) {
    return inMemory(from, to) ? (int) (from - base) : 0;
  }

  private boolean inMemory(long from, long to) {
    return from >= base && to <= base + length;
  }

  /** Where the scalar at {@code token} ends: behind its last byte, a closing quote included. */
  long scalarEnd(int token) throws IOException {
    long start = tape.start(token);
    long to = tape.start(token + 1);
    while (true) {
      long from = Math.max(start, to - 4096);
      byte[] array = array(from, to);
      int offset = offset(from, to);
      for (int i = (int) (to - from) - 1; i >= 0; i--) {
        if (!between(array[offset + i])) {
          return from + i + 1;
        }
      }
      to = from;
    }
  }

  /** True if the first byte in {@code [from, to)} that is no blank is a comma. */
  boolean hasComma(long from, long to) throws IOException {
    for (long at = from; at < to; at += 64) {
      long end = Math.min(to, at + 64);
      byte[] array = array(at, end);
      int offset = offset(at, end);
      for (int i = offset; i < offset + (int) (end - at); i++) {
        if (array[i] < 0 || array[i] > ' ') {
          return array[i] == ',';
        }
      }
    }
    return false;
  }

  /** True for bytes that may stand between a scalar and the next token; no scalar ends with one. */
  private static boolean between(byte b) {
    return switch (b) {
      case ' ', '\t', '\r', '\n', ':', ',', '[', ']', '{', '}' -> true;
      default -> false;
    };
  }
}
