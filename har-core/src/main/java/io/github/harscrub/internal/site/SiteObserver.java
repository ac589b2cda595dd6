package io.github.harscrub.internal.site;

import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.walk.Entry;
import io.github.harscrub.internal.walk.Site;
import java.util.Optional;

/** Is told which value of the file the second pass looks at. One for each thread. */
public interface SiteObserver {
  /** What usual runs have: nobody asks. */
  SiteObserver NONE = new SiteObserver() {};

  /** True if it must hear which entry values stand in. */
  default boolean wantsEntries() {
    return false;
  }

  /** What is found from now on stands in this entry, or in none. */
  default void begins(Optional<Entry> entry) {}

  /** The batch is at its end. */
  default void ends() {}

  /** What is found from now on stands in this value. */
  default void at(Site site) {}

  /** What the value at hand says, its JSON escapes undone and before anything else is. */
  default void reads(Text text) {}
}
