package io.github.harscrub.cli;

import io.github.harscrub.report.Report;

/** What {@code sanitize} says to people. */
final class SanitizeText {
  private final Messages messages;
  private final boolean dryRun;

  SanitizeText(Messages messages, boolean dryRun) {
    this.messages = messages;
    this.dryRun = dryRun;
  }

  /**
   * Says what became of one file.
   *
   * @param names how many it had before, hard links included
   */
  void done(Job job, Report report, int names) {
    String what =
        report.isClean()
            ? "nothing found"
            : Summary.count(report.redactions().count(), "redaction");
    messages.note(job.shown() + (dryRun ? " (dry run, nothing is written): " : ": ") + what);
    messages.notes(Summary.lines(report));
    report.loss().ifPresent(loss -> messages.warning("  " + Summary.loss(loss)));
    if (names > 1 && !dryRun && !report.isClean()) {
      messages.warning(
          job.shown() + ": its other names (hard links) still lead to the unscrubbed content");
    }
  }

  /** Says which files beside a HAR were not scrubbed with it. */
  void left(Job job) {
    int number = job.beside().size();
    messages.error(
        job.input().shown()
            + ": "
            + Summary.count(number, "file")
            + (" beside it with its bodies, such as " + Printable.of(job.beside().get(0)))
            + (number == 1 ? ", was" : ", were")
            + " not scrubbed; to have "
            + (number == 1 ? "it" : "them")
            + " scrubbed too, use --output-dir DIR");
  }

  /**
   * Ends a run.
   *
   * @param counts of all files
   * @param cutOff true if something can be saved of one that was refused
   */
  void end(Counts counts, boolean cutOff) {
    if (cutOff) {
      messages.note("To save the complete entries of what is cut off, add --salvage.");
    }
    if (counts.dirty() > 0) {
      messages.warning(Summary.ROTATE);
    }
    if (counts.files() > 1) {
      messages.note(
          Summary.count(counts.files(), "file")
              + (": " + counts.dirty() + " with findings")
              + (", " + counts.clean() + " clean")
              + (counts.skipped() > 0 ? ", " + counts.skipped() + " skipped" : "")
              + (counts.before() > 0 ? ", " + counts.before() + " done before" : "")
              + (counts.failed() > 0 ? ", " + counts.failed() + " failed" : ""));
    }
  }

  /**
   * The files of a run.
   *
   * @param files all of them
   * @param before those that an earlier run has done
   */
  record Counts(int files, int dirty, int clean, int skipped, int before, int failed) {}
}
