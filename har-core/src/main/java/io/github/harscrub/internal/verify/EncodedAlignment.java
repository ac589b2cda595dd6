package io.github.harscrub.internal.verify;

import io.github.harscrub.internal.verify.Alignment.Next;
import io.github.harscrub.internal.verify.Removals.Removed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Explains differences inside of base64, base32, hexadecimal digits, numbers and compressed bytes:
 * what these decode to is laid side by side.
 */
final class EncodedAlignment {
  /** How many runs are decoded as a whole: each may be as long as the text. */
  private static final int MAX_WHOLE_RUNS = 64;

  /** What is shorter holds no placeholder. */
  private static final int MIN_DIGITS = 8;

  /** How many segments of a path, or words, behind a run may be taken for its digits. */
  private static final int MAX_ENDS = 3;

  /** Levels of escapes that are undone in what was decoded. */
  private static final int MAX_ESCAPES = 2;

  /** Digits and line breaks in which a value and its placeholder may begin alike. */
  private static final int MAX_ALIKE = 16;

  /** So many bytes behind two runs tell where both end. */
  private static final int SAME_AFTER = 16;

  private final Placeholders placeholders;
  private final Continuation continuation;
  private final Removals removals;
  private final Alignment plain;
  private final BinaryAlignment binary;

  private int wholeRuns;
  private int spelledRuns;

  /**
   * @param plain lays side by side what was decoded
   */
  EncodedAlignment(
      Placeholders placeholders, Continuation continuation, Removals removals, Alignment plain) {
    this.placeholders = placeholders;
    this.continuation = continuation;
    this.removals = removals;
    this.plain = plain;
    this.binary = new BinaryAlignment(placeholders, removals);
  }

  /** Begins with two other texts. */
  void begin() {
    wholeRuns = 0;
    spelledRuns = 0;
  }

  /**
   * Explains the difference at {@code i} and {@code j}.
   *
   * @param floor before this, what stands in {@code t} is explained
   */
  Optional<Next> step(Bytes s, int i, Bytes t, int j, int floor, int depth) {
    int known = removals.size();
    // A value may begin like the placeholder, also in the line before.
    for (int k = j; k >= Math.max(floor, j - MAX_ALIKE); k--) {
      if (k < j && !Digits.mayBeIn(t.array()[k])) {
        break;
      }
      Optional<Next> next = quantum(s, i - (j - k), t, k, depth);
      if (next.isPresent()) {
        return next;
      }
      removals.forget(known);
    }
    int least = Math.max(floor, j - 2 * Placeholder.MAX_LENGTH);
    for (int k = j; k >= least && (k == j || Hex.value(t.array()[k]) >= 0); k--) {
      Optional<Next> next = hex(s, i - (j - k), t, k, depth);
      if (next.isPresent()) {
        return next;
      }
      removals.forget(known);
    }
    Optional<Next> next = wholeRun(s, i, t, j, floor, depth);
    return next.isEmpty() ? spelled(s, i, t, j, floor, depth) : next;
  }

  /** Decodes the numbers or the base32 around the difference. */
  private Optional<Next> spelled(Bytes s, int i, Bytes t, int j, int floor, int depth) {
    Spelled.Run numbers = Spelled.numbers(t, j, floor);
    Optional<Next> next =
        spelled(s, t, Spelled.numbersFrom(s, i - (j - numbers.start())), numbers, depth);
    if (next.isPresent()) {
      return next;
    }
    Spelled.Run base32 = Spelled.base32(t, j, floor);
    return spelled(s, t, Spelled.base32From(s, i - (j - base32.start())), base32, depth);
  }

  private Optional<Next> spelled(Bytes s, Bytes t, Spelled.Run old, Spelled.Run now, int depth) {
    int known = removals.size();
    if (now.end() - now.start() < Spelled.MIN_RUN) {
      return Optional.empty();
    }
    for (int way = 0; way < old.meanings().size(); way++) {
      if (spelledRuns++ > MAX_WHOLE_RUNS) {
        break;
      }
      if (inner(old.meanings().get(way), now.meanings().get(way), depth)) {
        wholeRuns = 0;
        spelledRuns = 0;
        return Optional.of(new Next(behind(s, old.end()), behind(t, now.end())));
      }
      removals.forget(known);
    }
    return Optional.empty();
  }

  /** Behind the padding at {@code at}. */
  private static int behind(Bytes text, int at) {
    int end = at;
    while (end < text.end() && end < at + 6 && text.array()[end] == '=') {
      end++;
    }
    return end;
  }

  /** A placeholder in base64 whose quantum begins at {@code j}. */
  private Optional<Next> quantum(Bytes s, int i, Bytes t, int j, int depth) {
    Bytes head = t.part(j, Math.min(t.end(), j + 4 * Placeholder.MAX_LENGTH));
    Digits digits = Digits.read(head, j);
    Bytes decoded = digits.decode(0, digits.size());
    int from = placeholders.find(decoded.array(), 0, Math.min(decoded.length(), 4 + 10));
    if (from > 4 || from >= decoded.length()) {
      return Optional.empty();
    }
    for (Placeholder stand : placeholders.at(decoded.array(), from, decoded.end())) {
      int end = stand.end();
      while (end < decoded.end() && decoded.array()[end] == '.') {
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
    int known = removals.size();
    for (int[] search : Continuation.SEARCHES) {
      int length = Math.min(search[1], t.end() - end);
      int at = length == 0 ? s.end() : continuation.indexOf(s, i + 1, t, end, length, search[0]);
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
      removals.forget(known);
    }
    return Optional.empty();
  }

  /** A placeholder in hexadecimal digits. */
  private Optional<Next> hex(Bytes s, int i, Bytes t, int j, int depth) {
    Bytes decoded = Hex.decode(t.part(j, Math.min(t.end(), j + 2 * Placeholder.MAX_LENGTH)));
    if (!placeholders.startsAt(decoded.array(), 0, decoded.length())) {
      return Optional.empty();
    }
    List<Placeholder> stands = new ArrayList<>();
    for (Placeholder stand : placeholders.at(decoded.array(), 0, decoded.length())) {
      stands.add(stand.endingAt(j + 2 * stand.end()));
    }
    int known = removals.size();
    Optional<Next> next = continuation.behind(s, i, t, stands, depth);
    if (next.isPresent() && removals.size() > known) {
      Removed last = removals.takeLast();
      removals.add(last.stand(), Hex.decode(last.value()), depth + 1);
    }
    return next;
  }

  /** Decodes the runs around the difference to their ends, from their start on or from here on. */
  private Optional<Next> wholeRun(Bytes s, int i, Bytes t, int j, int floor, int depth) {
    int back = 0;
    while (j - back > floor && Digits.isDigit(t, j - back - 1)) {
      back++;
    }
    for (int skip : beginnings(t, j, back)) {
      if (skip >= 0 && skip <= back) {
        Optional<Next> next = around(s, i, t, j, skip, depth);
        if (next.isPresent()) {
          wholeRuns = 0;
          return next;
        }
      }
    }
    return Optional.empty();
  }

  /** How far before {@code j} a run of {@code back} digits may begin: in a path behind a slash. */
  private static List<Integer> beginnings(Bytes t, int j, int back) {
    List<Integer> beginnings =
        new ArrayList<>(List.of(back, back - 1, back - 2, back - 3, 3, 2, 1, 0));
    for (int at = j - back; at < j && beginnings.size() < 8 + MAX_ENDS; at++) {
      if (t.array()[at] == '/') {
        beginnings.add(j - at - 1);
      }
    }
    return beginnings;
  }

  /**
   * Decodes the runs that begin {@code back} bytes before the difference, to ends behind which both
   * texts go on alike if there are.
   */
  private Optional<Next> around(Bytes s, int i, Bytes t, int j, int back, int depth) {
    if (wholeRuns > MAX_WHOLE_RUNS) {
      return Optional.empty();
    }
    List<Digits> olds = runs(s, i - back, i);
    List<Digits> nows = runs(t, j - back, j);
    boolean known = false;
    for (Digits old : olds) {
      for (Digits now : nows) {
        if (goesOnAlike(s, old.end(), t, now.end())) {
          known |= old == olds.get(0) && now == nows.get(0);
          Optional<Next> next = decoded(old, now, depth);
          if (next.isPresent()) {
            return next;
          }
        }
      }
    }
    return known ? Optional.empty() : decoded(olds.get(0), nows.get(0), depth);
  }

  /**
   * The run at {@code from}, and what of it may be the run. What is no digit may have been taken
   * for some behind {@code least}: the word that begins the next line where padding is missing,
   * segments of a path, and words behind a blank.
   */
  private static List<Digits> runs(Bytes text, int from, int least) {
    List<Digits> runs = new ArrayList<>();
    Digits whole = Digits.read(text, from);
    runs.add(whole);
    int last = whole.end();
    while (--last > least && runs.size() <= MAX_ENDS) {
      byte b = text.array()[last];
      if (b == '/' || b == ' ') {
        runs.add(Digits.read(text.part(text.start(), last), from));
      }
    }
    int line = least;
    while (line < whole.end() && text.array()[line] != '\n' && text.array()[line] != '\r') {
      line++;
    }
    if (line < whole.end()) {
      runs.add(Digits.read(text.part(text.start(), line), from));
    }
    return runs;
  }

  private static boolean goesOnAlike(Bytes s, int i, Bytes t, int j) {
    int oldEnd = Math.min(s.end(), i + SAME_AFTER);
    int newEnd = Math.min(t.end(), j + SAME_AFTER);
    return Arrays.equals(s.array(), i, oldEnd, t.array(), j, newEnd);
  }

  private Optional<Next> decoded(Digits old, Digits now, int depth) {
    if (old.size() < MIN_DIGITS || now.size() < MIN_DIGITS) {
      return Optional.empty();
    }
    wholeRuns++;
    int known = removals.size();
    if (inner(old.decode(0, old.size()), now.decode(0, now.size()), depth)) {
      return Optional.of(new Next(old.end(), now.end()));
    }
    removals.forget(known);
    return Optional.empty();
  }

  /** True if what was decoded differs by what was removed only. */
  private boolean inner(Bytes s, Bytes t, int depth) {
    Optional<Bytes> oldPlain = unpacked(s);
    Optional<Bytes> newPlain = oldPlain.isPresent() ? unpacked(t) : Optional.empty();
    if ((newPlain.isPresent() && isAligned(oldPlain.get(), newPlain.get(), depth))
        || isAligned(s, t, depth)) {
      return true;
    }
    int known = removals.size();
    if (s.length() != t.length() || s.isText()) {
      return false;
    }
    if (binary.explains(s, t, depth + 1)) {
      return true;
    }
    removals.forget(known);
    Optional<Bytes> oldWide = Wide.narrowed(s);
    Optional<Bytes> newWide = Wide.narrowed(t);
    return oldWide.isPresent()
        && newWide.isPresent()
        && oldWide.get().length() == newWide.get().length()
        && binary.explains(oldWide.get(), newWide.get(), depth + 1);
  }

  /** True if two texts differ by something, and by what was removed only, their escapes undone. */
  private boolean isAligned(Bytes s, Bytes t, int depth) {
    int known = removals.size();
    Bytes old = s;
    Bytes now = t;
    for (int level = 0; level <= MAX_ESCAPES; level++) {
      // What decodes alike but is not alike was not changed by an edit.
      if (plain.align(old, now, depth + 1).isPresent() && removals.size() > known) {
        return true;
      }
      removals.forget(known);
      Bytes undone = Escapes.all(old).text();
      if (undone.array() == old.array()) {
        return false;
      }
      old = undone;
      now = Escapes.all(now).text();
    }
    return false;
  }

  private static Optional<Bytes> unpacked(Bytes bytes) {
    if (bytes.isText()) {
      return Optional.empty();
    }
    return Packed.isMarked(bytes)
        ? Packed.marked(bytes)
        : Packed.unmarked(bytes).or(() -> Wide.narrowed(bytes));
  }
}
