package io.github.harscrub.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Options that say which reports are written, and the reports. */
final class Reports implements AutoCloseable {
  /** A report that is named on the command line. */
  private record Named(ReportFormat format, Path file) {}

  /** A report in the making. */
  private record Open(Rendering rendering, ReportFile file) {}

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "What goes to standard output: " + ReportFormat.ALL + ".")
  private String format = ReportFormat.HUMAN.toString();

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      description = {
        "Write a report into a file too, as in sarif=harscrub.sarif; may be repeated. The file is"
            + " replaced in one step at the end."
      })
  private List<String> files = new ArrayList<>();

  private ReportFormat standard = ReportFormat.HUMAN;
  private final List<Named> named = new ArrayList<>();

  /** The rendering on standard output, first. */
  private final List<Rendering> renderings = new ArrayList<>();

  private final List<Open> open = new ArrayList<>();
  private final CheckTotals totals = new CheckTotals();

  /** Checks the options; to be called once, before anything is read. */
  void load(Optional<Path> baseline) throws UsageException {
    standard = format(format, "--format");
    Set<Object> targets = new HashSet<>();
    baseline.map(FileIdentity::of).ifPresent(targets::add);
    for (String file : files) {
      int equals = file.indexOf('=');
      if (equals < 0) {
        throw new UsageException(
            "--report wants a format and a file, as in --report sarif=harscrub.sarif");
      }
      ReportFormat wanted = format(file.substring(0, equals), "--report");
      Path path = ReportFile.named(file.substring(equals + 1));
      if (!targets.add(FileIdentity.of(path))) {
        throw new UsageException(Printable.of(path) + " is named for two reports");
      }
      named.add(new Named(wanted, path));
    }
  }

  private static ReportFormat format(String name, String option) throws UsageException {
    return ReportFormat.of(name)
        .orElseThrow(
            () ->
                new UsageException(
                    option
                        + (": there is no format '" + Printable.of(name))
                        + ("'; choose " + ReportFormat.ALL)));
  }

  /** Refuses to replace a file that is something else. */
  void checkAgainst(Apart apart) throws UsageException {
    for (Named report : named) {
      apart.check(report.file);
    }
  }

  /** True if findings are wanted one by one, with their positions. */
  boolean listFindings() {
    return standard.listsFindings()
        || named.stream().anyMatch(report -> report.format.listsFindings());
  }

  void begin(Streams streams) throws IOException {
    renderings.add(standard.to(streams.out()));
    for (Named report : named) {
      ReportFile file = ReportFile.open(report.file);
      Rendering rendering = report.format.to(file.stream());
      open.add(new Open(rendering, file));
      renderings.add(rendering);
    }
  }

  void add(CheckedFile file) throws IOException {
    totals.add(file);
    for (Rendering rendering : renderings) {
      rendering.file(file);
    }
  }

  CheckTotals totals() {
    return totals;
  }

  /** Ends all reports; from now on their files are there. */
  void finish() throws IOException {
    for (Rendering rendering : renderings) {
      rendering.end(totals);
    }
    for (Open report : open) {
      report.file.commit();
    }
  }

  /** Removes what was not finished. */
  @Override
  public void close() throws IOException {
    for (Open report : open) {
      report.file.close();
    }
  }
}
