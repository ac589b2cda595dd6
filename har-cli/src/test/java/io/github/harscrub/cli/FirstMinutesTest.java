package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What meets people who try each command with what is at hand. */
final class FirstMinutesTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void begin() {
    cli = new Cli(folder);
  }

  private static final class Full extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version", "sanitize --help", "rules list --help"})
  void saysThatHelpIsLost(String line) {
    assertThat(cli.runInto(new Full(), line.split(" ", -1)))
        .isEqualTo(
            new Cli.Result(
                1, "", "harscrub: cannot write to standard output: No space left on device\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "inventory", "explain --at /log/entries/0/request/url"})
  void namesTheNextStepForWhatIsCutOff(String command) throws IOException {
    String har = "{\"log\": {\"entries\": [{\"request\": {\"url\": \"https://a.example/\"}}, {";
    cli.write("cut.har", har.getBytes(UTF_8));
    cli.write("early.har", har.substring(0, har.length() - 5).getBytes(UTF_8));
    Cli.Result result = cli.run((command + " DIR/cut.har").split(" ", -1));
    assertThat(result.code()).isEqualTo(5);
    assertThat(result.err())
        .startsWith(
            "harscrub: DIR/cut.har: refused: the input is cut off at byte "
                + har.length()
                + " (log.entries[1]); record the HAR again\n")
        .endsWith(
            "\nOf what is cut off, harscrub sanitize FILE --salvage writes the complete entries,"
                + " scrubbed.\n");
    assertThat(cli.run((command + " DIR/early.har").split(" ", -1)).err())
        .doesNotContain("--salvage");
  }

  @Test
  void wantsAFolderForManualPages() throws IOException {
    cli.write("full", new byte[0]);
    assertThat(cli.run("man", "DIR/full"))
        .isEqualTo(new Cli.Result(2, "", "harscrub: DIR/full is no folder; name another\n"));
  }

  /** The recording is ours, and so is each line. */
  @Test
  void printsWhatTheReadmeShows() throws IOException {
    Path project = Path.of("").toAbsolutePath().getParent();
    List<String> readme = Files.readAllLines(project.resolve("README.md"));
    int command = 0;
    while (!readme
        .get(command)
        .startsWith("    $ java -jar har-cli/target/harscrub.jar sanitize ")) {
      command++;
    }
    StringBuilder shown = new StringBuilder();
    for (int i = command + 1; readme.get(i).startsWith("    "); i++) {
      shown.append(readme.get(i).substring("    ".length())).append('\n');
    }
    String recording = project.resolve("testdata/hars/playwright.har").toString();
    cli.run("sanitize", recording, "--output-dir", "DIR/target");
    assertThat(cli.printed().replace(recording, "testdata/hars/playwright.har").replace("DIR/", ""))
        .isEqualTo(shown.toString());
  }

  /** Without it, Java's own first file has its number. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void readsNothingWhereStandardInputIsClosed() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                "exec \"$0\" -cp \"$1\" io.github.harscrub.cli.Main check - <&-",
                java.toString(),
                System.getProperty("java.class.path"))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(process.getErrorStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said).isEqualTo("harscrub: standard input: it is closed\n");
    assertThat(process.exitValue()).isEqualTo(1);
  }
}
