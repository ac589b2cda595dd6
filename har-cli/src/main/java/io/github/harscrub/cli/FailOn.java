package io.github.harscrub.cli;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Confidence;
import io.github.harscrub.detect.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which findings make a check fail.
 *
 * @param categories of any of these
 * @param least and at least as sure as this
 */
record FailOn(Set<Category> categories, Confidence least) {
  /** All that lets its holder act as somebody else. */
  private static final String SECRET = "secret";

  /**
   * @param words categories, {@code secret}, and a confidence; none means everything
   */
  static FailOn of(List<String> words) throws UsageException {
    Set<Category> categories = EnumSet.noneOf(Category.class);
    Confidence least = Confidence.LOW;
    for (String word : words) {
      boolean known = false;
      for (Category category : Category.values()) {
        if (RuleText.name(category).equals(word) || (word.equals(SECRET) && category.secret())) {
          categories.add(category);
          known = true;
        }
      }
      for (Confidence confidence : Confidence.values()) {
        if (name(confidence).equals(word)) {
          least = confidence;
          known = true;
        }
      }
      if (!known) {
        throw new UsageException(
            "--fail-on: there is no '"
                + Printable.of(word)
                + "'; choose low, medium, high or certain, or secret, or a category such as token;"
                + " harscrub rules list names all categories");
      }
    }
    return new FailOn(categories.isEmpty() ? EnumSet.allOf(Category.class) : categories, least);
  }

  boolean counts(Rule rule, Confidence confidence) {
    return categories.contains(rule.category()) && confidence.compareTo(least) >= 0;
  }

  /** As it is typed. */
  static String name(Confidence confidence) {
    return confidence.name().toLowerCase(Locale.ROOT);
  }
}
