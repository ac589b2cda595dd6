package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Rule;
import java.util.List;

/**
 * A kind of credential that its format alone gives away, without a name beside it.
 *
 * @param rule what it is reported as; rows of one provider may share it
 * @param format what it looks like
 * @param left what must not stand right before the token
 * @param counterexamples notations of what looks near but is none
 * @param source the public rule set that the format comes from
 */
record TokenRule(
    Rule rule, TokenFormat format, LeftEdge left, List<String> counterexamples, String source) {

  TokenRule {
    counterexamples = List.copyOf(counterexamples);
  }

  /** As {@link TokenFormat#match}, with this rule's left boundary. */
  long match(byte[] text, int from, int to, int at) {
    return format.match(text, from, to, at, left);
  }
}
