package io.github.harscrub.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The names of headers, cookies, parameters and properties that a rule is about. Names are data,
 * never regular expressions.
 *
 * @param form how {@code text} is meant
 * @param text 1 to 200 characters
 */
public record Name(Form form, String text) implements Target {
  /** How a name is written in a policy. */
  public enum Form {
    /** The name itself. */
    EXACT,
    /** A {@link Glob}. */
    GLOB,
    /**
     * Words in a row, however they are joined: {@code tenant id} is in {@code tenantId}, {@code
     * X-Tenant-ID} and {@code old_tenant_id_2}, not in {@code tenantidentity}.
     */
    WORDS
  }

  private static final int MAX_LENGTH = 200;

  public Name {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "a name has 1 to " + MAX_LENGTH + " characters, this one " + text.length());
    }
    if (form == Form.WORDS && words(text).isEmpty()) {
      throw new IllegalArgumentException("words need a letter or a digit");
    }
  }

  /**
   * True if this is about {@code actual}.
   *
   * @param ignoreCase true if case does not count; for words it never does
   */
  public boolean matches(String actual, boolean ignoreCase) {
    return switch (form) {
      case EXACT -> ignoreCase ? text.equalsIgnoreCase(actual) : text.equals(actual);
      case GLOB -> new Glob(text).matches(actual, ignoreCase);
      case WORDS -> inARow(words(actual), words(text));
    };
  }

  private static boolean inARow(List<String> all, List<String> some) {
    for (int i = 0; i + some.size() <= all.size(); i++) {
      if (all.subList(i, i + some.size()).equals(some)) {
        return true;
      }
    }
    return false;
  }

  /** {@code userAPIKey2} is user, api, key, 2. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || !Character.isLetterOrDigit(name.charAt(i))) {
        add(words, name, start, i);
        start = i + 1;
      } else if (i > start && begins(name, i)) {
        add(words, name, start, i);
        start = i;
      }
    }
    return words;
  }

  private static void add(List<String> words, String name, int start, int end) {
    if (end > start) {
      words.add(name.substring(start, end).toLowerCase(Locale.ROOT));
    }
  }

  private static boolean begins(String name, int i) {
    char c = name.charAt(i);
    char before = name.charAt(i - 1);
    if (Character.isDigit(c) != Character.isDigit(before)) {
      return true;
    }
    boolean next = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return Character.isUpperCase(c) && (Character.isLowerCase(before) || next);
  }
}
