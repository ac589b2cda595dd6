package io.github.harscrub.internal.verify;

import io.github.harscrub.internal.verify.Alignment.Next;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds out where a removed range ends: where the original goes on with the text that follows the
 * placeholder. All searches together may take {@link #BUDGET} steps for each byte.
 */
final class Continuation {
  private static final long BUDGET = 256;
  private static final long LEAST_BUDGET = 1 << 22;

  /** How far ahead the text behind a placeholder is looked for, and how much of it must agree. */
  static final int[][] SEARCHES = {
    {1 << 10, 32},
    {1 << 10, 12},
    {1 << 16, 32},
    {1 << 16, 12},
    {1 << 10, 5},
    {1 << 16, 5},
    {1 << 10, 2},
    {1 << 10, 1},
    {1 << 30, 32},
    {1 << 30, 12},
    {1 << 16, 1}
  };

  private final Placeholders placeholders;
  private final Removals removals;

  /** How many steps the searches may take yet. */
  private long budget;

  Continuation(Placeholders placeholders, Removals removals) {
    this.placeholders = placeholders;
    this.removals = removals;
  }

  /**
   * Begins with two other texts.
   *
   * @param length of both
   */
  void begin(long length) {
    budget = Math.max(LEAST_BUDGET, BUDGET * length);
  }

  /** Finds out where the removed range ends that begins at {@code i}, and notes it. */
  Optional<Next> behind(Bytes s, int i, Bytes t, List<Placeholder> stands, int depth) {
    for (Placeholder stand : stands) {
      // Nothing follows that could be something else.
      int rest = t.end() - stand.end();
      if (s.end() - rest > i
          && placeholders.find(t.array(), stand.end(), t.end()) == t.end()
          && Arrays.equals(s.array(), s.end() - rest, s.end(), t.array(), stand.end(), t.end())) {
        return taken(s, i, s.end() - rest, stand, depth);
      }
    }
    for (int[] search : SEARCHES) {
      for (Placeholder stand : stands) {
        int length = literal(t, stand.end(), search[1]);
        // What is shorter than asked for must end at a placeholder or a number.
        if (length == 0 || (length < search[1] && search[1] > 5 && length < 4)) {
          continue;
        }
        int at = indexOf(s, i + 1, t, stand.end(), length, search[0]);
        if (at >= 0) {
          return taken(s, i, at, stand, depth);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Next> taken(Bytes s, int from, int to, Placeholder stand, int depth) {
    removals.add(stand, s.part(from, to), depth);
    return Optional.of(new Next(to, stand.end()));
  }

  /** How many bytes from {@code at} on stand for themselves, up to {@code most}. */
  private int literal(Bytes t, int at, int most) {
    int end = Math.min(t.end(), at + most);
    int next = placeholders.find(t.array(), at, Math.min(t.end(), end + Placeholder.MAX_LENGTH));
    int stop = Math.min(end, next);
    for (int i = at + 1; i < stop; i++) {
      if (Numbers.zero(t, i)) {
        return i - at;
      }
    }
    return stop - at;
  }

  /**
   * Where {@code length} bytes of {@code t} stand in {@code s} next, or -1.
   *
   * @param within how far from {@code from} on they may begin
   */
  int indexOf(Bytes s, int from, Bytes t, int at, int length, int within) {
    byte[] bytes = s.array();
    byte first = t.array()[at];
    if (budget < 0) {
      return -1;
    }
    int last = (int) Math.min(s.end() - length, (long) from + within);
    for (int i = from; i <= last; i++) {
      if (bytes[i] == first && Arrays.equals(bytes, i, i + length, t.array(), at, at + length)) {
        budget -= i - from;
        return i;
      }
    }
    budget -= Math.max(0, last - from);
    return -1;
  }
}
