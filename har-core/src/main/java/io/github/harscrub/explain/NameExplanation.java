package io.github.harscrub.explain;

import io.github.harscrub.detect.Rule;
import java.util.List;
import java.util.Optional;

/**
 * What a name says of the values beside it.
 *
 * @param verdict in words
 * @param rule what a value is taken for; empty if the name says nothing, or that it is harmless
 * @param policy what the policy does with such values, in words
 */
public record NameExplanation(String verdict, Optional<Rule> rule, List<String> policy) {
  public NameExplanation {
    policy = List.copyOf(policy);
  }
}
