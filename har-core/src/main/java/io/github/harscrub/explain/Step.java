package io.github.harscrub.explain;

import io.github.harscrub.detect.Confidence;
import io.github.harscrub.detect.Rule;
import java.util.List;
import java.util.Optional;

/**
 * One thing that was decided on the way.
 *
 * @param verdict what
 * @param layers the encodings that were undone before, the outermost first
 * @param rule of whom; empty if the policy spoke for itself
 * @param confidence how sure the rule is; present if it found something
 * @param reason why, in words, without anything of the input
 */
public record Step(
    Verdict verdict,
    List<String> layers,
    Optional<Rule> rule,
    Optional<Confidence> confidence,
    String reason) {

  public Step {
    layers = List.copyOf(layers);
  }
}
