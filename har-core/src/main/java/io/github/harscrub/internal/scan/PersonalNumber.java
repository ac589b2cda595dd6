package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of number that a person, a device or an account has. */
final class PersonalNumber {
  private final Rule rule;
  private final String notation;

  /**
   * The check in {@code notation}, read at its first use: few of a hundred are needed in a run.
   * Without a lock, for it is immutable, and two threads that read it get the same.
   */
  private @Nullable NumberCheck check;

  /** Phrases with a blank on either side. */
  private final List<String> anywhere = new ArrayList<>();

  /** Phrases that stand right before the number, or with no more than neutral words between. */
  private final List<String> right = new ArrayList<>();

  /**
   * A kind of number.
   *
   * @param notation of the check, for {@link NumberChecks}; empty if there is none
   * @param phrases one of which stands beside it; a {@code $} behind one ties it to the number
   */
  PersonalNumber(Rule rule, String notation, List<String> phrases) {
    this.rule = rule;
    this.notation = notation;
    for (String phrase : phrases) {
      boolean tied = phrase.endsWith("$");
      String words = tied ? phrase.substring(0, phrase.length() - 1) : phrase;
      (tied ? right : anywhere).add(" " + words + " ");
    }
  }

  Rule rule() {
    return rule;
  }

  /** True if the digits and letters of a number pass its check. */
  boolean passes(byte[] number) {
    @Nullable NumberCheck known = check;
    if (known == null) {
      known = NumberChecks.parse(notation);
      check = known;
    }
    return known.passes(number);
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
