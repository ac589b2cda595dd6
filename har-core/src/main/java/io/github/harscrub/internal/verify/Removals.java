package io.github.harscrub.internal.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What an alignment holds for removed so far; what turns out to be wrong is forgotten. */
final class Removals {
  /** A range of the original, or of what it decodes to, that is gone. */
  record Removed(Placeholder stand, Bytes value, int depth, boolean number) {
    /** The same, of bytes that stay when the text around them is gone. */
    Removed copy() {
      return new Removed(stand, Bytes.of(value.copy()), depth, number);
    }
  }

  private final List<Removed> all = new ArrayList<>();

  void add(Placeholder stand, Bytes value, int depth) {
    all.add(new Removed(stand, value, depth, false));
  }

  void addNumber(Bytes value, int depth) {
    all.add(new Removed(Placeholder.NONE, value, depth, true));
  }

  int size() {
    return all.size();
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Forgets all but the first {@code known}. */
  void forget(int known) {
    all.subList(known, all.size()).clear();
  }

  /** Forgets the last one and returns it. */
  Removed takeLast() {
    return all.remove(all.size() - 1);
  }

  List<Removed> all() {
    return Collections.unmodifiableList(all);
  }
}
