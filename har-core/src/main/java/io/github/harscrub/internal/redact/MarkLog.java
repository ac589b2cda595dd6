package io.github.harscrub.internal.redact;

import java.util.Arrays;

/**
 * The places where the first pass found something, in the order of the file. The second pass looks
 * for learned secrets everywhere, but runs the detectors only there. Two bytes or so for each
 * place.
 */
final class MarkLog {
  private byte[] bytes = new byte[1 << 10];
  private int size;
  private long last;

  /** Adds a place behind all others. */
  void add(long position) {
    long delta = position - last;
    if (delta < 0) {
      throw new IllegalArgumentException("mark " + position + " is before " + last);
    }
    if (size + 10 > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length + (bytes.length >> 1) + 10);
    }
    while (delta > 0x7F) {
      bytes[size++] = (byte) (delta | 0x80);
      delta >>>= 7;
    }
    bytes[size++] = (byte) delta;
    last = position;
  }

  /** Adds places behind all others, in order. */
  void addAll(long[] positions) {
    for (long position : positions) {
      add(position);
    }
  }

  Reader reader() {
    return new Reader();
  }

  /** Goes through the places once. */
  final class Reader {
    private int at;
    private long position;
    private boolean read;

    /** The places before {@code end} that were not returned yet. */
    long[] before(long end) {
      long[] marks = new long[16];
      int count = 0;
      while (read || at < size) {
        if (!read) {
          position += next();
          read = true;
        }
        if (position >= end) {
          break;
        }
        if (count == marks.length) {
          marks = Arrays.copyOf(marks, count * 2);
        }
        marks[count++] = position;
        read = false;
      }
      return Arrays.copyOf(marks, count);
    }

    private long next() {
      long delta = 0;
      int shift = 0;
      while (bytes[at] < 0) {
        delta |= (long) (bytes[at++] & 0x7F) << shift;
        shift += 7;
      }
      return delta | (long) bytes[at++] << shift;
    }
  }
}
