package io.github.harscrub.detect;

/**
 * One thing harscrub looks for.
 *
 * @param id names the rule in reports and in placeholders: lower-case words joined by {@code -}, at
 *     most 40 characters
 * @param category what policies decide by
 */
public record Rule(String id, Category category) {
  private static final int MAX_LENGTH = 40;

  public Rule {
    if (id.length() > MAX_LENGTH || !isWords(id)) {
      throw new IllegalArgumentException(
          "rule id must be at most 40 of a-z, 0-9 and single dashes, is: " + id);
    }
  }

  /** {@code [a-z][a-z0-9]*(-[a-z0-9]+)*}; a pattern would be compiled at every start. */
  private static boolean isWords(String id) {
    char before = '-';
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean letter = c >= 'a' && c <= 'z';
      if (!letter && !(digit && i > 0) && !(c == '-' && before != '-')) {
        return false;
      }
      before = c;
    }
    return before != '-';
  }

  /**
   * Written out, as {@link #hashCode}: rules are looked up for every find, and a record's own
   * methods are put together at the first call, at every start.
   */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Rule rule && id.equals(rule.id) && category == rule.category);
  }

  /** That of the id, which a string remembers. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
