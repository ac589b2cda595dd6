package io.github.harscrub.internal.redact;

import java.util.Arrays;

/** A growing list of positions in the file. */
final class Positions {
  private long[] positions = new long[16];
  private int size;

  void add(long position) {
    if (size == positions.length) {
      positions = Arrays.copyOf(positions, size * 2);
    }
    positions[size++] = position;
  }

  void addAll(Positions others) {
    for (int i = 0; i < others.size; i++) {
      add(others.positions[i]);
    }
  }

  void sort() {
    Arrays.sort(positions, 0, size);
  }

  long[] sorted() {
    sort();
    return Arrays.copyOf(positions, size);
  }

  long at(int index) {
    return positions[index];
  }

  /** How many positions are at or before {@code limit}. They must be sorted. */
  int upTo(long limit) {
    int at = Arrays.binarySearch(positions, 0, size, limit);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** True if some position is in {@code [start, end)}. The positions must be sorted. */
  boolean anyIn(long start, long end) {
    int at = Arrays.binarySearch(positions, 0, size, start);
    int next = at >= 0 ? at : -at - 1;
    return next < size && positions[next] < end;
  }
}
