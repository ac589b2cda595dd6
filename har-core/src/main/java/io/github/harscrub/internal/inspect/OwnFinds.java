package io.github.harscrub.internal.inspect;

import io.github.harscrub.internal.judge.Placeholder;
import io.github.harscrub.internal.policy.OwnScanner;
import io.github.harscrub.policy.KeywordRule;
import io.github.harscrub.policy.RedactRule;

/** Turns what a policy describes, once seen in a text, into findings, where its rules hold. */
record OwnFinds(Frame frame, Findings findings) implements OwnScanner.Sink {
  @Override
  public void keyword(KeywordRule rule, int start, int end) {
    if (!Placeholder.around(frame.text(), start, end) && findings.scene().mayHold(rule.where())) {
      findings.own(frame, rule, start, end);
    }
  }

  @Override
  public void value(RedactRule rule, int start, int end) {
    if (!Placeholder.around(frame.text(), start, end) && findings.scene().mayHold(rule.where())) {
      findings.demandedHere(frame, rule, start, end);
    }
  }
}
