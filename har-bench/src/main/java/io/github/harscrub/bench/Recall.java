package io.github.harscrub.bench;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.bench.recall.Carriers;
import io.github.harscrub.bench.recall.FailureFiles;
import io.github.harscrub.bench.recall.RecallReport;
import io.github.harscrub.bench.recall.RecallRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says how many planted secrets survive, and how many harmless values do not. */
public final class Recall {
  private static final String USAGE =
      """
      usage: Recall [options]
        --seed N[,N...]  one run for each (a random one, which is printed)
        --count N        secrets for each run; a fifth as many harmless values (5000)
        --hars FOLDER    HARs to plant in (testdata/hars and a made-up corpus)
        --out FILE       where to write the tables to (har-bench/results/recall.md)
        --failures FILE  where to write what failed to, with the made-up values (nowhere)
      Exits with 3 if a secret survived, with 4 if the planting went wrong.
      """;

  private static final int LEAKED = 3;
  private static final int WRONG = 4;
  private static final int CORPUS_MB = 2;

  private List<Long> seeds = List.of(System.nanoTime() % 1_000_000);
  private int count = 5000;
  private Optional<Path> hars = Optional.empty();
  private Path out = Path.of("har-bench", "results", "recall.md");
  private Optional<Path> failures = Optional.empty();

  private Recall() {}

  public static void main(String[] args) throws IOException, HarFormatException {
    Recall recall = new Recall();
    if (!recall.parse(List.of(args))) {
      System.err.print(USAGE);
      System.exit(2);
    }
    System.exit(recall.run());
  }

  private boolean parse(List<String> args) {
    if (args.size() % 2 != 0) {
      return false;
    }
    for (int i = 0; i < args.size(); i += 2) {
      String value = args.get(i + 1);
      switch (args.get(i)) {
        case "--seed" -> seeds = Stream.of(value.split(",", -1)).map(Long::valueOf).toList();
        case "--count" -> count = Integer.parseInt(value);
        case "--hars" -> hars = Optional.of(Path.of(value));
        case "--out" -> out = Path.of(value);
        case "--failures" -> failures = Optional.of(Path.of(value));
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  private int run() throws IOException, HarFormatException {
    Carriers carriers = carriers();
    RecallReport all = new RecallReport();
    List<String> lines = new ArrayList<>();
    if (failures.isPresent()) {
      Files.deleteIfExists(failures.get());
    }
    for (long seed : seeds) {
      RecallRun run = RecallRun.of(carriers, seed, count, count / 5);
      if (!run.mistakes().isEmpty()) {
        System.err.println(
            "seed " + seed + ": not found before sanitizing, so that nothing can be said:");
        run.mistakes().forEach(System.err::println);
        return WRONG;
      }
      RecallReport one = new RecallReport();
      one.add(run);
      all.add(run);
      lines.add(
          String.format(
              Locale.ROOT, "* seed %d, %.1f MB: %s", seed, run.bytes() / 1e6, one.totals()));
      System.out.println(lines.get(lines.size() - 1));
      if (failures.isPresent()) {
        FailureFiles.append(run, failures.get());
      }
    }
    String text =
        "# Recall\n\n* Commit: "
            + Machine.commit()
            + "\n* Carriers: "
            + carriers.size()
            + " entries of "
            + (hars.isPresent() ? "recorded HARs" : "testdata/hars and a made-up corpus")
            + "\n"
            + String.join("\n", lines)
            + "\n\n"
            + all.tables();
    System.out.println(text.substring(text.indexOf("\n##") + 1));
    Files.createDirectories(out.toAbsolutePath().getParent());
    Files.writeString(out, text);
    return all.leaked() > 0 ? LEAKED : 0;
  }

  private Carriers carriers() throws IOException {
    Carriers carriers = new Carriers();
    try (Stream<Path> files = Files.list(hars.orElse(Path.of("testdata", "hars")))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".har")).sorted().toList()) {
        carriers.add(Files.readAllBytes(file));
      }
    }
    if (hars.isEmpty()) {
      try (Scratch scratch = Scratch.create()) {
        carriers.add(Files.readAllBytes(scratch.corpus(CORPUS_MB)));
      }
    }
    return carriers;
  }
}
