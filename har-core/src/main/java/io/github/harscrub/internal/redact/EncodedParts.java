package io.github.harscrub.internal.redact;

import java.util.Arrays;

/**
 * Where the parts of a text stand that are in some encoding, counted from its start. Only these can
 * hide a learned secret from a search in the text as it is.
 */
final class EncodedParts {
  /** Start and end of each part in one number, so that sorting them is cheap; unsorted. */
  private long[] parts = {};

  private int size;

  void add(int start, int end) {
    if (size == parts.length) {
      parts = Arrays.copyOf(parts, Math.max(4, size * 2));
    }
    parts[size++] = (long) start << Integer.SIZE | end;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Adds what is not covered twice to {@code marks}, in order, as pairs from {@code base} on. */
  void mark(long base, Positions marks) {
    Arrays.sort(parts, 0, size);
    int i = 0;
    while (i < size) {
      int start = (int) (parts[i] >>> Integer.SIZE);
      int end = (int) parts[i];
      for (i++; i < size && (int) (parts[i] >>> Integer.SIZE) < end; i++) {
        end = Math.max(end, (int) parts[i]);
      }
      marks.add(base + start);
      marks.add(base + end);
    }
  }
}
