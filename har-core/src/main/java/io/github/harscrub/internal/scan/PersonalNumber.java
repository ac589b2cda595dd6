package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Rule;
import java.util.ArrayList;
import java.util.List;

/** A kind of number that a person, a device or an account has. */
final class PersonalNumber {
  private final Rule rule;
  private final NumberCheck check;

  /** Phrases with a blank on either side. */
  private final List<String> anywhere = new ArrayList<>();

  /** Phrases that stand right before the number, or with no more than neutral words between. */
  private final List<String> right = new ArrayList<>();

  /**
   * A kind of number.
   *
   * @param phrases one of which stands beside it; a {@code $} behind one ties it to the number
   */
  PersonalNumber(Rule rule, NumberCheck check, List<String> phrases) {
    this.rule = rule;
    this.check = check;
    for (String phrase : phrases) {
      boolean tied = phrase.endsWith("$");
      String words = tied ? phrase.substring(0, phrase.length() - 1) : phrase;
      (tied ? right : anywhere).add(" " + words + " ");
    }
  }

  Rule rule() {
    return rule;
  }

  NumberCheck check() {
    return check;
  }

  /**
   * True if a phrase is among the words before a number.
   *
   * @param words with a blank around each, without tags at its end
   * @param core the same without the neutral ones at its end
   */
  boolean isNamedBy(String words, String core) {
    for (String phrase : anywhere) {
      if (words.contains(phrase)) {
        return true;
      }
    }
    for (String phrase : right) {
      if (core.endsWith(phrase) || words.endsWith(phrase)) {
        return true;
      }
    }
    return false;
  }
}
