package io.github.harscrub.cli;

import io.github.harscrub.detect.Confidence;
import io.github.harscrub.report.Redaction;
import io.github.harscrub.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Options that say which findings do not make a check fail. */
final class Tolerance {
  @Option(
      names = "--fail-on",
      split = ",",
      paramLabel = "WHAT",
      description = {
        "Fail only if something of these categories is found (secret means all credentials), or"
            + " only from this confidence on: low, medium, high, certain. The rest is reported."
      })
  private List<String> failOn = new ArrayList<>();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = {
        "Findings that this file knows are not reported and do not fail. It knows them by rule,"
            + " host and name path; with --key-file also by value."
      })
  private Optional<String> baselineFile = Optional.empty();

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Write what is found into this baseline, and do not fail for it.")
  private Optional<String> writtenFile = Optional.empty();

  @Option(
      names = "--ignore-file",
      paramLabel = "FILE",
      description = {
        "Findings that may stay: a line for each with fingerprint, last day and reason. Without it,"
            + " .harscrub-ignore in this folder."
      })
  private Optional<String> ignoreFile = Optional.empty();

  @Option(names = "--no-ignore", description = "Ignore no ignored findings: read no such file.")
  private boolean noIgnore;

  private FailOn fail = new FailOn(Set.of(), Confidence.LOW);
  private Baseline baseline = Baseline.empty();
  private IgnoreFile ignored = IgnoreFile.empty();

  /** The ignore file, whether named or found. */
  private Optional<Path> ignoring = Optional.empty();

  private Optional<Path> written = Optional.empty();
  private final Baseline.Writer writer = new Baseline.Writer();

  /** True if the report's tallies do not suffice. */
  private boolean selective;

  private boolean keyed;

  /** Reads the files; to be called once, before the first HAR. */
  void load(Surroundings surroundings, boolean withKey) throws UsageException {
    keyed = withKey;
    fail = FailOn.of(failOn);
    if (noIgnore && ignoreFile.isPresent()) {
      throw new UsageException("--ignore-file and --no-ignore exclude each other");
    }
    if (baselineFile.isPresent()) {
      baseline = Baseline.read(Input.pathOf(baselineFile.get()), keyed);
    }
    written = ReportFile.named(writtenFile);
    Path usual = surroundings.folder().resolve(IgnoreFile.NAME);
    if (ignoreFile.isPresent()) {
      ignoring = Optional.of(Input.pathOf(ignoreFile.get()));
    } else if (!noIgnore && Files.exists(usual)) {
      ignoring = Optional.of(usual);
    }
    if (ignoring.isPresent()) {
      ignored = IgnoreFile.read(ignoring.get(), LocalDate.now(ZoneOffset.UTC));
    }
    selective = ignoring.isPresent() || baselineFile.isPresent() || written.isPresent();
  }

  /** True if findings must be listed one by one. */
  boolean isSelective() {
    return selective;
  }

  Optional<Path> written() {
    return written;
  }

  /**
   * Takes the files that say what is tolerated. A new baseline may replace the one that was read,
   * and nothing else.
   */
  void takeFiles(Apart apart) throws UsageException {
    ignoring.ifPresent(file -> apart.take(file, "the ignore file"));
    if (written.isPresent()) {
      apart.check(written.get());
    }
    if (baselineFile.isPresent()) {
      apart.take(Input.pathOf(baselineFile.get()), "the baseline");
    }
  }

  /** The findings that a report lists, each with what it means. */
  List<Finding> judge(Report report) {
    List<Finding> findings = new ArrayList<>(report.redactions().listed().size());
    for (Redaction found : report.redactions().listed()) {
      Fingerprint fingerprint = Fingerprint.of(found, keyed);
      Standing standing = standing(found, fingerprint);
      if (written.isPresent() && (standing == Standing.FOUND || standing == Standing.BASELINE)) {
        standing = Standing.BASELINE;
        writer.add(new Finding(found, fingerprint, standing, Optional.empty()));
      }
      findings.add(new Finding(found, fingerprint, standing, Optional.empty()));
    }
    return findings;
  }

  private Standing standing(Redaction found, Fingerprint fingerprint) {
    if (ignored.covers(fingerprint)) {
      return Standing.IGNORED;
    }
    if (baseline.knows(fingerprint)) {
      return Standing.BASELINE;
    }
    return fail.counts(found.rule(), found.confidence()) ? Standing.FOUND : Standing.TOLERATED;
  }

  /** All findings of a report, counted. */
  List<CheckedLine> count(Report report, List<Finding> judged) {
    return CheckedLine.of(report, judged, fail);
  }

  /** Writes the new baseline, if one is wanted; an unfinished check must not become one. */
  void finish(boolean complete, Messages messages) throws IOException {
    if (written.isEmpty()) {
      return;
    }
    String shown = Printable.of(written.get());
    if (!complete) {
      messages.error(shown + ": no baseline is written, since some files failed");
      return;
    }
    ReportFile.write(written.get(), writer.bytes());
    messages.note(shown + ": a baseline of " + Summary.count(writer.size(), "place"));
  }

  /** What a person should know of what was passed over. */
  void tell(CheckTotals totals, Messages messages) {
    note(totals.count(Standing.TOLERATED), "not counted, see --fail-on", messages);
    if (written.isEmpty()) {
      note(totals.count(Standing.BASELINE), "in the baseline", messages);
    }
    note(totals.count(Standing.IGNORED), "ignored", messages);
    messages.notes(ignored.expired());
    int unmet = baseline.unmet();
    if (unmet > 0 && written.isEmpty()) {
      messages.note(
          (unmet == 1 ? "1 place" : unmet + " places")
              + " of the baseline found no more; to drop them, write it anew");
    }
  }

  private static void note(long count, String what, Messages messages) {
    if (count > 0) {
      messages.note(Summary.count(count, "finding") + " " + what);
    }
  }
}
