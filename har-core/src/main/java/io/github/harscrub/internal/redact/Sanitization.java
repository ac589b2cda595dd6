package io.github.harscrub.internal.redact;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.detect.Detector;
import io.github.harscrub.internal.source.Source;
import io.github.harscrub.internal.source.SourceChangedException;
import io.github.harscrub.internal.splice.Splicer;
import io.github.harscrub.internal.walk.Batch;
import io.github.harscrub.internal.walk.HarWalker;
import io.github.harscrub.policy.Limits;
import io.github.harscrub.policy.Policy;
import io.github.harscrub.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * One run over one source: learn, then rewrite.
 *
 * <p>The first pass looks at every value, learns the secrets and marks where it found something.
 * The second copies the source; it looks again at what was marked, looks everywhere for what was
 * learned, and replaces both. Nothing is written before the first pass has seen the whole input.
 */
public final class Sanitization {
  private final Source source;
  private final PolicyRules rules;
  private final Limits limits;
  private final byte[] key;
  private final LongConsumer progress;

  private final LearnedSecrets secrets = new LearnedSecrets();
  private final UnreadBodies unread;
  private final MarkLog found = new MarkLog();
  private final MarkLog hidden = new MarkLog();
  private final EntryDrops drops = new EntryDrops();

  /**
   * @param detectors of the user, besides those that the policy describes
   * @param key for the tails of the placeholders
   * @param progress hears how many bytes were worked through, over both passes
   */
  public Sanitization(
      Source source,
      Policy policy,
      List<Detector> detectors,
      Limits limits,
      byte[] key,
      LongConsumer progress) {
    this.source = source;
    this.rules = new PolicyRules(policy, detectors);
    this.limits = limits;
    this.unread = new UnreadBodies(limits.maxListed());
    this.key = key;
    this.progress = progress;
  }

  /** A key for a run whose placeholders need not agree with those of another. */
  public static byte[] freshKey() {
    return Placeholders.freshKey();
  }

  /** Writes the sanitized source to {@code output}, which stays open. */
  public Report run(OutputStream output) throws IOException, HarFormatException {
    long checksum = learn();
    return rewrite(output, checksum);
  }

  private long learn() throws IOException, HarFormatException {
    Findings findings = Findings.learning(rules, secrets);
    rules.valuesKnown().forEach(findings::teach);
    Inspector inspector = new Inspector(findings, limits, Optional.empty());
    Learner learner = new Learner(new SiteInspector(inspector, unread), drops);
    try (HarWalker walker = new HarWalker(source, limits)) {
      walker.start();
      for (Optional<Batch> batch = walker.next(); batch.isPresent(); batch = walker.next()) {
        Learner.Marks marks = learner.learn(batch.get());
        found.addAll(marks.found());
        hidden.addAll(marks.hidden());
        progress.accept(walker.position());
        walker.release(batch.get());
      }
      return walker.checksum();
    }
  }

  private Report rewrite(OutputStream output, long checksum)
      throws IOException, HarFormatException {
    SweepIndex sweep = new SweepIndex(secrets);
    Findings findings = Findings.rewriting(rules, secrets, new Placeholders(key));
    Inspector inspector = new Inspector(findings, limits, Optional.of(sweep));
    Rewriter rewriter = new Rewriter(new SiteInspector(inspector), sweep, drops);
    ReportBuilder report = new ReportBuilder(limits.maxListed(), inspector);
    Splicer splicer = new Splicer(source, output);
    MarkLog.Reader foundMarks = found.reader();
    MarkLog.Reader hiddenMarks = hidden.reader();
    long entries;
    try (HarWalker walker = new HarWalker(source, limits)) {
      walker.start();
      for (Optional<Batch> next = walker.next(); next.isPresent(); next = walker.next()) {
        Batch batch = next.get();
        long end = batch.end();
        Learner.Marks marks = new Learner.Marks(foundMarks.before(end), hiddenMarks.before(end));
        batch
            .whole()
            .ifPresent(json -> splicer.use(json.bytes(), json.start(), batch.start(), end));
        for (SiteEdit edit : rewriter.rewrite(batch, marks)) {
          splicer.apply(edit.edit());
          report.add(edit);
        }
        splicer.copyTo(end);
        progress.accept(source.length() + walker.position());
        walker.release(batch);
      }
      entries = walker.entries();
      requireSame(checksum, walker.checksum());
    }
    splicer.finish();
    requireSame(checksum, splicer.checksum());
    return new Report(
        source.length(),
        splicer.written(),
        entries,
        report.total(),
        secrets.size(),
        report.tallies(),
        report.listed(),
        unread.count(),
        report.unread(unread));
  }

  private static void requireSame(long first, long second) throws SourceChangedException {
    if (first != second) {
      throw new SourceChangedException();
    }
  }
}
