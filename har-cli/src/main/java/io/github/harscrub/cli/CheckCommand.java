package io.github.harscrub.cli;

import io.github.harscrub.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells what scrubbing would find, and changes nothing. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Tells whether HARs hold credentials or personal data. Changes nothing.",
      "Each line on standard output is a finding: file, rule, count and place."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Nothing found.",
      "1:Reading failed, or an internal error.",
      "2:Wrong usage.",
      "3:Something was found.",
      "4:Some of several files failed or were refused, whatever the others hold.",
      "5:The input was refused: it is no HAR, cut off, or over a limit.",
      "130:Interrupted."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  harscrub check session.scrubbed.har",
      "  harscrub check recordings/ --policy-preset credentials"
    })
final class CheckCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "HAR files, or folders, of which all *.har are checked; - is standard input.")
  private final List<String> paths = new ArrayList<>();

  @Mixin private final CommonOptions common = new CommonOptions();

  CheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, UsageException {
    Messages messages = common.messages(streams);
    common.load(streams, messages);
    List<Input> inputs = new ArrayList<>();
    List<Path> unreadable = new ArrayList<>();
    for (Input input : Input.of(paths, streams)) {
      Optional<Path> folder = input.path().filter(Files::isDirectory);
      if (folder.isPresent()) {
        HarFiles found = HarFiles.in(folder.get());
        found.files().forEach(file -> inputs.add(new Input.File(file)));
        unreadable.addAll(found.unreadable());
        if (found.files().isEmpty() && found.unreadable().isEmpty()) {
          messages.note(input.shown() + ": no *.har in this folder");
        }
      } else {
        inputs.add(input);
      }
    }
    try {
      return run(inputs, unreadable, messages);
    } finally {
      messages.clear();
    }
  }

  private int run(List<Input> inputs, List<Path> unreadable, Messages messages) throws IOException {
    Batch batch = new Batch(messages, inputs.size() + unreadable.size());
    for (Path folder : unreadable) {
      batch.fail(
          new Failure(ExitCode.FAILED, Printable.of(folder) + ": this folder cannot be read"));
    }
    int dirty = 0;
    long findings = 0;
    for (Input input : inputs) {
      Optional<Report> report =
          batch.attempt(
              input,
              input.shown(),
              () -> input.scan(common.sanitizer(messages.progress(input.shown()))));
      report
          .flatMap(Summary::kept)
          .ifPresent(line -> messages.note(input.shown() + ":" + line.substring(1)));
      if (report.isPresent() && !report.get().isClean()) {
        messages.clear();
        print(input, report.get());
        dirty++;
        findings += report.get().redactions();
      }
    }
    tell(inputs.size() + unreadable.size(), batch.failed(), dirty, findings, messages);
    return batch.exitCode(dirty == 0 ? ExitCode.OK : ExitCode.FOUND);
  }

  private void print(Input input, Report report) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Line line : Line.of(report)) {
      lines.append(input.shown()).append(": ").append(line.rule());
      lines.append(' ').append(line.count()).append(' ').append(line.place()).append('\n');
    }
    streams.out().write(lines.toString().getBytes(StandardCharsets.UTF_8));
    streams.out().flush();
  }

  private static void tell(int files, int failed, int dirty, long findings, Messages messages) {
    String failures = failed == 0 ? "" : "; " + failed + " failed";
    if (dirty > 0) {
      messages.note(
          Summary.count(findings, "finding")
              + (" in " + (dirty < files ? dirty + " of " : "") + Summary.count(files, "file"))
              + failures);
      messages.note("To remove them, type: harscrub sanitize FILE");
      messages.warning(Summary.ROTATE);
    } else if (failed < files) {
      messages.note("nothing found in " + Summary.count(files - failed, "file") + failures);
    }
  }
}
