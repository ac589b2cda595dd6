package io.github.harscrub.internal.redact;

import io.github.harscrub.internal.layer.Patch;
import io.github.harscrub.policy.Limits;
import java.util.List;
import java.util.Optional;

/**
 * Makes those who work on the batches of a run; each is for one thread.
 *
 * @param key for the tails of the placeholders
 * @param secrets what all of them learn and look for
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Workers(PolicyRules rules, Limits limits, byte[] key, LearnedSecrets secrets) {
  /** Learns what the policy itself names, before anything is found. */
  void teach() {
    Findings known = Findings.learning(rules, secrets);
    rules.valuesKnown().forEach(known::teach);
  }

  Learner learner(Optional<KnownValues<Learner.Verdict>> known) {
    Findings findings = Findings.learning(rules, secrets);
    Inspector inspector = new Inspector(findings, limits, Optional.empty());
    return new Learner(new SiteInspector(inspector), known);
  }

  Rewriter rewriter(Sweep sweep, EntryDrops drops, Optional<KnownValues<List<Patch>>> known) {
    return new Rewriter(new SiteInspector(inspector(sweep)), sweep, drops, known);
  }

  ReportBuilder report(Sweep sweep) {
    return new ReportBuilder(limits.maxListed(), inspector(sweep), key);
  }

  private Inspector inspector(Sweep sweep) {
    Findings findings = Findings.rewriting(rules, secrets, new Placeholders(key));
    return new Inspector(findings, limits, Optional.of(sweep));
  }

  /** Empty if what comes of a value depends on its entry. */
  <T> Optional<T> remembers(T values) {
    return rules.asksForEntries() ? Optional.empty() : Optional.of(values);
  }
}
