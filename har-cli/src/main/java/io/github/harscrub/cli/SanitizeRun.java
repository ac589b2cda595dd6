package io.github.harscrub.cli;

import io.github.harscrub.HarSanitizer;
import io.github.harscrub.ProgressListener;
import io.github.harscrub.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Scrubs file after file, several at a time, and tells of each in the order of the files. */
final class SanitizeRun {
  private final Scrubbing scrubbing;
  private final Function<ProgressListener, HarSanitizer.Builder> builders;
  private final BatchReport report;
  private final Messages messages;
  private final SanitizeText text;

  /**
   * @param builders makes those for a file from who hears of its progress
   * @param report takes what becomes of each file
   */
  SanitizeRun(
      Scrubbing scrubbing,
      Function<ProgressListener, HarSanitizer.Builder> builders,
      BatchReport report,
      Messages messages) {
    this.scrubbing = scrubbing;
    this.builders = builders;
    this.report = report;
    this.messages = messages;
    this.text = new SanitizeText(messages, scrubbing.isDryRun());
  }

  /**
   * Does all jobs.
   *
   * @param threads at most
   * @param inputs with those for which there is no job
   * @param before how many inputs an earlier run has done
   * @return the exit code
   */
  int run(List<Job> jobs, int threads, Inputs inputs, int before) throws IOException {
    int files = inputs.found().size() + inputs.unreadable().size();
    Batch batch = new Batch(messages, files, Aim.COPY);
    for (Path folder : inputs.unreadable()) {
      Failure failure =
          new Failure(ExitCode.FAILED, Printable.of(folder) + ": this folder cannot be read");
      batch.fail(failure);
      report.failed(new Input.File(folder), failure);
    }
    // Counted first: afterwards a file is a new one, and its other names lead to the old.
    List<Integer> names = jobs.stream().map(SanitizeRun::names).toList();
    boolean many = threads > 1 && jobs.size() > 1;
    long total = jobs.stream().mapToLong(job -> job.input().length()).sum();
    long begun = System.nanoTime();
    long worked = 0;
    int dirty = 0;
    int left = 0;
    try (FileCrew<Job, Report> crew =
        new FileCrew<>(
            Math.max(1, Math.min(threads, jobs.size())),
            many ? jobs : List.of(),
            job -> scrubbing.on(job, alone()))) {
      for (int i = 0; i < jobs.size(); i++) {
        Job job = jobs.get(i);
        long length = job.input().length();
        Optional<Report> made =
            batch.attempt(
                job.input(),
                job.shown(),
                () -> many ? crew.next() : scrubbing.on(job, watched(job)));
        worked += length;
        if (made.isPresent()) {
          text.done(job, made.get(), names.get(i));
          report.done(job, made.get());
          dirty += made.get().isClean() ? 0 : 1;
          left += left(job);
        } else {
          report.failed(job.input(), batch.last().orElseThrow());
        }
        if (many) {
          messages.progress(i + 1, jobs.size(), worked, total, System.nanoTime() - begun);
        }
      }
    }
    int clean = jobs.size() - (batch.failed() - inputs.unreadable().size()) - dirty;
    int skipped = inputs.found().size() - before - jobs.size();
    text.end(
        new SanitizeText.Counts(files, dirty, clean, skipped, before, batch.failed()),
        scrubbing.sawCutOff());
    return batch.exitCode(left > 0 ? ExitCode.PARTLY : ExitCode.OK);
  }

  /** How many names a file has that is rewritten under one of them. */
  private static int names(Job job) {
    Optional<Path> file = job.input().path();
    return file.equals(job.target().path()) ? file.map(FileIdentity::names).orElse(1) : 1;
  }

  /** Says which files beside a HAR were not scrubbed with it; returns how many. */
  private int left(Job job) {
    if (!scrubbing.leavesBeside(job)) {
      return 0;
    }
    text.left(job);
    report.left(job.beside().size());
    return job.beside().size();
  }

  /** For a file among many: all threads have one of their own. */
  private HarSanitizer.Builder alone() {
    return builders.apply(ProgressListener.NONE).threads(1);
  }

  private HarSanitizer.Builder watched(Job job) {
    return builders.apply(messages.progress(job.input().shown()));
  }
}
