package io.github.harscrub.internal.inspect;

import io.github.harscrub.internal.layer.Patch;
import io.github.harscrub.internal.layer.Text;
import java.util.List;

/** Which places of a text change, for who asks in the order of the text: in linear time. */
final class Changed {
  private final List<Patch> patches;
  private int next;

  /** What was changed last by who asks. */
  private int from;

  private int to = -1;

  /**
   * @param patches in order, none overlapping another
   */
  Changed(List<Patch> patches) {
    this.patches = patches;
  }

  /** True if something changes in {@code place}, which does not begin before the last one. */
  boolean touches(Text place) {
    while (next < patches.size() && patches.get(next).end() <= place.start()) {
      next++;
    }
    boolean before = next < patches.size() && patches.get(next).start() < place.end();
    return before || (from < place.end() && to > place.start());
  }

  /** These were made at the last place. */
  void add(List<Patch> made) {
    for (Patch patch : made) {
      boolean further = patch.start() <= to;
      from = further ? Math.min(from, patch.start()) : patch.start();
      to = further ? Math.max(to, patch.end()) : patch.end();
    }
  }
}
