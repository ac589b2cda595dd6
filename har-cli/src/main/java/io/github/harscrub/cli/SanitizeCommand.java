package io.github.harscrub.cli;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.HarSanitizer;
import io.github.harscrub.ProgressListener;
import io.github.harscrub.report.Report;
import io.github.harscrub.verify.HarVerifier;
import io.github.harscrub.verify.Verification;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
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
  /** What a single pass holds; half of it is how far it looks ahead. */
  private static final int WINDOW = 16 << 20;

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

  /** Set before the first file, if copies are to be proven. */
  private Optional<HarVerifier> verifier = Optional.empty();

  /** True once an input was refused that could be tried again with {@link #salvage}. */
  private volatile boolean sawCutOff;

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
    if (singlePass && salvage) {
      throw new UsageException(
          "--single-pass and --salvage exclude each other: what is written cannot be taken back");
    }
    if (singlePass && verify) {
      throw new UsageException(
          "--single-pass and --verify exclude each other: the input is compared with its copy");
    }
    common.load(streams, messages);
    key.load(messages);
    List<Input> named = Input.of(files, streams);
    destination.check(named);
    Optional<Path> reportFile = Optional.empty();
    if (report.isPresent()) {
      reportFile = Optional.of(Input.pathOf(report.get()));
      ReportFile.check(reportFile.get());
    }
    Inputs inputs = Inputs.of(named, destination);
    BatchReport all = new BatchReport();
    List<Job> jobs = jobs(inputs, all, messages);
    Plan.checkTargets(jobs, destination.inPlace(), force || dryRun || resume);
    Plan.checkBeside(jobs, destination.inPlace(), force || dryRun || resume);
    if (verify && jobs.stream().anyMatch(Job::takesBeside)) {
      throw new UsageException(
          "--verify does not see the files beside a HAR that hold its bodies; pack the folder into"
              + " a zip archive");
    }
    if (verify && (dryRun || jobs.stream().anyMatch(job -> job.target().path().isEmpty()))) {
      throw new UsageException("--verify needs a file to look at; give one with -o OUT");
    }
    if (verify) {
      HarVerifier plain = HarVerifier.of(common.policy());
      verifier = Optional.of(salvage ? plain.salvaging() : plain);
    }
    int done = jobs.size();
    if (resume) {
      jobs.stream().filter(Job::isDone).forEach(job -> all.skipped(job.input(), "done before"));
      jobs = jobs.stream().filter(job -> !job.isDone()).toList();
    }
    done -= jobs.size();
    try {
      int code = run(jobs, inputs, done, all, messages);
      if (reportFile.isPresent()) {
        all.write(reportFile.get());
      }
      return code;
    } finally {
      messages.clear();
    }
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

  private int run(List<Job> jobs, Inputs inputs, int done, BatchReport all, Messages messages)
      throws IOException {
    int files = inputs.found().size() + inputs.unreadable().size();
    Batch batch = new Batch(messages, files);
    for (Path folder : inputs.unreadable()) {
      Failure failure =
          new Failure(ExitCode.FAILED, Printable.of(folder) + ": this folder cannot be read");
      batch.fail(failure);
      all.failed(new Input.File(folder), failure);
    }
    // Counted first: afterwards a file is a new one, and its other names lead to the old.
    List<Integer> names = jobs.stream().map(this::names).toList();
    int threads = Math.min(common.threads(), jobs.size());
    boolean many = threads > 1 && jobs.size() > 1;
    long total = jobs.stream().mapToLong(job -> job.input().length()).sum();
    long begun = System.nanoTime();
    long worked = 0;
    int dirty = 0;
    int left = 0;
    try (FileCrew<Job, Report> crew =
        new FileCrew<>(
            Math.max(1, threads), many ? jobs : List.of(), job -> sanitize(job, alone()))) {
      for (int i = 0; i < jobs.size(); i++) {
        Job job = jobs.get(i);
        long length = job.input().length();
        Optional<Report> made =
            batch.attempt(
                job.input(),
                job.shown(),
                () -> many ? crew.next() : sanitize(job, watched(job, messages)));
        worked += length;
        if (made.isPresent()) {
          tell(job, made.get(), names.get(i), messages);
          all.done(job, made.get());
          dirty += made.get().isClean() ? 0 : 1;
          left += tellLeft(job, all, messages);
        } else {
          all.failed(job.input(), batch.last().orElseThrow());
        }
        if (many) {
          messages.progress(i + 1, jobs.size(), worked, total, System.nanoTime() - begun);
        }
      }
    }
    int failedJobs = batch.failed() - inputs.unreadable().size();
    int clean = jobs.size() - failedJobs - dirty;
    int skipped = files - inputs.unreadable().size() - done - jobs.size();
    summarize(files, dirty, clean, skipped, done, batch.failed(), messages);
    return batch.exitCode(left > 0 ? ExitCode.PARTLY : ExitCode.OK);
  }

  /** Says which files beside a HAR were not scrubbed with it; returns how many. */
  private int tellLeft(Job job, BatchReport all, Messages messages) {
    if (dryRun || job.beside().isEmpty() || (job.takesBeside() && !singlePass)) {
      return 0;
    }
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
    all.left(number);
    return number;
  }

  private void summarize(
      int files, int dirty, int clean, int skipped, int done, int failed, Messages messages) {
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
              + (", " + clean + " clean")
              + (skipped > 0 ? ", " + skipped + " skipped" : "")
              + (done > 0 ? ", " + done + " done before" : "")
              + (failed > 0 ? ", " + failed + " failed" : ""));
    }
  }

  private int names(Job job) {
    return destination.inPlace() ? job.input().path().map(FileIdentity::names).orElse(1) : 1;
  }

  /** For a file among many: all threads have one of their own. */
  private HarSanitizer.Builder alone() {
    return key.give(common.builder(ProgressListener.NONE)).threads(1);
  }

  private HarSanitizer.Builder watched(Job job, Messages messages) {
    return key.give(common.builder(messages.progress(job.input().shown())));
  }

  private Report sanitize(Job job, HarSanitizer.Builder builder)
      throws IOException, HarFormatException {
    builder.salvage(salvage).sideFiles(dryRun || job.takesBeside());
    verifier.ifPresent(by -> builder.review((original, copy) -> prove(by, original, copy)));
    HarSanitizer sanitizer = (singlePass ? builder.singlePass(WINDOW) : builder).build();
    try {
      return dryRun ? job.input().scan(sanitizer) : job.target().receive(job.input(), sanitizer);
    } catch (HarFormatException refusal) {
      if (!salvage && isCutOffBehindAnEntry(refusal)) {
        sawCutOff = true;
      }
      throw refusal;
    }
  }

  private static boolean isCutOffBehindAnEntry(HarFormatException refusal) {
    return String.valueOf(refusal.getMessage()).startsWith("the input is cut off")
        && refusal.place().startsWith("log.entries[")
        && !refusal.place().equals("log.entries[0]");
  }

  private static void prove(HarVerifier verifier, SeekableByteChannel original, Path copy)
      throws IOException, HarFormatException {
    Verification result = verifier.verify(original, copy);
    if (!result.isProven()) {
      throw new NotProven(result);
    }
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
