package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Confidence;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.Checksums;
import io.github.harscrub.internal.scan.SharedRules;
import java.util.Set;

/** How sure a find is, by what gave it away. */
final class Trust {
  /** Rules for what nothing but its place or its randomness gives away. */
  private static final Set<Rule> GUESSES =
      Set.of(SharedRules.COOKIE, SharedRules.OPAQUE_HEADER, Unlisted.RULE);

  private Trust() {}

  static Confidence of(Rule rule, Rank rank, byte[] bytes, int start, int end) {
    return switch (rank) {
      case FORMAT ->
          Checksums.confirm(rule, bytes, start, end) ? Confidence.CERTAIN : Confidence.HIGH;
      case NAME -> Confidence.MEDIUM;
      // A cookie goes for its place; that it is a session its name said. So did Authorization.
      case PLACE -> GUESSES.contains(rule) ? Confidence.LOW : Confidence.MEDIUM;
    };
  }
}
