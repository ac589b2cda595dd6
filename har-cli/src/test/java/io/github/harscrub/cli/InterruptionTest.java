package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
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

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).start();
  }

  /** Nobody can clean up behind a kill: outputs are whole all the same, and the rest follows. */
  @Test
  @Timeout(60)
  void resumesABatchThatWasKilled() throws Exception {
    Cli cli = new Cli(folder);
    String body = "{\"request\":{\"url\":\"https://app.example.test/?page=2\"},\"response\":{}},";
    for (int i = 0; i < 40; i++) {
      String har = new String(Hars.with(Hars.secret(), Hars.secret()), UTF_8);
      String longer = har.replaceFirst("(\"entries\": *\\[)", "$1" + body.repeat(4_000));
      assertThat(longer.length()).isGreaterThan(har.length());
      cli.write("in/" + i + ".har", longer.getBytes(UTF_8));
    }
    assertThat(cli.run("key", "DIR/key").code()).isZero();
    String in = cli.path("in").toString();
    String out = cli.path("out").toString();
    String key = cli.path("key").toString();
    Process process = start("sanitize", in, "--output-dir", out, "--key-file", key, "--quiet");
    while (process.isAlive() && copies(cli, "out/").isEmpty()) {
      Thread.sleep(5);
    }
    process.destroyForcibly().waitFor();
    assertThat(copies(cli, "out/")).isNotEmpty();

    for (String folder : List.of("out", "whole")) {
      Cli.Result result =
          cli.run(
              "sanitize",
              "DIR/in",
              "--output-dir",
              "DIR/" + folder,
              "--key-file",
              "DIR/key",
              "--resume",
              "--quiet");
      assertThat(result).isEqualTo(new Cli.Result(0, "", ""));
    }

    assertThat(copies(cli, "out/")).hasSize(40).isEqualTo(copies(cli, "whole/"));
  }

  /** What has its name, by that name. */
  private static Map<String, String> copies(Cli cli, String under) throws IOException {
    Map<String, String> copies = new TreeMap<>();
    for (String name : cli.names()) {
      if (name.startsWith(under) && name.endsWith(".har")) {
        copies.put(name.substring(under.length()), new String(cli.read(name), UTF_8));
      }
    }
    return copies;
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  @Timeout(60)
  void leavesNoFileBehind(String signal, int code) throws Exception {
    Cli cli = new Cli(folder);
    Process process = start("sanitize", large().toString(), "-o", cli.path("y.har").toString());
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
    assertThat(names).hasSize(1).first().asString().startsWith(".harscrub-").endsWith(".tmp");
  }
}
