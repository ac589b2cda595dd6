package io.github.harscrub.internal.verify;

/**
 * What stands in the place of a value; {@link Placeholders} recognises it.
 *
 * @param rule the id of the rule, or empty if it cannot be told
 * @param tailed true if it has a tail: the value was looked for in the whole file
 * @param end behind it
 */
record Placeholder(String rule, boolean tailed, int end) {
  /** Nothing is longer. */
  static final int MAX_LENGTH = 80;

  /** What can be said of a value for which no placeholder stands. */
  static final Placeholder NONE = new Placeholder("", false, 0);

  /** What stands for a cookie whose value means nothing elsewhere. */
  static final Placeholder COOKIE = new Placeholder("cookie", false, 0);

  /** True if nothing tells by which rule a value was removed. */
  boolean isUntold() {
    return rule.isEmpty() && !tailed;
  }

  Placeholder endingAt(int position) {
    return new Placeholder(rule, tailed, position);
  }
}
