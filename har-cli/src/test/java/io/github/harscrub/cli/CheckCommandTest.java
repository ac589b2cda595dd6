package io.github.harscrub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckCommandTest {
  private static final String HINT =
      """
      To remove them, type: harscrub sanitize FILE
      What has already been shared must be rotated: scrubbing a copy revokes nothing.
      """;

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void begin() throws IOException {
    cli = new Cli(folder);
    cli.write("clean.har", Hars.clean());
    cli.write("dirty.har", Hars.dirty());
    cli.write("bad.har", Hars.bad());
    cli.write("deep/er/Dirty.HAR", Hars.dirty());
    cli.write("deep/clean.har", Hars.clean());
    cli.write("deep/notes.txt", Hars.bad());
  }

  /** Runs check; rules are called {@code RULE}. */
  private Cli.Result check(String... paths) throws IOException {
    List<String> before = cli.names();
    String[] words = new String[paths.length + 1];
    words[0] = "check";
    System.arraycopy(paths, 0, words, 1, paths.length);
    Cli.Result result = cli.run(words);
    assertThat(cli.names()).isEqualTo(before);
    return new Cli.Result(
        result.code(), result.out().replaceAll(": [a-z-]+ ", ": RULE "), result.err());
  }

  @Test
  void findsNothingInACleanFile() throws IOException {
    assertThat(check("DIR/clean.har"))
        .isEqualTo(new Cli.Result(0, "", "nothing found in 1 file\n"));
  }

  @Test
  void listsFindings() throws IOException {
    assertThat(check("DIR/dirty.har"))
        .isEqualTo(
            new Cli.Result(
                3,
                "DIR/dirty.har: RULE 1 request header\nDIR/dirty.har: RULE 1 request header\n",
                "2 findings in 1 file\n" + HINT));
  }

  @Test
  void findsNothingInItsOwnOutput() throws IOException {
    cli.run("sanitize", "DIR/dirty.har");
    assertThat(check("DIR/dirty.scrubbed.har").code()).isZero();
  }

  @Test
  void looksIntoFolders() throws IOException {
    assertThat(check("DIR/deep", "DIR/clean.har"))
        .isEqualTo(
            new Cli.Result(
                3,
                """
                DIR/deep/er/Dirty.HAR: RULE 1 request header
                DIR/deep/er/Dirty.HAR: RULE 1 request header
                """,
                "2 findings in 1 of 3 files\n" + HINT));
  }

  @Test
  void nothingToCheckIsAMistakeUnlessToldOtherwise() throws IOException {
    cli.write("empty/notes.txt", Hars.bad());
    assertThat(check("DIR/empty"))
        .isEqualTo(
            new Cli.Result(
                2,
                "",
                """
                DIR/empty: no HAR in this folder
                harscrub: there is nothing to check; look at the names, or use --allow-empty if that is right
                """));
    assertThat(check("DIR/empty", "--allow-empty"))
        .isEqualTo(new Cli.Result(0, "", "DIR/empty: no HAR in this folder\n"));
    assertThat(check())
        .isEqualTo(
            new Cli.Result(
                2, "", "harscrub: name HAR files or folders, or - for standard input\n"));
  }

  @Test
  void ranksAnErrorAboveAFinding() throws IOException {
    assertThat(check("DIR"))
        .isEqualTo(
            new Cli.Result(
                4,
                """
                DIR/deep/er/Dirty.HAR: RULE 1 request header
                DIR/deep/er/Dirty.HAR: RULE 1 request header
                DIR/dirty.har: RULE 1 request header
                DIR/dirty.har: RULE 1 request header
                """,
                "harscrub: DIR/bad.har: refused: the input is cut off at byte 9 (log);"
                    + " record the HAR again\n"
                    + "4 findings in 2 of 5 files; 1 failed\n"
                    + HINT));
    assertThat(check("DIR/none.har", "DIR/clean.har"))
        .isEqualTo(
            new Cli.Result(
                4,
                "",
                """
                harscrub: DIR/none.har: no such file; check the name
                nothing found in 1 file; 1 failed
                """));
  }

  @Test
  void tellsARefusedInputFromAMissingOne() throws IOException {
    assertThat(check("DIR/bad.har").code()).isEqualTo(5);
    assertThat(check("DIR/none.har"))
        .isEqualTo(new Cli.Result(1, "", "harscrub: DIR/none.har: no such file; check the name\n"));
  }

  @Test
  void readsStandardInput() throws IOException {
    cli.reading(Hars.dirty());
    assertThat(check("-").out())
        .isEqualTo(
            "standard input: RULE 1 request header\nstandard input: RULE 1 request header\n");
  }

  @Test
  void keepsItsDataWhenQuiet() throws IOException {
    Cli.Result quiet = check("--quiet", "DIR/dirty.har");
    assertThat(quiet.code()).isEqualTo(3);
    assertThat(quiet.out()).hasLineCount(2);
    assertThat(quiet.err()).isEmpty();
  }

  @Test
  void takesAPreset() throws IOException {
    assertThat(check("--policy-preset", "credentials", "DIR/dirty.har").code()).isEqualTo(3);
    assertThat(check("--policy-preset", "none", "DIR/dirty.har"))
        .isEqualTo(
            new Cli.Result(
                2,
                "",
                "harscrub: --policy-preset: there is no preset 'none';"
                    + " choose credentials, support, strict, gdpr, pci or hipaa\n"
                    + "Type harscrub check --help to see what is possible.\n"));
  }

  @Test
  void stopsWhenTheReaderOfItsOutputHasGone() {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    assertThat(cli.runInto(gone, "check", "DIR/dirty.har", "DIR/clean.har"))
        .isEqualTo(
            new Cli.Result(1, "", "harscrub: cannot write to standard output: Broken pipe\n"));
  }
}
