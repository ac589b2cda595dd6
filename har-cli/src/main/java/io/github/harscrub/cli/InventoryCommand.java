package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.HarSanitizer;
import io.github.harscrub.ProgressListener;
import io.github.harscrub.report.Inventory;
import io.github.harscrub.report.TokenClaims;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what has to be rotated. */
@Command(
    name = "inventory",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Lists every distinct credential of HARs once: what it is, who issued it, where it was sent"
          + " to and when, and where to revoke it. For the day on which recordings got out.",
      "Credentials that no request carried are listed too: never sent here does not mean unused"
          + " elsewhere. Identifiers of applications and service accounts as well.",
      "Fingerprints stand for values. Those of one run agree; with --key-file, so do those of all"
          + " runs, and the tails of the placeholders that sanitize writes.",
      "All credentials are looked for, whatever a policy keeps; what it looks for counts."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Done, whatever the list holds.",
      "1:Reading or writing failed, or an internal error.",
      "2:Wrong usage, no key in the key file, or no HAR.",
      "4:Some of several files failed or were refused; the list holds the others.",
      "5:The input was refused: it is no HAR, cut off, or over a limit.",
      "130:Interrupted; no unfinished file is left."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  harscrub inventory session.har",
      "  harscrub inventory leaked/ --format csv --output rotate.csv"
    })
final class InventoryCommand implements Callable<Integer> {
  /** How the list is written. */
  enum Format {
    table,
    json,
    csv
  }

  private final Streams streams;

  @Mixin private final Selection selection = new Selection();

  @Option(
      names = "--format",
      paramLabel = "table|json|csv",
      description = "How to write the list; table, for people, is the default.")
  private Format format = Format.table;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the list to this file, in place of what is there.")
  private Optional<String> output = Optional.empty();

  @Mixin private final KeyOption key = new KeyOption();

  @Mixin private final CommonOptions common = new CommonOptions();

  InventoryCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, UsageException {
    Messages messages = common.messages(streams);
    common.load(streams, messages);
    key.load(messages);
    Optional<Path> file = ReportFile.named(output.filter(name -> !name.equals(Input.DASH)));
    Selection.Selected selected = selection.select(streams, messages);
    if (file.isPresent()) {
      taken(selected.inputs()).check(file.get());
    }
    try {
      return run(selected.inputs(), selected.unreadable(), file, messages);
    } finally {
      messages.clear();
    }
  }

  private Apart taken(List<Input> inputs) throws UsageException {
    Apart apart = new Apart();
    apart.take(inputs, "an input");
    selection.takeFiles(apart);
    key.takeFiles(apart);
    common.takeFiles(apart);
    return apart;
  }

  private int run(List<Input> inputs, List<Path> unreadable, Optional<Path> file, Messages messages)
      throws IOException {
    Batch batch = new Batch(messages, inputs.size() + unreadable.size(), Aim.LOOK);
    for (Path folder : unreadable) {
      batch.fail(
          new Failure(ExitCode.FAILED, Printable.of(folder) + ": this folder cannot be read"));
    }
    byte[] runKey = key.orFresh();
    InventoryList list = new InventoryList();
    int threads = Math.max(1, Math.min(common.threads(), inputs.size()));
    boolean many = threads > 1;
    long begun = System.nanoTime();
    long total = inputs.stream().mapToLong(Input::length).sum();
    long worked = 0;
    int done = 0;
    try (FileCrew<Input, Inventory> crew =
        new FileCrew<>(
            threads,
            many ? inputs : List.of(),
            input -> inventory(input, common.builder(ProgressListener.NONE).threads(1), runKey))) {
      for (Input input : inputs) {
        Optional<Inventory> inventory =
            batch.attempt(
                input,
                input.shown(),
                () ->
                    many
                        ? crew.next()
                        : inventory(
                            input, common.builder(messages.progress(input.shown())), runKey));
        inventory.ifPresent(held -> list.add(input.shown(), held));
        if (many) {
          worked += input.length();
          messages.progress(++done, inputs.size(), worked, total, System.nanoTime() - begun);
        }
      }
    }
    int files = inputs.size() + unreadable.size();
    if (batch.failed() < files) {
      messages.clear();
      Instant now = Instant.now();
      List<InventoryRow> rows = list.rows();
      write(
          switch (format) {
            case table -> InventoryTable.of(rows, now);
            case json -> InventoryJson.of(rows, list, files, batch.failed(), now);
            case csv -> InventoryCsv.of(rows, now);
          },
          file);
      tell(rows, list, files, batch.failed(), now, messages);
    }
    if (batch.sawCutOff()) {
      messages.note(CutOff.ADVICE);
    }
    return batch.exitCode(ExitCode.OK);
  }

  private static Inventory inventory(Input input, HarSanitizer.Builder builder, byte[] key)
      throws IOException, HarFormatException {
    return input.inventory(builder.key(key).build());
  }

  private void write(String text, Optional<Path> file) throws IOException {
    if (file.isEmpty()) {
      streams.out().write(text.getBytes(UTF_8));
      streams.out().flush();
      return;
    }
    ReportFile.write(file.get(), text.getBytes(UTF_8));
  }

  private static void tell(
      List<InventoryRow> rows,
      InventoryList list,
      int files,
      int failed,
      Instant now,
      Messages messages) {
    long unsent = rows.stream().filter(row -> row.credential().isNeverSent()).count();
    long valid =
        rows.stream()
            .flatMap(row -> row.credential().claims().stream())
            .filter((TokenClaims claims) -> claims.isValidAt(now))
            .count();
    messages.note(
        Summary.count(rows.size(), "credential")
            + (" in " + Summary.count(files - failed, "file"))
            + (failed == 0 ? "" : "; " + failed + " failed")
            + ("; " + unsent + " never sent here")
            + ("; " + Summary.count(valid, "JSON Web Token"))
            + (" still valid by what is written in " + (valid == 1 ? "it" : "them")));
    if (list.unread() > 0) {
      messages.warning(
          Summary.count(list.unread(), "value")
              + " could not be read, images for the most part; credentials in them are not listed");
    }
    if (failed > 0) {
      messages.warning("The list is not complete: what the failed files hold is not in it.");
    }
  }
}
