package io.github.harscrub.internal.walk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the entries among the units of a batch. */
public final class Entries {
  private Entries() {}

  /** The entry that {@code position} of the file is in, if it is in one of the batch. */
  public static Optional<Entry> at(Batch batch, long position) throws IOException {
    List<Batch.Unit> units = batch.units();
    int low = 0;
    int high = units.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (batch.tape().start(units.get(middle).token()) <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0) {
      return Optional.empty();
    }
    Batch.Unit unit = units.get(low - 1);
    return of(batch, unit.token(), unit.path()).filter(entry -> position < entry.end());
  }

  /** The entry at {@code token}, if the unit is one. */
  static Optional<Entry> of(Batch batch, int token, Path path) throws IOException {
    Tape tape = batch.tape();
    boolean isEntry =
        path.index() >= 0
            && path.parent().orElse(Path.ROOT).key().equals("entries")
            && tape.kind(token) == Tape.Kind.OBJECT;
    if (!isEntry) {
      return Optional.empty();
    }
    List<String> urls = new ArrayList<>(1);
    for (int at = token + 1; at < tape.close(token); at = tape.after(at + 1)) {
      if (tape.name(at).equals("request") && tape.kind(at + 1) == Tape.Kind.OBJECT) {
        urls.addAll(Members.strings(batch, at + 1, "url"));
      }
    }
    long end = tape.start(tape.close(token)) + 1;
    long next = tape.start(tape.after(token));
    return Optional.of(
        new Entry(
            path,
            tape.start(token),
            end,
            batch.hasComma(end, next) ? next : -1,
            urls,
            Members.strings(batch, token, "startedDateTime")));
  }
}
