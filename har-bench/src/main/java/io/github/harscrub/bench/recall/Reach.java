package io.github.harscrub.bench.recall;

/** Where a planted value must not stand any more. The classes of ARCHITECTURE.md. */
enum Reach {
  /** (a) Nowhere in the file, not even inside of something longer. */
  ANYWHERE,
  /** (b) Not where it was planted; elsewhere not as a whole. */
  WHOLE,
  /** (c) Not where it was planted. */
  HERE
}
