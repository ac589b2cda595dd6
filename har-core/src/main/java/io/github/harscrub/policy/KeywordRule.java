package io.github.harscrub.policy;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.harscrub.detect.Rule;

/**
 * A detector as data. A fast scan finds the keyword; only around it, from {@value #BEFORE} bytes
 * before to {@value #BEHIND} behind, the pattern is searched. The pattern is one of RE2, whose time
 * is linear in the text whatever it says. It sees bytes: {@code .} is one byte of UTF-8. If it has
 * groups, the first that took part is what is found, otherwise all that matched. If a match reaches
 * the end of what was looked at, it goes on up to the next byte that is none of {@code
 * A-Za-z0-9+/=_.~%-}.
 *
 * @param rule what is reported
 * @param keyword 4 to 200 characters of printable ASCII, found in any case
 * @param pattern up to 1,000 characters of ASCII, without {@code ^}, {@code $}, {@code \A} and
 *     {@code \z}, which mean nothing in the middle of a text, and without {@code \Q}; must not
 *     match the empty text
 * @param action not {@link Action#KEEP}; if weaker than that of the category, that counts
 */
public record KeywordRule(
    Rule rule, String keyword, String pattern, Check check, Where where, Action action) {
  /** How far before a keyword the pattern is searched. */
  public static final int BEFORE = 256;

  /** How far behind the start of a keyword the pattern is searched. */
  public static final int BEHIND = 1024;

  private static final int MIN_KEYWORD = 4;
  private static final int MAX_KEYWORD = 200;
  private static final int MAX_PATTERN = 1000;

  /** Each byte may cost as many steps as the pattern has instructions. */
  private static final int MAX_SIZE = 2000;

  public KeywordRule {
    if (keyword.length() < MIN_KEYWORD || keyword.length() > MAX_KEYWORD || !ascii(keyword)) {
      throw new IllegalArgumentException(
          "a keyword is "
              + MIN_KEYWORD
              + " to "
              + MAX_KEYWORD
              + " printable ASCII characters, this one has "
              + keyword.length());
    }
    if (pattern.isEmpty() || pattern.length() > MAX_PATTERN || !ascii(pattern)) {
      throw new IllegalArgumentException(
          "a pattern is 1 to " + MAX_PATTERN + " printable ASCII characters");
    }
    PatternShape shape = PatternShape.of(pattern);
    if (shape.size() > MAX_SIZE) {
      throw new IllegalArgumentException(
          "a pattern repeats at most some " + MAX_SIZE + " characters in all");
    }
    if (shape.anchored()) {
      throw new IllegalArgumentException(
          "a pattern is searched around its keyword and cannot have ^, $, \\A, \\z or \\Q");
    }
    if (action == Action.KEEP) {
      throw new IllegalArgumentException("a detector cannot keep; use a KeepRule");
    }
    if (compile(pattern).matcher("").find()) {
      throw new IllegalArgumentException("a pattern must not match the empty text");
    }
  }

  /** One without a check that holds everywhere. */
  public static KeywordRule of(Rule rule, String keyword, String pattern) {
    return new KeywordRule(rule, keyword, pattern, Check.NONE, Where.EVERYWHERE, Action.PSEUDONYM);
  }

  /** Neither the keyword nor the pattern, which may be parts of a secret. */
  @Override
  public String toString() {
    return "KeywordRule[" + rule.id() + "]";
  }

  private static Pattern compile(String pattern) {
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException wrong) {
      // Its description says what is wrong, its message quotes the pattern.
      throw new IllegalArgumentException("no RE2 pattern: " + wrong.getDescription());
    }
  }

  private static boolean ascii(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c <= '~');
  }
}
