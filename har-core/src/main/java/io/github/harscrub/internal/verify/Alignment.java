package io.github.harscrub.internal.verify;

import io.github.harscrub.internal.verify.Removals.Removed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Lays a sanitized text beside its original. Both must be alike but for ranges of the original for
 * which something stands in the sanitized text: a placeholder, a 0 where a number was, or nothing.
 * Where they differ inside of base64, hexadecimal digits or compressed bytes, what these decode to
 * is laid side by side.
 *
 * <p>Goes from left to right and never back: a range that was removed ends where the text that
 * follows its placeholder is found next. {@link Continuation} bounds how long all searches together
 * may take.
 */
final class Alignment {
  /** Encodings inside one another. */
  private static final int MAX_DEPTH = 8;

  /** Levels of escapes that are undone if nothing else helps. */
  private static final int MAX_ESCAPES = 4;

  /** A cut in the middle of a long value must not split a placeholder. */
  private static final int MARGIN = 1 << 17;

  private final Placeholders placeholders;

  /** True if values may be gone without a trace. */
  private final boolean mayVanish;

  private final Removals removals = new Removals();
  private final Continuation continuation;
  private final EncodedAlignment encoded;

  /** Behind these no difference in a window is explained: the next one shows it in full. */
  private int stop;

  private int stopSanitized;

  /** Where the next bytes to compare are, once a difference was explained. */
  record Next(int original, int sanitized) {}

  /**
   * @param mayVanish true if the policy removes without a placeholder
   */
  Alignment(Placeholders placeholders, boolean mayVanish) {
    this.placeholders = placeholders;
    this.mayVanish = mayVanish;
    this.continuation = new Continuation(placeholders, removals);
    this.encoded = new EncodedAlignment(placeholders, continuation, removals, this);
  }

  /** What is gone; only if {@link #explains} said so. */
  List<Removed> removed() {
    return removals.all();
  }

  /**
   * True if both texts, from start to end, differ by what was removed only. If they do not as they
   * stand, their escapes are undone, level by level: in base64 whose digits are escaped themselves,
   * an edit spells more of them anew than it changes.
   */
  boolean explains(Bytes original, Bytes sanitized) {
    begin(original, sanitized);
    if (align(original, sanitized, 0).isPresent()) {
      return true;
    }
    Bytes old = Escapes.json(original);
    Bytes now = Escapes.json(sanitized);
    for (int level = 1; level <= MAX_ESCAPES; level++) {
      begin(old, now);
      if (align(old, now, level).isPresent()) {
        return !removals.isEmpty();
      }
      Bytes inner = Escapes.all(old).text();
      if (inner.array() == old.array()) {
        return false;
      }
      old = inner;
      now = Escapes.all(now).text();
    }
    return false;
  }

  /**
   * As {@link #explains}, of windows of longer texts.
   *
   * @param more true if the original goes on behind its window
   * @param moreSanitized the same of the other
   * @return how far both were compared, or empty if they differ otherwise
   */
  Optional<Next> explainsHead(
      Bytes original, boolean more, Bytes sanitized, boolean moreSanitized) {
    begin(original, sanitized);
    stop = more ? original.end() - MARGIN : Integer.MAX_VALUE;
    stopSanitized = moreSanitized ? sanitized.end() - MARGIN : Integer.MAX_VALUE;
    return align(original, sanitized, 0);
  }

  private void begin(Bytes original, Bytes sanitized) {
    removals.forget(0);
    encoded.begin();
    stop = Integer.MAX_VALUE;
    stopSanitized = Integer.MAX_VALUE;
    continuation.begin((long) original.length() + sanitized.length());
  }

  /**
   * Compares two texts, of which the original may be what was decoded {@code depth} times.
   *
   * @return how far both were compared, or empty if they differ otherwise
   */
  Optional<Next> align(Bytes s, Bytes t, int depth) {
    int i = s.start();
    int j = t.start();
    while (true) {
      int same = Arrays.mismatch(s.array(), i, s.end(), t.array(), j, t.end());
      int floor = j;
      int length = same < 0 ? s.end() - i : same;
      i += length;
      j += length;
      if (depth == 0 && (i >= stop || j >= stopSanitized)) {
        int back = Math.min(Placeholder.MAX_LENGTH, length);
        return Optional.of(new Next(i - back, j - back));
      }
      if (same < 0) {
        return Optional.of(new Next(i, j));
      }
      Optional<Next> next = step(s, i, t, j, floor, depth);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      i = next.get().original();
      j = next.get().sanitized();
    }
  }

  /**
   * Explains the difference at {@code i} and {@code j}.
   *
   * @param floor before this, what stands in {@code t} is explained
   */
  private Optional<Next> step(Bytes s, int i, Bytes t, int j, int floor, int depth) {
    // A value may begin like the placeholder.
    for (int k = j; k >= floor && k > j - Placeholder.MAX_LENGTH; k--) {
      if (placeholders.startsAt(t.array(), k, t.end())) {
        Optional<Next> next = placeholder(s, i - (j - k), t, k, j, depth);
        if (next.isPresent()) {
          return next;
        }
      }
    }
    Optional<Next> next = number(s, i, t, j, floor, depth);
    if (next.isEmpty() && depth < MAX_DEPTH) {
      next = encoded.step(s, i, t, j, floor, depth);
    }
    // Where nothing may move, what is too short for a placeholder is filled with dots.
    boolean dots = depth > 0 && j < t.end() && t.array()[j] == '.';
    if (next.isEmpty() && (mayVanish || dots)) {
      List<Placeholder> ends = new ArrayList<>();
      addFilled(ends, Placeholder.NONE.endingAt(j), t, depth);
      if (!mayVanish) {
        ends.remove(0);
      }
      next = continuation.behind(s, i, t, ends, depth);
    }
    return next;
  }

  private Optional<Next> placeholder(Bytes s, int i, Bytes t, int k, int j, int depth) {
    List<Placeholder> ends = new ArrayList<>();
    for (Placeholder stand : placeholders.at(t.array(), k, t.end())) {
      if (stand.end() > j || stand.end() == t.end()) {
        addFilled(ends, stand, t, depth);
      }
    }
    return continuation.behind(s, i, t, ends, depth);
  }

  /** Adds a placeholder, and the same with the dots behind it that may be its own. */
  private static void addFilled(List<Placeholder> ends, Placeholder stand, Bytes t, int depth) {
    ends.add(stand);
    int dots = stand.end();
    // Fill a quantum of base64, or a line of it; the last one may end a sentence.
    while (depth > 0 && dots < t.end() && t.array()[dots] == '.') {
      dots++;
    }
    for (int dot = stand.end() + 1; dot <= Math.min(dots, stand.end() + 2); dot++) {
      ends.add(stand.endingAt(dot));
    }
    for (int dot = dots; dot > Math.max(stand.end() + 2, dots - 2); dot--) {
      ends.add(stand.endingAt(dot));
    }
  }

  /** A number that became 0; a 0 that the number begins with is no difference yet. */
  private Optional<Next> number(Bytes s, int i, Bytes t, int j, int floor, int depth) {
    for (int k = j; k >= Math.max(floor, j - 1); k--) {
      if (k < t.end() && Numbers.zero(t, k)) {
        int from = i - (j - k);
        int to = from;
        while (to < s.end() && Numbers.inNumber(s.array()[to])) {
          to++;
        }
        if (to > from && (from == s.start() || !Numbers.numeric(s.array()[from - 1]))) {
          removals.addNumber(s.part(from, to), depth);
          return Optional.of(new Next(to, k + 1));
        }
      }
    }
    return Optional.empty();
  }
}
