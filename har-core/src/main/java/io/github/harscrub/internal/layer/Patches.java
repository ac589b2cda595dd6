package io.github.harscrub.internal.layer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Patches of one text. Those that overlap become one. */
public final class Patches {
  /** Written out: it is called some twenty times for each patch, and before its code is hot. */
  private static final Comparator<Patch> BY_PLACE =
      (a, b) ->
          a.start() == b.start()
              ? Integer.compare(a.end(), b.end())
              : Integer.compare(a.start(), b.start());

  /** Empty and shared until the first patch: most texts have none. */
  private List<Patch> patches = List.of();

  public void add(Patch patch) {
    if (patches.isEmpty()) {
      patches = new ArrayList<>(4);
    }
    patches.add(patch);
  }

  public boolean isEmpty() {
    return patches.isEmpty();
  }

  public int size() {
    return patches.size();
  }

  /** Those that were added behind the first {@code size}. */
  public List<Patch> since(int size) {
    return patches.subList(size, patches.size());
  }

  /** The patches in order, none overlapping another. */
  public List<Patch> merged() {
    if (patches.size() < 2) {
      return List.copyOf(patches);
    }
    List<Patch> sorted = new ArrayList<>(patches);
    sorted.sort(BY_PLACE);
    List<Patch> merged = new ArrayList<>(sorted.size());
    Patch last = sorted.get(0);
    for (Patch next : sorted.subList(1, sorted.size())) {
      if (next.start() < last.end() || (next.start() == last.start() && next.end() == last.end())) {
        last = last.union(next);
      } else {
        merged.add(last);
        last = next;
      }
    }
    merged.add(last);
    return merged;
  }
}
