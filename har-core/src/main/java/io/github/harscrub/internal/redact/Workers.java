package io.github.harscrub.internal.redact;

import io.github.harscrub.internal.explain.Explainer;
import io.github.harscrub.internal.explain.SiteNames;
import io.github.harscrub.internal.explain.TraceSteps;
import io.github.harscrub.internal.inspect.Findings;
import io.github.harscrub.internal.inspect.Inspector;
import io.github.harscrub.internal.inventory.Sightings;
import io.github.harscrub.internal.inventory.Witness;
import io.github.harscrub.internal.layer.Patch;
import io.github.harscrub.internal.learn.LearnedSecrets;
import io.github.harscrub.internal.learn.Placeholders;
import io.github.harscrub.internal.learn.Sweep;
import io.github.harscrub.internal.policy.PolicyRules;
import io.github.harscrub.internal.site.MaskedNames;
import io.github.harscrub.internal.site.SiteInspector;
import io.github.harscrub.policy.Limits;
import io.github.harscrub.policy.Policy;
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

  /** As {@link #rewriter}, with a witness of what is found. */
  Rewriter rewriter(Sweep sweep, EntryDrops drops, Sightings sightings) {
    Placeholders placeholders = new Placeholders(key);
    Witness witness = new Witness(sightings, secrets, placeholders);
    Findings findings = Findings.observed(rules, secrets, placeholders, witness);
    Inspector inspector = new Inspector(findings, limits, Optional.of(sweep));
    // The same value in another entry is another sighting.
    return new Rewriter(new SiteInspector(inspector, witness), sweep, drops, Optional.empty());
  }

  /** Masks what must not be named, personal data too, whatever the policy lists. */
  MaskedNames masking(Sweep sweep) {
    PolicyRules all = new PolicyRules(Policy.support(), rules.detectors());
    Findings findings = Findings.rewriting(all, secrets, new Placeholders(key));
    return new MaskedNames(new Inspector(findings, limits, Optional.of(sweep)));
  }

  ReportBuilder report(Sweep sweep) {
    return new ReportBuilder(limits.maxListed(), inspector(sweep), key);
  }

  /** Explains what the values at {@code place} of a part come to. */
  Explainer explainer(Sweep sweep, Part part, String place) {
    TraceSteps trace = new TraceSteps();
    Findings findings = Findings.observed(rules, secrets, new Placeholders(key), trace);
    SiteInspector sites = new SiteInspector(new Inspector(findings, limits, Optional.of(sweep)));
    SiteNames names = new SiteNames(rules.policy());
    EntryDrops drops = part.collected.drops();
    return new Explainer(
        sites,
        names,
        trace,
        new MaskedNames(inspector(sweep)),
        part.name,
        site -> drops.cover(site.start(), site.end()),
        place);
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
