package io.github.harscrub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused before anything is written. */
@DisabledOnOs(OS.WINDOWS) // links
final class SanitizeTargetsTest {
  @TempDir Path folder;
  private Cli cli;
  private List<String> before;
  private final byte[] har = Hars.dirty();

  @BeforeEach
  void begin() throws IOException {
    cli = new Cli(folder);
    cli.write("x.har", har);
    cli.write("y.har", har);
    cli.write("sub/x.har", har);
    cli.write("full/x.har", har);
    Files.createSymbolicLink(cli.path("symbolic.har"), Path.of("x.har"));
    Files.createSymbolicLink(cli.path("dangling.har"), Path.of("nowhere.har"));
    Files.createLink(cli.path("hard.har"), cli.path("x.har"));
    before = cli.names();
  }

  @AfterEach
  void nothingWasWritten() throws IOException {
    assertThat(cli.names()).isEqualTo(before);
    for (String name : List.of("x.har", "y.har", "sub/x.har", "full/x.har")) {
      assertThat(cli.read(name)).isEqualTo(har);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The input itself, however it is called
        "DIR/x.har -o DIR/x.har                     | DIR/x.har is an input too; name another"
            + " output, or use --in-place to rewrite it",
        "DIR/x.har -o DIR/sub/../x.har --force      | DIR/sub/../x.har is an input too; name"
            + " another output, or use --in-place to rewrite it",
        "DIR/x.har -o DIR/symbolic.har --force      | DIR/symbolic.har is an input too; name"
            + " another output, or use --in-place to rewrite it",
        "DIR/x.har -o DIR/hard.har --force          | DIR/hard.har is an input too; name another"
            + " output, or use --in-place to rewrite it",
        "DIR/symbolic.har -o DIR/x.har --force      | DIR/x.har is an input too; name another"
            + " output, or use --in-place to rewrite it",
        "DIR/x.har --output-dir DIR --force         | DIR/x.har is an input too; name another"
            + " output, or use --in-place to rewrite it",
        "DIR/y.har DIR/x.har --output-dir DIR/full/.. --force | DIR/full/../y.har is an input too;"
            + " name another output, or use --in-place to rewrite it",
        // Something else that is there
        "DIR/x.har -o DIR/y.har                     | DIR/y.har exists; name another output, or use"
            + " --force to replace it",
        "DIR/x.har -o DIR/dangling.har              | DIR/dangling.har exists; name another output,"
            + " or use --force to replace it",
        "DIR/y.har DIR/x.har --output-dir DIR/full  | DIR/full/x.har exists; name another output,"
            + " or use --force to replace it",
        "DIR/x.har -o DIR/sub --force               | DIR/sub is a folder; to write into it, use"
            + " --output-dir",
        "DIR/x.har -o /dev/null --force             | /dev/null is no regular file; use -o - and"
            + " let the shell redirect",
        "DIR/x.har -o DIR/none/z.har                | DIR/none/z.har cannot be written, its folder"
            + " does not exist; make the folder first",
        "DIR/x.har -o DIR/y.har/z.har               | DIR/y.har/z.har cannot be written, what should"
            + " be its folder is a file; name another output",
        "DIR/x.har --output-dir DIR/y.har           | DIR/y.har is no folder; name another"
            + " --output-dir",
        // Two outputs with one name
        "DIR/x.har DIR/sub/x.har --output-dir DIR/new | DIR/x.har and DIR/sub/x.har would both"
            + " become DIR/new/x.har; scrub them one by one",
        "DIR/y.har DIR/sub/../y.har                 | DIR/y.har and DIR/sub/../y.har are one file;"
            + " name it once",
        "DIR/x.har DIR/symbolic.har --in-place      | DIR/x.har and DIR/symbolic.har are one file;"
            + " name it once",
        "DIR/x.har DIR/x.har --output-dir DIR/new   | DIR/x.har is named twice; name it once",
        // Options that make no sense together
        "DIR/x.har DIR/y.har -o DIR/z.har           | -o takes one input, not 2; use --output-dir"
            + " DIR",
        "DIR/x.har DIR/y.har -o -                   | -o takes one input, not 2; use --output-dir"
            + " DIR",
        "DIR/x.har -o DIR/z.har --in-place          | -o, --output-dir and --in-place exclude each"
            + " other; give one",
        "DIR/x.har -o - --output-dir DIR/new        | -o, --output-dir and --in-place exclude each"
            + " other; give one",
        "- DIR/x.har                                | - (standard input) must be the only input;"
            + " run harscrub again for the files",
        "- --in-place                               | - (standard input) has no name; give one with"
            + " -o OUT",
        "- --output-dir DIR/new                     | - (standard input) has no name; give one with"
            + " -o OUT",
        "DIR/x.har DIR/sub                          | DIR/sub is a folder; say where the copies go"
            + " with --output-dir DIR",
        "DIR/x.har /dev/null                        | one of the inputs is a pipe or a device, and"
            + " its output has no name; use --output-dir",
      })
  void refuses(String arguments, String message) {
    String[] words = ("sanitize " + arguments).split(" ");
    assertThat(cli.run(words)).isEqualTo(new Cli.Result(2, "", "harscrub: " + message + "\n"));
  }

  @Test
  void refusesNamesThatAreEmpty() {
    String message = "harscrub: a file name is empty; look at the variable that it came from\n";
    Cli.Result refused = new Cli.Result(2, "", message);
    assertThat(cli.run("sanitize", "")).isEqualTo(refused);
    assertThat(cli.run("sanitize", "DIR/x.har", "-o", "")).isEqualTo(refused);
    assertThat(cli.run("sanitize", "DIR/x.har", "--output-dir", "")).isEqualTo(refused);
  }

  @ParameterizedTest
  @CsvSource({
    "a.har.gz, a.scrubbed.har.gz",
    "a.har.zst, a.scrubbed.har.zst",
    "a.har, a.scrubbed.har",
    "b.HAR, b.scrubbed.har",
    "c.json, c.json.scrubbed.har"
  })
  void namesTheOutputAfterTheInput(String input, String output) throws IOException {
    cli.write(input, Hars.clean());
    assertThat(cli.run("sanitize", "DIR/" + input).err())
        .isEqualTo("DIR/" + input + " -> DIR/" + output + ": nothing found\n");
    Files.delete(cli.path(input));
    Files.delete(cli.path(output));
  }

  @Test
  void replacesALinkThatLeadsNowhereIfForced() throws IOException {
    assertThat(cli.run("sanitize", "DIR/x.har", "-o", "DIR/dangling.har", "--force").code())
        .isZero();
    assertThat(cli.path("nowhere.har")).doesNotExist();
    assertThat(cli.path("dangling.har")).isRegularFile();
  }
}
