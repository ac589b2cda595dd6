package io.github.harscrub.internal.verify;

import java.util.Arrays;

/** Bodies that are no text keep their length: a placeholder is cut off, or filled with dots. */
final class BinaryAlignment {
  private final Placeholders placeholders;
  private final Removals removals;

  BinaryAlignment(Placeholders placeholders, Removals removals) {
    this.placeholders = placeholders;
    this.removals = removals;
  }

  /** True if the texts differ in that way only. */
  boolean explains(Bytes s, Bytes t, int depth) {
    int shift = s.start() - t.start();
    int j = t.start();
    while (true) {
      int same = Arrays.mismatch(s.array(), j + shift, s.end(), t.array(), j, t.end());
      if (same < 0) {
        return true;
      }
      int floor = j;
      int from = j + same;
      for (int k = from; k >= floor && k > from - Placeholder.MAX_LENGTH; k--) {
        if (placeholders.startsAt(t.array(), k, t.end())) {
          from = k;
          break;
        }
      }
      int to = from;
      Placeholder stand = Placeholder.NONE;
      if (placeholders.startsAt(t.array(), from, t.end())) {
        stand = placeholders.at(t.array(), from, t.end()).get(0);
        to = placeholders.reach(t.array(), from, t.end());
      }
      while (to < t.end() && t.array()[to] == '.') {
        to++;
      }
      while (to > from && t.array()[to - 1] == s.array()[to - 1 + shift]) {
        to--;
      }
      if (to <= j + same) {
        return false;
      }
      Bytes value = s.part(from + shift, to + shift);
      removals.add(stand.endingAt(to), value, depth);
      j = to;
    }
  }
}
