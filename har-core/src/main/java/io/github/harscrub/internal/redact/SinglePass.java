package io.github.harscrub.internal.redact;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.detect.Detector;
import io.github.harscrub.internal.learn.GrowingSweep;
import io.github.harscrub.internal.learn.LearnedSecrets;
import io.github.harscrub.internal.policy.PolicyRules;
import io.github.harscrub.internal.source.StreamWindow;
import io.github.harscrub.internal.source.WindowExceededException;
import io.github.harscrub.internal.splice.Splicer;
import io.github.harscrub.internal.walk.Batch;
import io.github.harscrub.internal.walk.HarWalker;
import io.github.harscrub.policy.Limits;
import io.github.harscrub.policy.Policy;
import io.github.harscrub.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * One run over a stream that can be read once, and of which nothing may be kept but in memory.
 *
 * <p>A batch is held back until the input is half a window further than its end. So whatever is
 * learned up to there is removed from it; what is learned later is not. What a batch gives away
 * itself always goes, as in {@link Sanitization}.
 */
public final class SinglePass {
  /** A batch that was looked at and not written yet. */
  private record Held(Batch batch, Learner.Marks marks) {
    long length() {
      return batch.end() - batch.start();
    }
  }

  private final int window;
  private final Limits limits;
  private final LongConsumer progress;

  private final LearnedSecrets secrets = new LearnedSecrets();
  private final Workers workers;
  private final Collected collected;
  private final GrowingSweep sweep = new GrowingSweep(secrets);

  private final Deque<Held> held = new ArrayDeque<>();

  /** The length of all in {@link #held}. */
  private long heldBytes;

  /**
   * @param window how many bytes of the input are held
   * @param detectors of the user, besides those that the policy describes
   * @param key for the tails of the placeholders
   * @param progress hears how many bytes were read
   */
  public SinglePass(
      int window,
      Policy policy,
      List<Detector> detectors,
      Limits limits,
      byte[] key,
      LongConsumer progress) {
    this.window = window;
    this.limits = limits;
    this.workers = new Workers(new PolicyRules(policy, detectors), limits, key, secrets);
    this.collected = new Collected(limits);
    this.progress = progress;
  }

  /** Writes the sanitized stream to {@code output}; both stay open. */
  public Report run(InputStream input, OutputStream output) throws IOException, HarFormatException {
    StreamWindow source = new StreamWindow(input, window);
    workers.teach();
    Learner learner = workers.learner(workers.remembers(new KnownValues<>(Learner.Verdict.COMMON)));
    // What is replaced depends on what is known so far: nothing is remembered of that.
    Rewriter rewriter = workers.rewriter(sweep, collected.drops(), Optional.empty());
    ReportBuilder report = workers.report(sweep);
    Splicer splicer = new Splicer(source, output);
    try (HarWalker walker = new HarWalker(source, limits)) {
      walker.start();
      for (Optional<Batch> next = walker.next(); next.isPresent(); next = walker.next()) {
        Interrupts.check();
        Learner.Notes notes = learner.learn(next.get());
        collected.add(notes);
        hold(new Held(next.get(), notes.marks()));
        // The one behind may say that a comma goes with a dropped entry.
        while (held.size() > 1 && heldBytes - held.element().length() >= window / 2) {
          write(walker, rewriter, splicer, report);
        }
        progress.accept(next.get().end());
      }
      while (!held.isEmpty()) {
        write(walker, rewriter, splicer, report);
      }
      splicer.finish();
      Part whole = Part.only(source, collected);
      return report.onePass(
          new Extent(whole.length(), splicer.written(), walker.entries(), Optional.empty()),
          secrets.size(),
          whole);
    } catch (WindowExceededException exceeded) {
      throw new HarFormatException(
          "the entries here are longer than a single pass can hold back: up to "
              + window / 4
              + " bytes each always fit; what was written so far is no HAR",
          splicer.position(),
          "");
    }
  }

  private void hold(Held batch) {
    held.add(batch);
    heldBytes += batch.length();
  }

  private void write(HarWalker walker, Rewriter rewriter, Splicer splicer, ReportBuilder report)
      throws IOException {
    Held oldest = held.remove();
    heldBytes -= oldest.length();
    sweep.update();
    List<SiteEdit> edits = rewriter.rewrite(new Rewriter.Task(oldest.batch(), oldest.marks()));
    SiteEdit.splice(splicer, oldest.batch(), edits);
    report.addAll(oldest.batch(), edits);
    walker.release(oldest.batch());
  }
}
