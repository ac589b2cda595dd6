package io.github.harscrub.cli;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.HarSanitizer;
import io.github.harscrub.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes scrubbed copies. */
@Command(
    name = "sanitize",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Writes copies without credentials and personal data.",
      "Without an option that says where, x.har becomes x.scrubbed.har beside it, and standard"
          + " input goes to standard output. Only you can read the copies."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Done.",
      "1:Reading or writing failed, or an internal error.",
      "2:Wrong usage, no key in the key file, or an output that exists already; nothing was"
          + " written.",
      "4:Some of several files failed or were refused; the others are done.",
      "5:The input was refused: it is no HAR, cut off (see --salvage), or over a limit.",
      "130:Interrupted; no unfinished file is left."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  harscrub sanitize session.har",
      "  harscrub sanitize traces/*.har --output-dir out --policy-preset strict"
    })
final class SanitizeCommand implements Callable<Integer> {
  /** What a single pass holds; half of it is how far it looks ahead. */
  private static final int WINDOW = 16 << 20;

  private final Streams streams;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "HAR files; - is standard input.")
  private final List<String> files = new ArrayList<>();

  @Mixin private final Destination destination = new Destination();

  @Option(names = "--force", description = "Replace outputs that exist.")
  private boolean force;

  @Option(names = "--dry-run", description = "Write nothing; only say what would be redacted.")
  private boolean dryRun;

  @Option(
      names = "--salvage",
      description = {
        "Of a HAR that was cut off, write the complete entries, and say what is lost. Without it,"
            + " such a HAR is refused."
      })
  private boolean salvage;

  /** True once an input was refused that could be tried again with {@link #salvage}. */
  private boolean sawCutOff;

  @Mixin private final KeyOption key = new KeyOption();

  @Option(
      names = "--single-pass",
      description = {
        "Read the input once, keep nothing of it on a disk, and write while reading. A copy of a"
            + " secret that stands without a name more than 8 MB before the place that gives it away"
            + " stays."
      })
  private boolean singlePass;

  @Mixin private final CommonOptions common = new CommonOptions();

  SanitizeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, UsageException {
    Messages messages = common.messages(streams);
    if (singlePass && salvage) {
      throw new UsageException(
          "--single-pass and --salvage exclude each other: what is written cannot be taken back");
    }
    common.load(streams, messages);
    key.load(messages);
    List<Input> inputs = Input.of(files, streams);
    destination.check(inputs);
    Plan.checkInputs(inputs);
    List<Input> skipped = new ArrayList<>();
    List<Job> jobs = jobs(inputs, skipped);
    Plan.checkTargets(jobs, destination.inPlace(), force || dryRun);
    for (Input input : skipped) {
      messages.note(input.shown() + ": skipped, it is scrubbed already by its name");
    }
    try {
      return run(jobs, skipped.size(), messages);
    } finally {
      messages.clear();
    }
  }

  private List<Job> jobs(List<Input> inputs, List<Input> skipped) throws UsageException {
    List<Job> jobs = new ArrayList<>();
    for (Input input : inputs) {
      Optional<Target> target = destination.of(input, streams);
      if (target.isPresent()) {
        jobs.add(new Job(input, target.get()));
      } else {
        skipped.add(input);
      }
    }
    if (inputs.size() > 1 && jobs.stream().anyMatch(job -> job.target().path().isEmpty())) {
      throw new UsageException(
          "one of the inputs is a pipe or a device, and its output has no name; use --output-dir");
    }
    return jobs;
  }

  private int run(List<Job> jobs, int skipped, Messages messages) throws IOException {
    int files = jobs.size() + skipped;
    Batch batch = new Batch(messages, files);
    int dirty = 0;
    for (Job job : jobs) {
      // Counted first: afterwards the file is a new one, and its other names lead to the old.
      int names = destination.inPlace() ? job.input().path().map(FileIdentity::names).orElse(1) : 1;
      Optional<Report> report =
          batch.attempt(job.input(), job.shown(), () -> sanitize(job, messages));
      if (report.isPresent()) {
        tell(job, report.get(), names, messages);
        dirty += report.get().isClean() ? 0 : 1;
      }
    }
    if (sawCutOff) {
      messages.note("To save the complete entries of what is cut off, add --salvage.");
    }
    if (dirty > 0) {
      messages.warning(Summary.ROTATE);
    }
    if (files > 1) {
      messages.note(
          Summary.count(files, "file")
              + (": " + dirty + " with findings")
              + (", " + (jobs.size() - batch.failed() - dirty) + " clean")
              + (skipped > 0 ? ", " + skipped + " skipped" : "")
              + (batch.failed() > 0 ? ", " + batch.failed() + " failed" : ""));
    }
    return batch.exitCode(ExitCode.OK);
  }

  private Report sanitize(Job job, Messages messages) throws IOException, HarFormatException {
    HarSanitizer.Builder builder =
        key.give(common.builder(messages.progress(job.input().shown()))).salvage(salvage);
    HarSanitizer sanitizer = (singlePass ? builder.singlePass(WINDOW) : builder).build();
    try {
      return dryRun ? job.input().scan(sanitizer) : job.target().receive(job.input(), sanitizer);
    } catch (HarFormatException refusal) {
      sawCutOff |= !salvage && isCutOffBehindAnEntry(refusal);
      throw refusal;
    }
  }

  private static boolean isCutOffBehindAnEntry(HarFormatException refusal) {
    return String.valueOf(refusal.getMessage()).startsWith("the input is cut off")
        && refusal.place().startsWith("log.entries[")
        && !refusal.place().equals("log.entries[0]");
  }

  private void tell(Job job, Report report, int names, Messages messages) {
    String what =
        report.isClean() ? "nothing found" : Summary.count(report.redactions(), "redaction");
    messages.note(job.shown() + (dryRun ? " (dry run, nothing is written): " : ": ") + what);
    messages.notes(Summary.lines(report));
    report.loss().ifPresent(loss -> messages.warning("  " + Summary.loss(loss)));
    if (names > 1 && !dryRun && !report.isClean()) {
      messages.warning(
          job.shown() + ": its other names (hard links) still lead to the unscrubbed content");
    }
  }
}
