package io.github.harscrub.internal.walk;

/**
 * How far a file is whole that may be cut off somewhere behind: up to the end of a unit, or of the
 * bracket that opened or closed what units stand in.
 */
final class IntactPart {
  /** Where the root, the log and the array in it that is open begin; the first {@link #depth}. */
  private final long[] openings = new long[3];

  private int depth;
  private long end;
  private long entries;
  private boolean allEntries;

  /** A bracket at {@code start} opened what holds units. */
  void opened(long start) {
    openings[depth++] = start;
    end = start + 1;
  }

  /** The bracket at {@code start} closed what was opened last. */
  void closed(long start, String key) {
    depth--;
    end = start + 1;
    allEntries |= key.equals("entries");
  }

  /**
   * A unit is complete.
   *
   * @param behind where it ends; blanks and a comma may stand before
   * @param entriesSoFar how many entries are complete now
   */
  void unit(long behind, long entriesSoFar) {
    end = Math.max(end, behind);
    entries = entriesSoFar;
  }

  /** How many brackets are open at {@link #end}. */
  int depth() {
    return depth;
  }

  /** Where the bracket begins that opened the level; 0 is the root. */
  long opening(int level) {
    return openings[level];
  }

  /** Behind the last complete part; blanks and a comma may stand before. */
  long end() {
    return end;
  }

  /** Entries up to {@link #end}. */
  long entries() {
    return entries;
  }

  /** True if no entry is missing. */
  boolean hasAllEntries() {
    return allEntries;
  }
}
