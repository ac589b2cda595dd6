package io.github.harscrub.detect;

import java.util.List;

/**
 * What people need to know of a rule.
 *
 * @param rule its id and category
 * @param title what it finds, in a few words
 * @param sources where it comes from: a specification, public documentation, a public rule set
 * @param examples texts that it finds; made up, different for each version, and nobody's
 * @param counterexamples texts that look near and stay
 */
public record RuleInfo(
    Rule rule,
    String title,
    List<String> sources,
    List<String> examples,
    List<String> counterexamples) {

  public RuleInfo {
    sources = List.copyOf(sources);
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }
}
