package io.github.harscrub.bench;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.HarSanitizer;
import io.github.harscrub.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says in one table how fast this is, beside what else one could do with the file. */
public final class Compare {
  private static final String USAGE =
      """
      usage: Compare [options] [FILE...]
        FILE           HARs to run on; without any, a corpus is made
        --mb N[,N...]  megabytes of that corpus, or of several, from small to large (100)
        --rounds N     rounds that count (9)
        --warmup N     seconds of warm-up for each file (30)
        --out FILE     where to write the table to, besides standard output
      """;

  private final List<Path> files = new ArrayList<>();
  private String megabytes = "100";
  private int rounds = 9;
  private int warmupSeconds = 30;
  private Optional<Path> out = Optional.empty();

  private final StringBuilder table = new StringBuilder();

  private Compare() {}

  public static void main(String[] args) throws IOException, HarFormatException {
    Compare compare = new Compare();
    if (!compare.parse(List.of(args))) {
      System.err.print(USAGE);
      System.exit(2);
    }
    compare.run();
  }

  private boolean parse(List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (!arg.startsWith("--")) {
        files.add(Path.of(arg));
        continue;
      }
      if (++i == args.size()) {
        return false;
      }
      String value = args.get(i);
      switch (arg) {
        case "--mb" -> megabytes = value;
        case "--rounds" -> rounds = Math.max(1, Integer.parseInt(value));
        case "--warmup" -> warmupSeconds = Integer.parseInt(value);
        case "--out" -> out = Optional.of(Path.of(value));
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  private void run() throws IOException, HarFormatException {
    line("* Machine: %s", Machine.hardware());
    line("* JDK: %s", Machine.jvm());
    line("* Commit: %s", Machine.commit());
    line("* Rounds: %d, after %d s of warm-up for each file", rounds, warmupSeconds);
    line("");
    line("| file | | median MB/s | min | max | sanitize / this |");
    line("| --- | --- | ---: | ---: | ---: | ---: |");
    List<String> notes = new ArrayList<>();
    for (Path file : files) {
      try (Scratch scratch = Scratch.create()) {
        notes.add(compare(file.getFileName().toString(), file, scratch));
      }
    }
    if (files.isEmpty()) {
      for (String size : megabytes.split(",", -1)) {
        try (Scratch scratch = Scratch.create()) {
          notes.add(compare("corpus " + size, scratch.corpus(Integer.parseInt(size)), scratch));
        }
      }
    }
    line("");
    notes.forEach(note -> line("%s", note));
    if (out.isPresent()) {
      Files.createDirectories(out.get().toAbsolutePath().getParent());
      Files.writeString(out.get(), table);
    }
  }

  /** Adds rows for the file; returns what is to be known about it. */
  private String compare(String name, Path file, Scratch scratch)
      throws IOException, HarFormatException {
    Report report = HarSanitizer.create().scan(file);
    Rounds result = Rounds.run(file, scratch, warmupSeconds, rounds);
    for (Operation operation : Operation.values()) {
      List<Double> speeds = result.speeds(operation);
      line(
          "| %s | %s | %.0f | %.0f | %.0f | %s |",
          name,
          operation.title(),
          Rounds.median(speeds),
          Collections.min(speeds),
          Collections.max(speeds),
          operation == Operation.SANITIZE
              ? ""
              : format("%.3f", result.ratio(Operation.SANITIZE, operation)));
    }
    return format(
        "* %s: %.1f MB, %d entries, %d redactions, %d distinct secrets; compiling went on for %d ms",
        name,
        report.inputBytes() / 1e6,
        report.entries(),
        report.redactions().count(),
        report.redactions().secrets(),
        result.compilationMillis());
  }

  private void line(String format, Object... args) {
    String line = format(format, args);
    System.out.println(line);
    table.append(line).append('\n');
  }

  private static String format(String format, Object... args) {
    return String.format(Locale.ROOT, format, args);
  }
}
