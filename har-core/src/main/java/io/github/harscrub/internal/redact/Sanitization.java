package io.github.harscrub.internal.redact;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.detect.Detector;
import io.github.harscrub.internal.layer.Patch;
import io.github.harscrub.internal.learn.LearnedSecrets;
import io.github.harscrub.internal.learn.Placeholders;
import io.github.harscrub.internal.learn.SweepIndex;
import io.github.harscrub.internal.policy.PolicyRules;
import io.github.harscrub.internal.source.SourceChangedException;
import io.github.harscrub.internal.splice.Splicer;
import io.github.harscrub.internal.walk.Batch;
import io.github.harscrub.internal.walk.Batches;
import io.github.harscrub.internal.walk.HarWalker;
import io.github.harscrub.internal.walk.RepeatedWalk;
import io.github.harscrub.internal.walk.WalkLog;
import io.github.harscrub.policy.Limits;
import io.github.harscrub.policy.Policy;
import io.github.harscrub.report.Loss;
import io.github.harscrub.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * One run over one source, or over several that share their secrets: learn all, then rewrite all.
 *
 * <p>The first pass looks at every value, learns the secrets and marks where it found something.
 * The second copies the source; it looks again at what was marked, looks everywhere for what was
 * learned, and replaces both. Nothing is written before the first pass has seen the whole input.
 *
 * @param <T> what comes of it, by its {@link Purpose}
 */
public final class Sanitization<T> {
  /** Of a heap no larger all is left to secrets. */
  private static final long SMALL_HEAP = 256L << 20;

  /** What part of the rest is for logs of first passes. */
  private static final int LOG_SHARE = 32;

  private final Purpose<T> purpose;
  private final Limits limits;
  private final int threads;
  private final LongConsumer progress;

  private final LearnedSecrets secrets = new LearnedSecrets();
  private final Workers workers;
  private final Optional<KnownValues<Learner.Verdict>> verdicts;
  private final Optional<KnownValues<List<Patch>>> patches;

  /** What was learned, ready to be searched for; empty until the first part is rewritten. */
  private Optional<SweepIndex> sweep = Optional.empty();

  /** There with {@link #sweep}. */
  private Optional<ReportBuilder> report = Optional.empty();

  /** Those that were rewritten. */
  private final List<Part> parts = new ArrayList<>();

  /** True once the first pass found something. */
  private boolean foundAny;

  /** Bytes of the parts and passes that are done with. */
  private long done;

  private long entries;

  /** How many bytes of memory the logs of first passes may still take. */
  private long room = Math.max(0, Runtime.getRuntime().maxMemory() - SMALL_HEAP) / LOG_SHARE;

  /**
   * @param purpose of this run alone
   * @param detectors of the user, besides those that the policy describes
   * @param key for the tails of the placeholders
   * @param threads that work on batches; one is that of the caller
   * @param progress hears how many bytes were worked through, over both passes
   */
  public Sanitization(
      Purpose<T> purpose,
      Policy policy,
      List<Detector> detectors,
      Limits limits,
      byte[] key,
      int threads,
      LongConsumer progress) {
    this.purpose = purpose;
    this.limits = limits;
    this.workers = new Workers(new PolicyRules(policy, detectors), limits, key, secrets);
    this.threads = threads;
    this.progress = progress;
    this.verdicts = workers.remembers(new KnownValues<>(Learner.Verdict.COMMON));
    this.patches = workers.remembers(new KnownValues<>(List.of(Rewriter.NO_PATCHES)));
    workers.teach();
  }

  /** A key for a run whose placeholders need not agree with those of another. */
  public static byte[] freshKey() {
    return Placeholders.freshKey();
  }

  /** The first pass over a part. All parts have to be learned before the first is rewritten. */
  public void learn(Part part) throws IOException, HarFormatException {
    WalkLog log = new WalkLog(room);
    try (Batches walk = new HarWalker(part.source, limits);
        Crew<Batch, Learner.Notes> crew =
            new Crew<>(threads, () -> workers.learner(verdicts)::learn)) {
      walk.start();
      eachBatch(
          walk,
          crew,
          batch -> batch,
          (batch, notes) -> {
            note(part, batch, notes);
            log.add(batch);
          });
      part.checksum = walk.checksum();
      log.end(walk);
    }
    room -= log.size();
    part.walk = log.isComplete() ? Optional.of(log) : Optional.empty();
    done += part.source.length();
  }

  private void note(Part part, Batch batch, Learner.Notes notes) {
    foundAny |=
        notes.marks().found().length > 0
            || notes.entries().stream().anyMatch(Learner.SeenEntry::dropped);
    part.found.addAll(notes.marks().found());
    part.hidden.addAll(notes.marks().hidden());
    part.collected.add(part.withoutBeside(notes));
    progress.accept(done + batch.end());
  }

  /** True if there is nothing to rewrite, so that every part comes out as it is. */
  public boolean foundNothing() {
    return !foundAny && secrets.size() == 0;
  }

  /** Writes a sanitized part to {@code output}, which stays open. */
  public void rewrite(Part part, OutputStream output) throws IOException, HarFormatException {
    if (sweep.isEmpty()) {
      sweep = Optional.of(new SweepIndex(secrets));
      report = Optional.of(workers.report(sweep.get()));
    }
    SweepIndex index = sweep.get();
    purpose.begin(part, workers, index);
    ReportBuilder edited = report.orElseThrow();
    edited.begin(part);
    MarkLog.Reader foundMarks = part.found.reader();
    MarkLog.Reader hiddenMarks = part.hidden.reader();
    Splicer splicer = new Splicer(part.source, output);
    try (Batches walk = again(part);
        Crew<Rewriter.Task, List<SiteEdit>> crew =
            new Crew<>(threads, () -> purpose.rewriter(part, workers, index, patches)::rewrite)) {
      walk.start();
      eachBatch(
          walk,
          crew,
          batch -> {
            long end = batch.end();
            return new Rewriter.Task(
                batch, new Learner.Marks(foundMarks.before(end), hiddenMarks.before(end)));
          },
          (batch, edits) -> {
            SiteEdit.splice(splicer, batch, edits);
            edited.addAll(batch, edits);
            progress.accept(done + batch.end());
          });
      entries += part.name.body() ? 0 : walk.entries();
      requireSame(part.checksum, walk.checksum());
    }
    splicer.finish();
    requireSame(part.checksum, splicer.checksum());
    done += part.source.length();
    parts.add(part);
  }

  /** The second walk over a part. */
  private Batches again(Part part) {
    Optional<WalkLog> log = part.walk;
    part.walk = Optional.empty();
    log.ifPresent(kept -> room += kept.size());
    return log.isPresent()
        ? new RepeatedWalk(part.source, log.get())
        : new HarWalker(part.source, limits);
  }

  /**
   * What came of the run; at least one part must have been rewritten.
   *
   * @param loss what is missing of the input
   */
  public T result(long inputBytes, long outputBytes, Optional<Loss> loss) {
    Extent extent = new Extent(inputBytes, outputBytes, entries, loss);
    Report whole = report.orElseThrow().twoPasses(extent, secrets.size(), parts);
    return purpose.result(whole, workers, sweep.orElseThrow());
  }

  /** What is done with the result of a batch. */
  @FunctionalInterface
  private interface Finish<R> {
    void batch(Batch batch, R result) throws IOException;
  }

  /** Lets the crew work on all batches, and finishes them in the order of the file. */
  private static <P, R> void eachBatch(
      Batches walk, Crew<P, R> crew, Function<Batch, P> piece, Finish<R> finish)
      throws IOException, HarFormatException {
    Queue<Batch> batches = new ArrayDeque<>();
    boolean more = true;
    while (more || crew.isBusy()) {
      Interrupts.check();
      if (more && !crew.isFull()) {
        Optional<Batch> next = walk.next();
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
        walk.release(batch);
      }
    }
  }

  private static void requireSame(long first, long second) throws SourceChangedException {
    if (first != second) {
      throw new SourceChangedException();
    }
  }
}
