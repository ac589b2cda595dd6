package io.github.harscrub.cli;

import io.github.harscrub.HarSanitizer;
import io.github.harscrub.policy.Limits;
import io.github.harscrub.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what scrubbing would find, and changes nothing. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Tells whether HARs hold credentials or personal data. Changes no HAR.",
      "Reports name files, rules, counts and places, and never a value."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Nothing found that counts, see --fail-on, --baseline and --ignore-file.",
      "1:Reading or writing failed, or an internal error.",
      "2:Wrong usage, or nothing to check.",
      "3:Something was found, and no file failed.",
      "4:Some of several files failed or were refused, whatever the others hold.",
      "5:The input was refused: it is no HAR, cut off, or over a limit.",
      "130:Interrupted."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  harscrub check session.scrubbed.har --fail-on secret,high",
      "  harscrub check recordings/ --report sarif=harscrub.sarif"
    })
final class CheckCommand implements Callable<Integer> {
  /** Findings listed of one file where a list is wanted: some 20 MB. */
  private static final int MAX_LISTED = 50_000;

  private final Streams streams;

  @Mixin private final Selection selection = new Selection();
  @Mixin private final Reports reports = new Reports();
  @Mixin private final Tolerance tolerance = new Tolerance();
  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final CommonOptions common = new CommonOptions();

  CheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, UsageException {
    Messages messages = common.messages(streams);
    common.load(streams, messages);
    key.load(messages);
    tolerance.load(streams.surroundings(), key.isGiven());
    reports.load(tolerance.written());
    Selection.Selected selected = selection.select(streams, messages);
    reports.checkAgainst(taken(selected.inputs()));
    try (reports) {
      return run(selected, messages);
    } finally {
      messages.clear();
    }
  }

  private Apart taken(List<Input> inputs) throws UsageException {
    Apart apart = new Apart();
    apart.take(inputs, "to be checked");
    selection.takeFiles(apart);
    key.takeFiles(apart);
    common.takeFiles(apart);
    tolerance.takeFiles(apart);
    return apart;
  }

  private int run(Selection.Selected selected, Messages messages) throws IOException {
    reports.begin(streams);
    Batch batch = new Batch(messages, selected.size(), Aim.LOOK);
    for (Path folder : selected.unreadable()) {
      Failure failure =
          new Failure(ExitCode.FAILED, Printable.of(folder) + ": this folder cannot be read");
      batch.fail(failure);
      reports.add(CheckedFile.failed(CheckedName.of(folder, folder()), failure));
    }
    for (Input input : selected.inputs()) {
      CheckedFile file = check(input, batch, messages);
      messages.clear();
      reports.add(file);
    }
    reports.finish();
    tolerance.finish(batch.failed() == 0, messages);
    CheckTotals totals = reports.totals();
    tell(totals, messages);
    if (batch.sawCutOff()) {
      messages.note(CutOff.ADVICE);
    }
    return batch.exitCode(totals.dirty() == 0 ? ExitCode.OK : ExitCode.FOUND);
  }

  private CheckedFile check(Input input, Batch batch, Messages messages) throws IOException {
    CheckedName name = CheckedName.of(input, folder());
    Optional<Report> report =
        batch.attempt(input, name.shown(), () -> input.scan(sanitizer(name, messages)));
    if (report.isEmpty()) {
      return CheckedFile.failed(name, batch.last().orElseThrow());
    }
    Summary.kept(report.get())
        .ifPresent(line -> messages.note(name.shown() + ":" + line.substring(1)));
    List<Finding> findings = tolerance.judge(report.get());
    List<CheckedLine> lines = tolerance.count(report.get(), findings);
    if (reports.listFindings()) {
      findings = TextRange.locate(findings, input.path(), report.get().inputBytes());
    }
    return new CheckedFile(name, report, findings, lines, Optional.empty());
  }

  private HarSanitizer sanitizer(CheckedName name, Messages messages) {
    HarSanitizer.Builder builder = key.give(common.builder(messages.progress(name.shown())));
    if (reports.listFindings() || tolerance.isSelective()) {
      Limits usual = Limits.DEFAULT;
      builder.limits(
          new Limits(
              usual.maxDepth(),
              usual.maxUnitTokens(),
              usual.maxLayers(),
              usual.spoolMemory(),
              MAX_LISTED));
    }
    return builder.build();
  }

  private Path folder() {
    return streams.surroundings().folder();
  }

  private void tell(CheckTotals totals, Messages messages) {
    if (totals.files() > totals.failed() || totals.dirty() > 0) {
      messages.note(totals.text());
    }
    tolerance.tell(totals, messages);
    if (totals.dirty() > 0) {
      messages.note("To remove them, type: harscrub sanitize FILE");
      messages.warning(Summary.ROTATE);
    }
  }
}
