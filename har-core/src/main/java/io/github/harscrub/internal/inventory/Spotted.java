package io.github.harscrub.internal.inventory;

import io.github.harscrub.internal.site.PartName;
import io.github.harscrub.internal.walk.Site;
import java.util.Comparator;

/**
 * A value among all parts of a run.
 *
 * @param order the number of the part
 */
record Spotted(int order, PartName part, Site site) implements Comparable<Spotted> {
  private static final Comparator<Spotted> BY_PLACE =
      Comparator.comparingInt(Spotted::order).thenComparingLong(value -> value.site.start());

  @Override
  public int compareTo(Spotted other) {
    return BY_PLACE.compare(this, other);
  }
}
