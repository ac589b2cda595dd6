package io.github.harscrub.internal.redact;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.detect.Detector;
import io.github.harscrub.internal.layer.Patch;
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
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
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
  private final Limits limits;
  private final int threads;
  private final LongConsumer progress;

  private final LearnedSecrets secrets = new LearnedSecrets();
  private final Workers workers;
  private final Collected collected;
  private final MarkLog found = new MarkLog();
  private final MarkLog hidden = new MarkLog();

  /**
   * @param detectors of the user, besides those that the policy describes
   * @param key for the tails of the placeholders
   * @param threads that work on batches; one is that of the caller
   * @param progress hears how many bytes were worked through, over both passes
   */
  public Sanitization(
      Source source,
      Policy policy,
      List<Detector> detectors,
      Limits limits,
      byte[] key,
      int threads,
      LongConsumer progress) {
    this.source = source;
    this.limits = limits;
    this.workers = new Workers(new PolicyRules(policy, detectors), limits, key, secrets);
    this.collected = new Collected(limits);
    this.threads = threads;
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
    workers.teach();
    Optional<KnownValues<Learner.Verdict>> values = workers.remembers(new KnownValues<>());
    try (HarWalker walker = new HarWalker(source, limits);
        Crew<Batch, Learner.Notes> crew =
            new Crew<>(threads, () -> workers.learner(values)::learn)) {
      walker.start();
      eachBatch(walker, crew, batch -> batch, this::note);
      return walker.checksum();
    }
  }

  private void note(Batch batch, Learner.Notes notes) {
    found.addAll(notes.marks().found());
    hidden.addAll(notes.marks().hidden());
    collected.add(notes);
    progress.accept(batch.end());
  }

  private Report rewrite(OutputStream output, long checksum)
      throws IOException, HarFormatException {
    SweepIndex sweep = new SweepIndex(secrets);
    MarkLog.Reader foundMarks = found.reader();
    MarkLog.Reader hiddenMarks = hidden.reader();
    Splicer splicer = new Splicer(source, output);
    ReportBuilder report = workers.report(sweep);
    Optional<KnownValues<List<Patch>>> values = workers.remembers(new KnownValues<>());
    long entries;
    try (HarWalker walker = new HarWalker(source, limits);
        Crew<Rewriter.Task, List<SiteEdit>> crew =
            new Crew<>(
                threads, () -> workers.rewriter(sweep, collected.drops(), values)::rewrite)) {
      walker.start();
      eachBatch(
          walker,
          crew,
          batch -> {
            long end = batch.end();
            return new Rewriter.Task(
                batch, new Learner.Marks(foundMarks.before(end), hiddenMarks.before(end)));
          },
          (batch, edits) -> {
            SiteEdit.splice(splicer, batch, edits);
            report.addAll(batch, edits);
            progress.accept(source.length() + batch.end());
          });
      entries = walker.entries();
      requireSame(checksum, walker.checksum());
    }
    splicer.finish();
    requireSame(checksum, splicer.checksum());
    return report.report(
        source.length(), splicer.written(), entries, secrets.size(), collected, false);
  }

  /** What is done with the result of a batch. */
  @FunctionalInterface
  private interface Finish<R> {
    void batch(Batch batch, R result) throws IOException;
  }

  /** Lets the crew work on all batches, and finishes them in the order of the file. */
  private static <P, R> void eachBatch(
      HarWalker walker, Crew<P, R> crew, Function<Batch, P> piece, Finish<R> finish)
      throws IOException, HarFormatException {
    Queue<Batch> batches = new ArrayDeque<>();
    boolean more = true;
    while (more || crew.isBusy()) {
      if (more && !crew.isFull()) {
        Optional<Batch> next = walker.next();
        next.ifPresent(
            batch -> {
              batches.add(batch);
              crew.put(piece.apply(batch));
            });
        more = next.isPresent();
      } else {
        R result = crew.take();
        Batch batch = batches.remove();
        finish.batch(batch, result);
        walker.release(batch);
      }
    }
  }

  private static void requireSame(long first, long second) throws SourceChangedException {
    if (first != second) {
      throw new SourceChangedException();
    }
  }
}
