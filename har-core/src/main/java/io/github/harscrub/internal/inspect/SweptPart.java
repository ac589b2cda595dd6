package io.github.harscrub.internal.inspect;

import io.github.harscrub.internal.judge.NumberLiteral;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Sweep;

/** Takes what a sweep finds in a part of a frame's text. */
record SweptPart(Findings findings, Frame frame, Text part) implements Sweep.Sink {
  @Override
  public void occurrence(int secret, int start, int end) {
    if (NumberLiteral.is(part, start, end)) {
      findings.sweptNumber(frame, secret, start, end);
    } else {
      findings.swept(frame, secret, start, end);
    }
  }

  @Override
  public void lead(int secret, int start, int end) {
    frame.lead(start, end);
  }
}
