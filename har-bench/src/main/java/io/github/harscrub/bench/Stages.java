package io.github.harscrub.bench;

import io.github.harscrub.internal.inspect.Findings;
import io.github.harscrub.internal.inspect.Frame;
import io.github.harscrub.internal.inspect.Inspector;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.LearnedSecrets;
import io.github.harscrub.internal.learn.SweepIndex;
import io.github.harscrub.internal.policy.PolicyRules;
import io.github.harscrub.policy.Limits;
import io.github.harscrub.policy.Policy;
import java.util.List;
import java.util.Optional;

/** The stages of a run that know secrets, each alone, for benchmarks. */
public final class Stages {
  private final SweepIndex index;

  /** Learns what the texts hold, to look for it afterwards. */
  public Stages(List<Text> texts) {
    index = new SweepIndex(learned(texts));
  }

  /**
   * Looks through the texts as the first pass does: at what stands at anchors and beside names, and
   * in encoded parts. Returns how many secrets there are.
   */
  public static int verify(List<Text> texts) {
    return learned(texts).size();
  }

  private static LearnedSecrets learned(List<Text> texts) {
    LearnedSecrets secrets = new LearnedSecrets();
    Findings findings = Findings.learning(new PolicyRules(Policy.support(), List.of()), secrets);
    Inspector inspector = new Inspector(findings, Limits.DEFAULT, Optional.empty());
    for (Text text : texts) {
      inspector.begin(text);
      inspector.inspect(Frame.of(text), text);
    }
    return secrets;
  }

  /** Looks for all secrets in texts as they stand in the file. Returns how often one is there. */
  public int sweep(List<Text> raw) {
    int[] count = {0};
    for (Text text : raw) {
      index.findRaw(text, (secret, start, end) -> count[0]++);
    }
    return count[0];
  }
}
