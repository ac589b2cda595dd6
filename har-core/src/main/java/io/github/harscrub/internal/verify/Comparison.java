package io.github.harscrub.internal.verify;

import io.github.harscrub.internal.source.Source;
import io.github.harscrub.internal.verify.JsonTokens.Kind;
import io.github.harscrub.internal.verify.Removals.Removed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The first two proofs: reads both files in step, token by token, and collects what was removed.
 * Outside of strings, names and numbers every byte must be the same; tokens that differ must differ
 * as {@link Alignment} allows.
 */
final class Comparison {
  /** How much of a long string is compared at a time. */
  private static final int WINDOW = 4 << 20;

  private final JsonTokens original;
  private final JsonTokens sanitized;
  private final List<long[]> dropped;
  private final RemovedValues values;
  private final Problems problems;
  private final Placeholders placeholders;
  private final Alignment alignment;
  private final Trail trail = new Trail();

  /** What was removed from cookies whose names follow. */
  private final List<Removed> unnamed = new ArrayList<>();

  /** Names that were edited in one object. */
  private final Set<RemovedValues.Form> editedNames = new HashSet<>();

  /** Which object that is. */
  private long editedObject;

  /** How many of the dropped ranges lie behind. */
  private int skipped;

  Comparison(
      Source original, Source sanitized, Terms terms, RemovedValues values, Problems problems)
      throws IOException {
    this.original = new JsonTokens(original);
    this.sanitized = new JsonTokens(sanitized);
    this.dropped = DroppedEntries.of(original, terms.policy());
    this.values = values;
    this.problems = problems;
    this.placeholders = terms.placeholders();
    this.alignment = new Alignment(placeholders, terms.mayVanish());
  }

  void run() throws IOException {
    advance();
    sanitized.next();
    while (original.kind() != Kind.END || sanitized.kind() != Kind.END) {
      if (original.kind() == sanitized.kind()) {
        if (!compare()) {
          return;
        }
        advance();
        if (sanitized.kind() == Kind.MARK && !unnamed.isEmpty()) {
          takeUnnamed();
        }
        trail.take(sanitized);
        sanitized.next();
      } else if (original.kind() == Kind.BLANK) {
        problem(Problem.Kind.LOCALITY);
        advance();
      } else if (sanitized.kind() == Kind.BLANK) {
        problem(Problem.Kind.LOCALITY);
        sanitized.next();
      } else {
        // From here on nothing stands beside its like.
        problem(Problem.Kind.STRUCTURE);
        return;
      }
    }
  }

  /** Goes to the next token of the original that is in no entry that was dropped. */
  private void advance() throws IOException {
    original.next();
    while (skipped < dropped.size()
        && original.end() > dropped.get(skipped)[0]
        && original.kind() != Kind.END) {
      original.skipTo(dropped.get(skipped++)[1]);
      original.next();
    }
  }

  private void problem(Problem.Kind kind) {
    problems.add(kind, trail, sanitized, "");
  }

  /** Compares two tokens of one kind; false if the structure differs. */
  private boolean compare() throws IOException {
    if (original.same(sanitized)) {
      return true;
    }
    switch (sanitized.kind()) {
      case STRING -> string();
      case SCALAR -> scalar();
      case MARK -> {
        problem(Problem.Kind.STRUCTURE);
        return false;
      }
      case BLANK -> {
        if (!aroundDropped()) {
          problem(Problem.Kind.LOCALITY);
        }
      }
      case END -> {}
    }
    return true;
  }

  /** True if the blanks are those before and behind entries that were dropped. */
  private boolean aroundDropped() throws IOException {
    if (skipped == dropped.size() || dropped.get(skipped)[0] != original.end()) {
      return false;
    }
    long start = original.start();
    long end = original.end();
    long behind = dropped.get(skipped++)[1];
    original.skipTo(behind);
    original.next();
    boolean blank = original.kind() == Kind.BLANK;
    byte[] before = original.load(start, end);
    byte[] after = original.load(behind, blank ? original.end() : behind);
    if (!blank) {
      original.skipTo(behind);
    }
    Bytes now = new Bytes(sanitized.bytes(), sanitized.from(), sanitized.to());
    return now.startsWith(before)
        && now.part(now.start() + before.length, now.end()).startsWith(after)
        && now.length() == before.length + after.length;
  }

  private void scalar() {
    byte first = original.first();
    boolean number = first == '-' || (first >= '0' && first <= '9');
    boolean zero = sanitized.to() - sanitized.from() == 1 && sanitized.first() == '0';
    if (number && zero) {
      Bytes value = new Bytes(original.bytes(), original.from(), original.to());
      values.add(Placeholder.NONE, value, false, true);
    } else {
      problem(number ? Problem.Kind.LOCALITY : Problem.Kind.STRUCTURE);
    }
  }

  private void string() throws IOException {
    if (!original.isWhole() || !sanitized.isWhole()) {
      longString();
      return;
    }
    Bytes old = new Bytes(original.bytes(), original.from() + 1, original.to() - 1);
    Bytes now = new Bytes(sanitized.bytes(), sanitized.from() + 1, sanitized.to() - 1);
    if (!alignment.explains(old, now)) {
      problem(Problem.Kind.LOCALITY);
      return;
    }
    if (trail.atName()) {
      name(now);
    }
    take();
  }

  /** A name may hold placeholders with tails only, and must not become like another. */
  private void name(Bytes now) {
    if (editedObject != trail.object()) {
      editedNames.clear();
      editedObject = trail.object();
    }
    for (Removed removed : alignment.removed()) {
      if (!removed.stand().tailed()) {
        problem(Problem.Kind.STRUCTURE);
      }
    }
    if (!editedNames.add(new RemovedValues.Form(now.copy()))) {
      problem(Problem.Kind.STRUCTURE);
    }
  }

  private void take() {
    for (Removed removed : alignment.removed()) {
      if (removed.stand().isUntold() && trail.atUnnamedCookie()) {
        unnamed.add(removed.copy());
      } else {
        take(removed);
      }
    }
  }

  /** Where nothing tells what a value was, the name of its cookie may. */
  private void take(Removed removed) {
    Bytes value = removed.value();
    boolean harmless =
        removed.stand().isUntold()
            && !removed.number()
            && HarmlessCookies.standard().has(trail.cookie(), value);
    Placeholder stand = harmless && !Reach.mixed(value) ? Placeholder.COOKIE : removed.stand();
    values.add(stand, value, removed.depth() == 0, removed.number());
  }

  /** At the end of a cookie: its name is known, or it has none. */
  private void takeUnnamed() {
    if (sanitized.first() == '}') {
      unnamed.forEach(this::take);
      unnamed.clear();
    }
  }

  private void longString() throws IOException {
    long at = original.start() + 1;
    long nowAt = sanitized.start() + 1;
    long end = original.end() - 1;
    long nowEnd = sanitized.end() - 1;
    while (at < end || nowAt < nowEnd) {
      byte[] old = original.load(at, Math.min(end, at + WINDOW));
      byte[] now = sanitized.load(nowAt, Math.min(nowEnd, nowAt + WINDOW));
      boolean more = at + old.length < end;
      boolean moreNow = nowAt + now.length < nowEnd;
      Optional<Alignment.Next> next =
          alignment.explainsHead(Bytes.of(old), more, Bytes.of(now), moreNow);
      boolean stuck = next.filter(n -> n.original() > 0 || n.sanitized() > 0).isEmpty();
      if (stuck && restIsGone(now, moreNow)) {
        return;
      }
      if (stuck) {
        problem(Problem.Kind.LOCALITY);
        return;
      }
      take();
      at += next.get().original();
      nowAt += next.get().sanitized();
    }
  }

  /** True if a single placeholder stands for all that follows of a long string. */
  private boolean restIsGone(byte[] now, boolean more) {
    return !more
        && placeholders.at(now, 0, now.length).stream().anyMatch(p -> p.end() == now.length);
  }
}
