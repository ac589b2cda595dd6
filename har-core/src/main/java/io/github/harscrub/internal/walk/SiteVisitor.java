package io.github.harscrub.internal.walk;

import java.io.IOException;
import java.util.Optional;

/**
 * Is shown the strings, numbers and property names of a batch, each once, in no particular order.
 */
public interface SiteVisitor {
  /** True if {@link #begins} wants to know of entries. */
  default boolean wantsEntries() {
    return false;
  }

  /** What is shown next is in this entry, or in none. Called only if it is wanted. */
  default void begins(Optional<Entry> entry) throws IOException {}

  /** True if nothing that stands in {@code [start, end)} of the file need be shown. */
  boolean skips(long start, long end);

  /** True if property names that are {@code key} need not be shown. */
  boolean skipsKey(String key, long start, long end);

  /** Here is a value. */
  void visit(Site site) throws IOException;
}
