package io.github.harscrub.policy;

/**
 * A pattern in which {@code *} stands for any characters, also none, and {@code ?} for one; every
 * other character stands for itself. Matches whole texts. Takes time in proportion to the lengths
 * of both.
 *
 * @param text the pattern, 1 to 200 characters
 */
public record Glob(String text) {
  private static final int MAX_LENGTH = 200;

  public Glob {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "a pattern has 1 to " + MAX_LENGTH + " characters, this one " + text.length());
    }
  }

  /** True if {@code actual} is what the pattern stands for, letter by letter. */
  public boolean matches(String actual) {
    return matches(actual, false);
  }

  /** As {@link #matches(String)}, in any mix of cases if {@code ignoreCase}. */
  public boolean matches(String actual, boolean ignoreCase) {
    int p = 0;
    int a = 0;
    // Where the last star stands, and how far it reaches at least.
    int star = -1;
    int reach = 0;
    while (a < actual.length()) {
      if (p < text.length() && text.charAt(p) == '*') {
        star = p++;
        reach = a;
      } else if (p < text.length() && same(text.charAt(p), actual.charAt(a), ignoreCase)) {
        p++;
        a++;
      } else if (star >= 0) {
        p = star + 1;
        a = ++reach;
      } else {
        return false;
      }
    }
    while (p < text.length() && text.charAt(p) == '*') {
      p++;
    }
    return p == text.length();
  }

  private static boolean same(char pattern, char actual, boolean ignoreCase) {
    return pattern == '?'
        || pattern == actual
        || (ignoreCase && Character.toLowerCase(pattern) == Character.toLowerCase(actual));
  }
}
