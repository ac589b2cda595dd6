package io.github.harscrub.internal.learn;

/**
 * How well a rule knows what it found. When two find the same secret, the earlier constant names
 * it.
 */
public enum Rank {
  /** Its own format gives it away. */
  FORMAT,
  /** The name beside it does. */
  NAME,
  /** The place it stands at does. */
  PLACE
}
