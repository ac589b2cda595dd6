package io.github.harscrub.cli;

import io.github.harscrub.verify.HarVerifier;
import java.io.IOException;
import java.nio.file.Path;
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
      "4:Some of several files failed or were refused, or files beside a HAR with its bodies were"
          + " not scrubbed; the others are done.",
      "5:The input was refused: it is no HAR, cut off (see --salvage), or over a limit.",
      "6:With --verify: the copy could not be proven; it was not written.",
      "130:Interrupted; no unfinished file is left."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  harscrub sanitize session.har",
      "  harscrub sanitize traces/ --output-dir out --resume --report out.json"
    })
final class SanitizeCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "HAR files, or folders, of which all HARs are scrubbed; - is standard input.")
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

  @Option(
      names = "--resume",
      description = {
        "Skip inputs whose output is there and not older, and replace outputs that are. Use the"
            + " policy of the run that was interrupted."
      })
  private boolean resume;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write what was done to each file as JSON: counts by rule and place, failures.")
  private Optional<String> report = Optional.empty();

  @Option(
      names = "--verify",
      description =
          "Prove that nothing is left, as the command verify does, before a copy gets its name.")
  private boolean verify;

  @Mixin private final KeyOption key = new KeyOption();

  @Option(
      names = "--single-pass",
      description = {
        "Read the input once, keep nothing of it on a disk, and write while reading. A copy of a"
            + " secret that stands without a name more than 8 MB before the place that gives it"
            + " away stays."
      })
  private boolean singlePass;

  @Mixin private final CommonOptions common = new CommonOptions();

  SanitizeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, UsageException {
    Messages messages = common.messages(streams);
    checkOptions();
    common.load(streams, messages);
    key.load(messages);
    List<Input> named = Input.of(files, streams);
    destination.check(named);
    Optional<Path> reportFile = ReportFile.named(report);
    Inputs inputs = Inputs.of(named, destination);
    BatchReport all = new BatchReport();
    List<Job> jobs = jobs(inputs, all, messages);
    checkJobs(jobs);
    checkApart(jobs, reportFile);
    List<Job> open = jobs;
    if (resume) {
      jobs.stream().filter(Job::isDone).forEach(job -> all.skipped(job.input(), "done before"));
      open = jobs.stream().filter(job -> !job.isDone()).toList();
    }
    try {
      int code =
          new SanitizeRun(
                  scrubbing(), progress -> key.give(common.builder(progress)), all, messages)
              .run(open, common.threads(), inputs, jobs.size() - open.size());
      if (reportFile.isPresent()) {
        all.write(reportFile.get());
      }
      return code;
    } finally {
      messages.clear();
    }
  }

  private void checkOptions() throws UsageException {
    if (singlePass && salvage) {
      throw new UsageException(
          "--single-pass and --salvage exclude each other: what is written cannot be taken back");
    }
    if (singlePass && verify) {
      throw new UsageException(
          "--single-pass and --verify exclude each other: the input is compared with its copy");
    }
  }

  private void checkJobs(List<Job> jobs) throws UsageException {
    boolean overwrite = force || dryRun || resume;
    Plan.checkTargets(jobs, destination.inPlace(), overwrite);
    Plan.checkBeside(jobs, destination.inPlace(), overwrite);
    if (verify && (dryRun || jobs.stream().anyMatch(job -> job.target().path().isEmpty()))) {
      throw new UsageException("--verify needs a file to look at; give one with -o OUT");
    }
  }

  /** Refuses to replace what the run needs, or has just written. */
  private void checkApart(List<Job> jobs, Optional<Path> reportFile) throws UsageException {
    Apart apart = new Apart();
    key.takeFiles(apart);
    common.takeFiles(apart);
    List<Path> targets = new ArrayList<>();
    for (Job job : jobs) {
      job.target().path().ifPresent(targets::add);
      targets.addAll(job.besideTargets());
    }
    for (Path target : targets) {
      apart.check(target);
    }
    apart.take(jobs.stream().map(Job::input).toList(), "an input");
    targets.forEach(target -> apart.take(target, "an output"));
    if (reportFile.isPresent()) {
      apart.check(reportFile.get());
    }
  }

  private Scrubbing scrubbing() {
    return new Scrubbing(
        dryRun,
        salvage,
        singlePass,
        verify ? Optional.of(HarVerifier.of(common.policy())) : Optional.empty());
  }

  private List<Job> jobs(Inputs inputs, BatchReport all, Messages messages) throws UsageException {
    List<Job> jobs = new ArrayList<>();
    for (Inputs.Found found : inputs.found()) {
      Input input = found.input();
      Optional<Target> target = destination.of(input, found.root(), streams);
      if (target.isPresent()) {
        jobs.add(Job.of(input, target.get()));
      } else {
        messages.note(input.shown() + ": skipped, it is scrubbed already by its name");
        all.skipped(input, "scrubbed already by its name");
      }
    }
    if (inputs.found().size() > 1 && jobs.stream().anyMatch(job -> job.target().path().isEmpty())) {
      throw new UsageException(
          "one of the inputs is a pipe or a device, and its output has no name; use --output-dir");
    }
    return jobs;
  }
}
