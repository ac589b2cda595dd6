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
        "sanitize             | FILE is missing; type harscrub sanitize FILE",
        "sanitize x.har --threads x    | --threads wants a whole number, not 'x'",
        "sanitize x.har --threads 2147483648 | --threads wants a whole number, not '2147483648'",
        "sanitize x.har --threads 1 --threads 2 | --threads is given twice; give it once",
        "sanitize x.har --force=1      | --force takes no value; give it alone",
        "verify x.har x.har --format x | --format: there is no 'x'; choose human or json",
        "inventory x.har --format=     | --format: there is no ''; choose table, json or csv",
        "verify               | ORIGINAL is missing; type harscrub verify ORIGINAL SANITIZED",
        "sanitize x.har --zzz | Unknown option: '--zzz'",
        "check x.har --zzz    | Unknown option: '--zzz'",
        "verify x y z.har     | too many arguments: z.har",
        "key a b c            | too many arguments: b c",
        "verify x.har         | SANITIZED is missing; type harscrub verify ORIGINAL SANITIZED",
        "sanitize x.har -o    | --output wants a value, as in --output OUT",
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

  @Test
  void namesTheCommandsOfACommand() {
    assertThat(cli.run("policy", "check"))
        .isEqualTo(
            new Cli.Result(
                2,
                "",
                """
                harscrub: there is no command harscrub policy check; choose init, validate or test
                Type harscrub policy --help to see what is possible.
                """));
  }

  /** Folders where files are wanted, and nothing where something is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check a.har --policy=DIR      | DIR is no regular file; name a policy file",
        "check a.har --baseline=DIR    | DIR is a folder; name a file that holds a baseline",
        "check a.har --ignore-file=DIR | DIR is a folder; name a file that says what is ignored",
        "check a.har --include=        | a pattern is empty; look at the variable that it came from",
        "explain DIR --at /log         | DIR is a folder; explain takes one HAR",
        "explain --name=               | --name is empty; give the name of a header, cookie or"
            + " field",
        "key DIR/none/k                | DIR/none/k cannot be written, its folder does not exist;"
            + " make the folder first",
      })
  void saysWhatIsWantedInstead(String arguments, String message) {
    assertThat(cli.run(arguments.split(" ")))
        .isEqualTo(new Cli.Result(2, "", "harscrub: " + message + "\n"));
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
