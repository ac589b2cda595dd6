package io.github.harscrub.internal.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lays a sanitized text beside its original. Both must be alike but for ranges of the original for
 * which something stands in the sanitized text: a placeholder, a 0 where a number was, or nothing.
 * Where they differ inside of base64, hexadecimal digits or compressed bytes, what these decode to
 * is laid side by side.
 *
 * <p>Goes from left to right and never back: a range that was removed ends where the text that
 * follows its placeholder is found next. All searches together may take {@link #BUDGET} steps for
 * each byte.
 */
final class Alignment {
  /** A range of the original, or of what it decodes to, that is gone. */
  record Removed(Placeholder stand, Bytes value, int depth, boolean number) {}

  /** Encodings inside one another. */
  private static final int MAX_DEPTH = 8;

  /** Levels of escapes that are undone if nothing else helps. */
  private static final int MAX_ESCAPES = 4;

  private static final long BUDGET = 256;
  private static final long LEAST_BUDGET = 1 << 22;

  /** How far ahead the text behind a placeholder is looked for, and how much of it must agree. */
  private static final int[][] SEARCHES = {
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

  private static final int MAX_PLACEHOLDER = 80;

  /** A cut in the middle of a long value must not split a placeholder. */
  private static final int MARGIN = 1 << 17;

  /** How many runs are decoded as a whole: each may be as long as the text. */
  private static final int MAX_WHOLE_RUNS = 64;

  private final Set<String> rules;

  /** True if values may be gone without a trace. */
  private final boolean mayVanish;

  private final List<Removed> removed = new ArrayList<>();

  /** How many steps the searches may take yet. */
  private long budget;

  private int wholeRuns;

  /** Behind these no difference in a window is explained: the next one shows it in full. */
  private int stop;

  private int stopSanitized;

  /** Where the next bytes to compare are, once a difference was explained. */
  record Next(int original, int sanitized) {}

  /**
   * @param rules ids of all rules
   * @param mayVanish true if the policy removes without a placeholder
   */
  Alignment(Set<String> rules, boolean mayVanish) {
    this.rules = rules;
    this.mayVanish = mayVanish;
  }

  /** What is gone; only if {@link #explains} said so. */
  List<Removed> removed() {
    return removed;
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
        return !removed.isEmpty();
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
    removed.clear();
    wholeRuns = 0;
    stop = Integer.MAX_VALUE;
    stopSanitized = Integer.MAX_VALUE;
    budget = Math.max(LEAST_BUDGET, BUDGET * (original.length() + sanitized.length()));
  }

  private Optional<Next> align(Bytes s, Bytes t, int depth) {
    int i = s.start();
    int j = t.start();
    while (true) {
      int same = Arrays.mismatch(s.array(), i, s.end(), t.array(), j, t.end());
      int floor = j;
      int length = same < 0 ? s.end() - i : same;
      i += length;
      j += length;
      if (depth == 0 && (i >= stop || j >= stopSanitized)) {
        int back = Math.min(MAX_PLACEHOLDER, length);
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
    for (int k = j; k >= floor && k > j - MAX_PLACEHOLDER; k--) {
      if (Placeholder.startsAt(t.array(), k, t.end())) {
        Optional<Next> next = placeholder(s, i - (j - k), t, k, j, depth);
        if (next.isPresent()) {
          return next;
        }
      }
    }
    Optional<Next> next = number(s, i, t, j, floor, depth);
    if (next.isEmpty() && depth < MAX_DEPTH) {
      next = encoded(s, i, t, j, floor, depth);
    }
    if (next.isEmpty() && mayVanish) {
      next = behind(s, i, t, List.of(Placeholder.NONE.endingAt(j)), depth);
    }
    return next;
  }

  private Optional<Next> placeholder(Bytes s, int i, Bytes t, int k, int j, int depth) {
    List<Placeholder> ends = new ArrayList<>();
    for (Placeholder stand : Placeholder.at(t.array(), k, t.end(), rules)) {
      if (stand.end() > j || stand.end() == t.end()) {
        ends.add(stand);
        int dots = stand.end();
        // Fill a quantum of base64.
        while (depth > 0 && dots < t.end() && t.array()[dots] == '.') {
          dots++;
        }
        for (int dot = stand.end() + 1; dot <= Math.min(dots, stand.end() + 2); dot++) {
          ends.add(stand.endingAt(dot));
        }
      }
    }
    return behind(s, i, t, ends, depth);
  }

  /** Finds out where the removed range ends that begins at {@code i}. */
  private Optional<Next> behind(Bytes s, int i, Bytes t, List<Placeholder> stands, int depth) {
    for (Placeholder stand : stands) {
      // Nothing follows that could be something else.
      int rest = t.end() - stand.end();
      if (s.end() - rest > i
          && Placeholder.find(t.array(), stand.end(), t.end()) == t.end()
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
    removed.add(new Removed(stand, s.part(from, to), depth, false));
    return Optional.of(new Next(to, stand.end()));
  }

  /** How many bytes from {@code at} on stand for themselves, up to {@code most}. */
  private static int literal(Bytes t, int at, int most) {
    int end = Math.min(t.end(), at + most);
    int next = Placeholder.find(t.array(), at, Math.min(t.end(), end + MAX_PLACEHOLDER));
    int stop = Math.min(end, next);
    for (int i = at + 1; i < stop; i++) {
      if (zero(t, i)) {
        return i - at;
      }
    }
    return stop - at;
  }

  /** True for a 0 that is a JSON number. */
  private static boolean zero(Bytes t, int at) {
    byte[] bytes = t.array();
    return bytes[at] == '0'
        && (at == t.start() || !numeric(bytes[at - 1]))
        && (at + 1 >= t.end() || !numeric(bytes[at + 1]));
  }

  private static boolean numeric(byte b) {
    return Bytes.alphanumeric(b) || b == '.' || b == '-' || b == '+' || b == '_' || b < 0;
  }

  private int indexOf(Bytes s, int from, Bytes t, int at, int length, int within) {
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

  /** A number that became 0; a 0 that the number begins with is no difference yet. */
  private Optional<Next> number(Bytes s, int i, Bytes t, int j, int floor, int depth) {
    for (int k = j; k >= Math.max(floor, j - 1); k--) {
      if (k < t.end() && zero(t, k)) {
        int from = i - (j - k);
        int to = from;
        while (to < s.end() && inNumber(s.array()[to])) {
          to++;
        }
        if (to > from && (from == s.start() || !numeric(s.array()[from - 1]))) {
          removed.add(new Removed(Placeholder.NONE, s.part(from, to), depth, true));
          return Optional.of(new Next(to, k + 1));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean inNumber(byte b) {
    return (b >= '0' && b <= '9') || b == '-' || b == '+' || b == '.' || (b | 0x20) == 'e';
  }

  private Optional<Next> encoded(Bytes s, int i, Bytes t, int j, int floor, int depth) {
    int known = removed.size();
    for (int phase = 0; phase < 4; phase++) {
      if (j - phase < floor || (phase > 0 && Digits.value(t.array()[j - phase]) < 0)) {
        break;
      }
      Optional<Next> next = quantum(s, i - phase, t, j - phase, depth);
      if (next.isPresent()) {
        return next;
      }
      forget(known);
    }
    for (int phase = 0; phase < 2 && j - phase >= floor; phase++) {
      Optional<Next> next = hex(s, i - phase, t, j - phase, depth);
      if (next.isPresent()) {
        return next;
      }
      forget(known);
    }
    return wholeRun(s, i, t, j, floor, depth);
  }

  private void forget(int known) {
    removed.subList(known, removed.size()).clear();
  }

  /** A placeholder in base64 whose quantum begins at {@code j}. */
  private Optional<Next> quantum(Bytes s, int i, Bytes t, int j, int depth) {
    Bytes head = t.part(j, Math.min(t.end(), j + 4 * MAX_PLACEHOLDER));
    Digits digits = Digits.read(head, j);
    Bytes plain = digits.decode(0, digits.size());
    int from = Placeholder.find(plain.array(), 0, Math.min(plain.length(), 4 + 10));
    if (from > 4 || from >= plain.length()) {
      return Optional.empty();
    }
    for (Placeholder stand : Placeholder.at(plain.array(), from, plain.end(), rules)) {
      int end = stand.end();
      while (end < plain.end() && plain.array()[end] == '.') {
        end++;
      }
      int count = Math.min(digits.size(), (end + 2) / 3 * 4);
      Optional<Next> next = local(s, i, t, j, digits.endOf(count), depth);
      if (next.isPresent()) {
        return next;
      }
    }
    return Optional.empty();
  }

  /** Quanta of {@code t} stand for those of {@code s} up to where the text goes on alike. */
  private Optional<Next> local(Bytes s, int i, Bytes t, int j, int end, int depth) {
    int known = removed.size();
    for (int[] search : SEARCHES) {
      int length = Math.min(search[1], t.end() - end);
      int at = length == 0 ? s.end() : indexOf(s, i + 1, t, end, length, search[0]);
      if (at < 0 || search[1] < 5) {
        continue;
      }
      Digits old = Digits.read(s.part(s.start(), at), i);
      Digits now = Digits.read(t.part(t.start(), end), j);
      if (old.end() == at
          && now.end() == end
          && inner(old.decode(0, old.size()), now.decode(0, now.size()), depth)) {
        return Optional.of(new Next(at, end));
      }
      forget(known);
    }
    return Optional.empty();
  }

  /** A placeholder in hexadecimal digits. */
  private Optional<Next> hex(Bytes s, int i, Bytes t, int j, int depth) {
    Bytes plain = Hex.decode(t.part(j, Math.min(t.end(), j + 2 * MAX_PLACEHOLDER)));
    if (!Placeholder.startsAt(plain.array(), 0, plain.length())) {
      return Optional.empty();
    }
    List<Placeholder> stands = new ArrayList<>();
    for (Placeholder stand : Placeholder.at(plain.array(), 0, plain.length(), rules)) {
      stands.add(stand.endingAt(j + 2 * stand.end()));
    }
    int known = removed.size();
    Optional<Next> next = behind(s, i, t, stands, depth);
    if (next.isPresent() && removed.size() > known) {
      Removed last = removed.remove(removed.size() - 1);
      removed.add(new Removed(last.stand(), Hex.decode(last.value()), depth + 1, false));
    }
    return next;
  }

  /** Decodes the runs around the difference to their ends, from their start on or from here on. */
  private Optional<Next> wholeRun(Bytes s, int i, Bytes t, int j, int floor, int depth) {
    int back = 0;
    while (j - back > floor && Digits.value(t.array()[j - back - 1]) >= 0) {
      back++;
    }
    int known = removed.size();
    for (int skip : new int[] {back, back - 1, back - 2, back - 3, 3, 2, 1, 0}) {
      if (skip < 0 || skip > back || wholeRuns++ > MAX_WHOLE_RUNS) {
        continue;
      }
      Digits old = Digits.read(s, i - skip);
      Digits now = Digits.read(t, j - skip);
      if (old.size() > 0
          && now.size() > 0
          && inner(old.decode(0, old.size()), now.decode(0, now.size()), depth)) {
        wholeRuns = 0;
        return Optional.of(new Next(old.end(), now.end()));
      }
      forget(known);
    }
    return Optional.empty();
  }

  /** True if what was decoded differs by what was removed only. */
  private boolean inner(Bytes s, Bytes t, int depth) {
    int known = removed.size();
    Optional<Bytes> oldPlain = unpacked(s);
    Optional<Bytes> newPlain = oldPlain.isPresent() ? unpacked(t) : Optional.empty();
    if (oldPlain.isPresent()
        && newPlain.isPresent()
        && align(oldPlain.get(), newPlain.get(), depth + 1).isPresent()
        && removed.size() > known) {
      return true;
    }
    forget(known);
    // What decodes alike but is not alike was not changed by an edit.
    if (align(s, t, depth + 1).isPresent() && removed.size() > known) {
      return true;
    }
    forget(known);
    return s.length() == t.length() && !s.isText() && binary(s, t, depth + 1);
  }

  private static Optional<Bytes> unpacked(Bytes bytes) {
    if (bytes.isText()) {
      return Optional.empty();
    }
    return Packed.isMarked(bytes) ? Packed.marked(bytes) : Packed.unmarked(bytes);
  }

  /**
   * Bodies that are no text keep their length: a placeholder is cut off, or filled with dots.
   *
   * @return true if all differences are of that kind
   */
  private boolean binary(Bytes s, Bytes t, int depth) {
    int shift = s.start() - t.start();
    int j = t.start();
    while (true) {
      int same = Arrays.mismatch(s.array(), j + shift, s.end(), t.array(), j, t.end());
      if (same < 0) {
        return true;
      }
      int floor = j;
      int from = j + same;
      for (int k = from; k >= floor && k > from - MAX_PLACEHOLDER; k--) {
        if (Placeholder.startsAt(t.array(), k, t.end())) {
          from = k;
          break;
        }
      }
      int to = from;
      String rule = "";
      boolean tailed = false;
      if (Placeholder.startsAt(t.array(), from, t.end())) {
        Placeholder stand = Placeholder.at(t.array(), from, t.end(), rules).get(0);
        rule = stand.rule();
        tailed = stand.tailed();
        to = from + Placeholder.PREFIX.length;
        while (to < t.end() && Placeholder.inside(t.array()[to])) {
          to++;
        }
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
      removed.add(new Removed(new Placeholder(rule, tailed, to), value, depth, false));
      j = to;
    }
  }
}
