package io.github.harscrub.detect;

import java.util.regex.Pattern;

/**
 * One thing harscrub looks for.
 *
 * @param id names the rule in reports and in placeholders: lower-case words joined by {@code -}, at
 *     most 40 characters
 * @param category what policies decide by
 */
public record Rule(String id, Category category) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public Rule {
    if (id.length() > 40 || !ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "rule id must be at most 40 of a-z, 0-9 and single dashes, is: " + id);
    }
  }

  /** That of the id, which a string remembers: rules are looked up for every find. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
