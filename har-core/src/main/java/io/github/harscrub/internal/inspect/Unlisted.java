package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict.Strength;
import io.github.harscrub.internal.syntax.Leaves;

/** Values that no rule speaks of: a policy that denies by default does not let them pass. */
public final class Unlisted {
  static final Rule RULE = new Rule("unlisted", Category.TOKEN);

  private final Inspector inspector;
  private final Findings findings;

  public Unlisted(Inspector inspector) {
    this.inspector = inspector;
    this.findings = inspector.findings();
  }

  /** A value whose name nobody knows. */
  public void value(Frame frame, Text value) {
    if (inspector.policy().denyUnknown() && value.length() > 0) {
      findings.foundHere(frame, RULE, value.start(), value.end(), Rank.PLACE);
    }
  }

  /** A body that is no form: the strings of JSON, or all of it. */
  public void body(Frame frame, Text text) {
    if (!inspector.policy().denyUnknown()) {
      return;
    }
    byte[] bytes = text.bytes();
    boolean json = text.length() > 0 && (bytes[text.start()] == '{' || bytes[text.start()] == '[');
    if (!json) {
      value(frame, text);
      return;
    }
    Leaves.read(
        text,
        (keyStart, keyEnd, start, end, number) -> {
          if (inspector.classify(NameKind.BODY, text.part(keyStart, keyEnd)).strength()
                  != Strength.HARMLESS
              && !number) {
            value(frame, text.part(start, end));
          }
        });
  }
}
