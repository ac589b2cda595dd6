package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signals and a real process, for no thread can stand in for the end of a JVM. */
@DisabledOnOs(OS.WINDOWS)
final class InterruptionTest {
  @TempDir Path folder;
  @TempDir Path inputs;

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  @Timeout(60)
  void leavesNoFileBehind(String signal, int code) throws Exception {
    Cli cli = new Cli(folder);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "sanitize",
                large().toString(),
                "-o",
                cli.path("y.har").toString())
            .start();
    try {
      awaitUnfinishedFile(cli, process);
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      // A process started in the background of some shells ignores SIGINT, and so do its children.
      boolean ended = process.waitFor(20, TimeUnit.SECONDS);
      boolean ignored = !ended || (signal.equals("INT") && process.exitValue() == ExitCode.OK);
      assumeFalse(ignored, signal + " is ignored here");
      assertThat(process.exitValue()).isEqualTo(code);
      assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
          .isEqualTo("harscrub: interrupted; no unfinished file is left" + System.lineSeparator());
      assertThat(cli.names()).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  /** A HAR that takes seconds. */
  private Path large() throws IOException {
    Path har = inputs.resolve("x.har");
    String entry = "{\"request\":{\"url\":\"https://app.example.test/?page=2\"},\"response\":{}}";
    try (Writer out = Files.newBufferedWriter(har)) {
      out.write("{\"log\":{\"version\":\"1.2\",\"entries\":[" + entry);
      for (int i = 0; i < 1_500_000; i++) {
        out.write("," + entry);
      }
      out.write("]}}");
    }
    return har;
  }

  private static void awaitUnfinishedFile(Cli cli, Process process)
      throws IOException, InterruptedException {
    while (cli.names().isEmpty()) {
      assertThat(process.isAlive()).isTrue();
      Thread.sleep(20);
    }
    List<String> names = cli.names();
    assertThat(names).hasSize(1).first().asString().startsWith(".y.har.").endsWith(".tmp");
  }
}
