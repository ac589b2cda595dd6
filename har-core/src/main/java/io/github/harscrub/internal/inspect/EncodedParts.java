package io.github.harscrub.internal.inspect;

import java.util.Arrays;

/**
 * Where the parts of a text stand that are in some encoding, counted from its start. Only these can
 * hide a learned secret from a search in the text as it is.
 */
public final class EncodedParts {
  /** Start and end of each part in one number, in no order. */
  private long[] parts = {};

  private int size;

  public void add(int start, int end) {
    if (size == parts.length) {
      parts = Arrays.copyOf(parts, Math.max(4, size * 2));
    }
    parts[size++] = (long) start << Integer.SIZE | end;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /** How much memory they take, about. */
  public int bytes() {
    return parts.length * Long.BYTES;
  }

  /** Adds the parts to {@code marks}, counted from {@code base} on. */
  public void mark(long base, Ranges marks) {
    for (int i = 0; i < size; i++) {
      marks.add(base + (int) (parts[i] >>> Integer.SIZE), base + (int) parts[i]);
    }
  }
}
