package io.github.harscrub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HarscrubTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void begin() {
    cli = new Cli(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x.har              | say what to do with the file; to scrub it, type: harscrub sanitize"
            + " x.har",
        "x.har -o y --force | say what to do with the file; to scrub it, type: harscrub sanitize"
            + " x.har -o y --force",
        "-                  | say what to do with the file; to scrub it, type: harscrub sanitize -",
        "sanitise x.har     | there is no command sanitise; type harscrub sanitize FILE, harscrub"
            + " check FILE, or harscrub --help",
        "-o y x.har         | say what to do with the file; to scrub it, type: harscrub sanitize"
            + " -o y x.har",
        "-x.har             | say what to do with the file; to scrub it, type: harscrub sanitize"
            + " ./-x.har",
        "sanitise           | there is no command sanitise; type harscrub sanitize FILE, harscrub"
            + " check FILE, or harscrub --help",
      })
  void saysWhatToType(String arguments, String message) {
    assertThat(cli.run(arguments.split(" ")))
        .isEqualTo(new Cli.Result(2, "", "harscrub: " + message + "\n"));
  }

  @Test
  void knowsAFileByItsPresence() throws IOException {
    cli.write("capture", Hars.clean());
    assertThat(cli.run("DIR/capture").err())
        .isEqualTo(
            "harscrub: say what to do with the file; to scrub it, type:"
                + " harscrub sanitize DIR/capture\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rules ", "policy "})
  void printsItsUsageWithoutArguments(String command) {
    Cli.Result result = cli.run(words(command));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).isEqualTo(cli.run(words(command + "--help")).out());
  }

  private static String[] words(String line) {
    return line.isBlank() ? new String[0] : line.trim().split(" ");
  }

  @Test
  void saysHowToNameAFileThatLooksLikeAnOption() {
    assertThat(cli.run("sanitize", "-x.har").err())
        .endsWith(
            """
            Type harscrub sanitize --help to see what is possible.
            For the file -x.har type ./-x.har
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sanitize             | Missing required parameter: 'FILE'",
        "sanitize x.har --zzz | Unknown option: '--zzz'",
        "check x.har --zzz    | Unknown option: '--zzz'",
        "verify x y z.har     | too many arguments: z.har",
        "key a b c            | too many arguments: b c",
        "verify x.har         | Missing required parameter: 'SANITIZED'",
        "sanitize x.har -o    | Missing required parameter for option '--output' (OUT)",
      })
  void explainsAMistake(String arguments, String message) {
    String[] words = arguments.split(" ");
    assertThat(cli.run(words))
        .isEqualTo(
            new Cli.Result(
                2,
                "",
                "harscrub: "
                    + message
                    + "\nType harscrub "
                    + words[0]
                    + " --help to see what is possible.\n"));
  }

  @ParameterizedTest
  @CsvSource({"sanitize x.har --ouput y, --output", "check x.har --formt=json, --format"})
  void guessesWhatWasMeant(String arguments, String option) {
    assertThat(cli.run(arguments.split(" ")).err().lines().toList().get(1))
        .startsWith("Did you mean ")
        .contains(option)
        .endsWith("?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sanitize ", "check "})
  void helpsWithExitCodesAndTwoExamples(String command) {
    Cli.Result result = cli.run((command + "--help").split(" "));
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("Usage: harscrub " + command)
        .contains("\nExit codes:\n  0 ", "\n  1 ", "\n  2 ", "\n  4 ", "\n  5 ", "\n  130 ")
        .containsPattern("\nExamples:\n  harscrub .*\n  harscrub .*\n$")
        .doesNotContain("\u001b");
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void knowsItsVersion() {
    Cli.Result result = cli.run("--version");
    assertThat(result.code()).isZero();
    assertThat(result.out()).matches("harscrub \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
    assertThat(cli.run("sanitize", "-V").out()).isEqualTo(result.out());
  }
}
