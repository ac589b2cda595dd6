package io.github.harscrub.bench.recall;

/** How much of a text is escaped. Writers differ, and readers take all of it. */
enum Style {
  /** What the notation demands. */
  NEEDED,
  /** Every character. */
  ALL,
  /** What it demands and others at random, each spelled at random. */
  MIXED
}
