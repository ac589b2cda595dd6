package io.github.harscrub.bench.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RecallRunTest {
  private static final long SEED = 20_260_301;
  private static final int SECRETS = 400;

  /** What is known to leak, see README.md. Only ever lower it. */
  private static final int KNOWN_TO_LEAK = SECRETS / 200;

  /** What is planted is there before, by the checker that says that it is gone after. */
  @Test
  void findsAllThatItPlantedAndFewOfItAfterSanitizing() throws Exception {
    RecallRun run = RecallRun.of(carriers(), SEED, SECRETS, SECRETS / 5);
    assertThat(run.mistakes()).isEmpty();
    RecallReport report = new RecallReport();
    report.add(run);
    assertThat(report.leaked()).as(report.totals()).isLessThanOrEqualTo(KNOWN_TO_LEAK);
  }

  @Test
  void plantsTheSameForTheSameSeed() throws Exception {
    List<List<Planted>> runs = List.of(planted(), planted());
    assertThat(runs.get(0)).isEqualTo(runs.get(1));
    assertThat(runs.get(0).stream().filter(plant -> !plant.needles().isEmpty()))
        .hasSizeGreaterThanOrEqualTo(100);
  }

  private static List<Planted> planted() throws IOException {
    Planter planter = new Planter(carriers(), new Chance(SEED));
    planter.secrets(100, 10);
    planter.harmless(10);
    return planter.planted();
  }

  private static Carriers carriers() throws IOException {
    Carriers carriers = new Carriers();
    try (Stream<Path> files = Files.list(Path.of("..", "testdata", "hars"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".har")).sorted().toList()) {
        carriers.add(Files.readAllBytes(file));
      }
    }
    return carriers;
  }
}
