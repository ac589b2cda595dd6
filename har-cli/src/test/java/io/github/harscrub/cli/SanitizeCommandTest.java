package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class SanitizeCommandTest {
  private static final String FOUND =
      "2 redactions\n  TALLY request header\n  TALLY request header\n";
  private static final String ROTATE =
      "What has already been shared must be rotated: scrubbing a copy revokes nothing.\n";

  @TempDir Path folder;
  private Cli cli;
  private final String session = Hars.secret();
  private final String token = Hars.secret();

  @BeforeEach
  void begin() throws IOException {
    cli = new Cli(folder);
    cli.write("x.har", Hars.with(session, token));
  }

  @Test
  void writesBesideTheInput() throws IOException {
    assertThat(cli.run("sanitize", "DIR/x.har"))
        .isEqualTo(new Cli.Result(0, "", "DIR/x.har -> DIR/x.scrubbed.har: " + FOUND + ROTATE));
    assertThat(cli.names()).containsExactly("x.har", "x.scrubbed.har");
    assertScrubbed(cli.read("x.scrubbed.har"));
    assertThat(cli.read("x.har")).isEqualTo(Hars.with(session, token));
  }

  @Test
  void copiesACleanFileByteForByte() throws IOException {
    cli.write("c.har", Hars.clean());
    assertThat(cli.run("sanitize", "DIR/c.har", "-o", "DIR/d.har"))
        .isEqualTo(new Cli.Result(0, "", "DIR/c.har -> DIR/d.har: nothing found\n"));
    assertThat(cli.read("d.har")).isEqualTo(Hars.clean());
  }

  @Test
  void leavesPackedFilesPacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(Hars.with(session, token));
    }
    cli.write("p.har.gz", packed.toByteArray());
    assertThat(cli.run("sanitize", "DIR/p.har.gz").err())
        .isEqualTo("DIR/p.har.gz -> DIR/p.scrubbed.har.gz: " + FOUND + ROTATE);
    assertThat(cli.run("sanitize", "DIR/p.scrubbed.har.gz").err())
        .isEqualTo("DIR/p.scrubbed.har.gz: skipped, it is scrubbed already by its name\n");
    assertThat(cli.run("check", "DIR/p.har.gz").code()).isEqualTo(3);
    assertThat(cli.run("check", "DIR/p.scrubbed.har.gz").code()).isZero();
    byte[] scrubbed = cli.read("p.scrubbed.har.gz");
    assertScrubbed(new GZIPInputStream(new ByteArrayInputStream(scrubbed)).readAllBytes());
  }

  @Test
  void savesTheCompleteEntriesOfAHarThatWasCutOff() throws IOException {
    String entry = "{\"request\": {\"url\": \"https://a.example/?token=" + token + "\"}}";
    String har = "{\"log\": {\"entries\": [" + entry;
    cli.write("cut.har", (har + ", {\"request").getBytes(UTF_8));
    assertThat(cli.run("sanitize", "DIR/cut.har"))
        .isEqualTo(
            new Cli.Result(
                5,
                "",
                "harscrub: DIR/cut.har: refused: the input is cut off at byte "
                    + (har.length() + 11)
                    + " (log.entries[1]); nothing was written, record the HAR again\n"
                    + "To save the complete entries of what is cut off, add --salvage.\n"));
    assertThat(cli.names()).containsExactly("cut.har", "x.har");
    assertThat(cli.run("sanitize", "DIR/cut.har", "--salvage"))
        .isEqualTo(
            new Cli.Result(
                0,
                "",
                "DIR/cut.har -> DIR/cut.scrubbed.har: 1 redaction\n  1  token  URL\n"
                    + "  cut off behind entry 1: the last 11 bytes are lost\n"
                    + ROTATE));
    assertThat(new String(cli.read("cut.scrubbed.har"), UTF_8))
        .endsWith("\"}}]}}")
        .doesNotContain(token);
  }

  @Test
  void readsAStreamOnceIfAsked() throws IOException {
    assertThat(cli.reading(Hars.with(session, token)).run("sanitize", "-", "--single-pass").err())
        .isEqualTo(
            "standard input -> standard output: "
                + FOUND
                + "  single pass: what was learned late may still stand, without a name, far"
                + " before\n"
                + ROTATE);
    assertThat(cli.run("sanitize", "DIR/x.har", "--single-pass", "--salvage").err())
        .isEqualTo(
            "harscrub: --single-pass and --salvage exclude each other: what is written cannot be"
                + " taken back\n");
  }

  @Test
  void worksWithAsManyThreadsAsAsked() throws IOException {
    assertThat(cli.run("sanitize", "DIR/x.har", "--threads", "3"))
        .isEqualTo(new Cli.Result(0, "", "DIR/x.har -> DIR/x.scrubbed.har: " + FOUND + ROTATE));
    assertScrubbed(cli.read("x.scrubbed.har"));
    assertThat(cli.run("sanitize", "DIR/x.har", "-o", "DIR/y.har", "--threads", "0"))
        .isEqualTo(new Cli.Result(2, "", "harscrub: --threads must be at least 1, not 0\n"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void writesForTheOwnerOnly() throws IOException {
    cli.run("sanitize", "DIR/x.har");
    cli.reading(Hars.clean()).run("sanitize", "-", "-o", "DIR/y.har");
    cli.run("sanitize", "DIR/x.har", "--output-dir", "DIR/new/folder");
    cli.run("sanitize", "DIR/x.har", "--in-place");
    for (String name : new String[] {"x.scrubbed.har", "y.har", "new/folder/x.har", "x.har"}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cli.path(name))))
          .as(name)
          .isEqualTo("rw-------");
    }
  }

  @Test
  void writesIntoAFolderThatItMakes() throws IOException {
    cli.write("sub/y.har", Hars.clean());
    assertThat(cli.run("sanitize", "DIR/x.har", "DIR/sub/y.har", "--output-dir", "DIR/a/b"))
        .isEqualTo(
            new Cli.Result(
                0,
                "",
                "DIR/x.har -> DIR/a/b/x.har: "
                    + FOUND
                    + "DIR/sub/y.har -> DIR/a/b/y.har: nothing found\n"
                    + ROTATE
                    + "2 files: 1 with findings, 1 clean\n"));
    assertThat(cli.names()).containsExactly("a/b/x.har", "a/b/y.har", "sub/y.har", "x.har");
  }

  @Test
  void rewritesInPlace() throws IOException {
    assertThat(cli.run("sanitize", "--in-place", "DIR/x.har"))
        .isEqualTo(new Cli.Result(0, "", "DIR/x.har: " + FOUND + ROTATE));
    assertThat(cli.names()).containsExactly("x.har");
    assertScrubbed(cli.read("x.har"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void rewritesWhatALinkLeadsTo() throws IOException {
    Files.createSymbolicLink(cli.path("link.har"), Path.of("x.har"));
    assertThat(cli.run("sanitize", "--in-place", "DIR/link.har").code()).isZero();
    assertThat(Files.isSymbolicLink(cli.path("link.har"))).isTrue();
    assertScrubbed(cli.read("x.har"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void warnsThatHardLinksKeepTheOriginal() throws IOException {
    Files.createLink(cli.path("other"), cli.path("x.har"));
    assertThat(cli.run("sanitize", "--in-place", "DIR/x.har").err())
        .isEqualTo(
            "DIR/x.har: "
                + FOUND
                + "DIR/x.har: its other names (hard links) still lead to the unscrubbed content\n"
                + ROTATE);
    assertThat(cli.read("other")).isEqualTo(Hars.with(session, token));
  }

  @Test
  void leavesAnExistingOutputAloneUnlessForced() throws IOException {
    cli.write("y.har", new byte[] {1});
    assertThat(cli.run("sanitize", "DIR/x.har", "-o", "DIR/y.har"))
        .isEqualTo(
            new Cli.Result(
                2,
                "",
                "harscrub: DIR/y.har exists; name another output, or use --force to replace it\n"));
    assertThat(cli.read("y.har")).containsExactly(1);

    assertThat(cli.run("sanitize", "DIR/x.har", "-o", "DIR/y.har", "--force").code()).isZero();
    assertScrubbed(cli.read("y.har"));
  }

  @Test
  void writesNothingInADryRun() throws IOException {
    FileTime before = Files.getLastModifiedTime(cli.path("x.har"));
    cli.write("x.scrubbed.har", new byte[] {2});
    assertThat(cli.run("sanitize", "--dry-run", "DIR/x.har"))
        .isEqualTo(
            new Cli.Result(
                0,
                "",
                "DIR/x.har -> DIR/x.scrubbed.har (dry run, nothing is written): "
                    + FOUND
                    + ROTATE));
    cli.run("sanitize", "--dry-run", "--in-place", "DIR/x.har");
    cli.run("sanitize", "--dry-run", "--output-dir", "DIR/new", "DIR/x.har");
    assertThat(cli.reading(Hars.clean()).run("sanitize", "--dry-run", "-"))
        .isEqualTo(
            new Cli.Result(
                0,
                "",
                "standard input -> standard output (dry run, nothing is written): nothing"
                    + " found\n"));
    assertThat(cli.names()).containsExactly("x.har", "x.scrubbed.har");
    assertThat(cli.path("new")).doesNotExist();
    assertThat(cli.read("x.scrubbed.har")).containsExactly(2);
    assertThat(Files.getLastModifiedTime(cli.path("x.har"))).isEqualTo(before);
  }

  @Test
  void saysNothingWhenQuiet() {
    assertThat(cli.run("sanitize", "--quiet", "DIR/x.har")).isEqualTo(new Cli.Result(0, "", ""));
    assertThat(cli.run("sanitize", "--quiet", "DIR/x.scrubbed.har"))
        .isEqualTo(new Cli.Result(0, "", ""));
  }

  @Test
  void skipsWhatIsScrubbedByItsName() throws IOException {
    cli.write("y.scrubbed.har", Hars.bad());
    assertThat(cli.run("sanitize", "DIR/x.har", "DIR/y.scrubbed.har"))
        .isEqualTo(
            new Cli.Result(
                0,
                "",
                "DIR/y.scrubbed.har: skipped, it is scrubbed already by its name\n"
                    + "DIR/x.har -> DIR/x.scrubbed.har: "
                    + FOUND
                    + ROTATE
                    + "2 files: 1 with findings, 0 clean, 1 skipped\n"));
  }

  @Test
  void doesNotSkipItForAnotherTarget() throws IOException {
    cli.write("y.scrubbed.har", Hars.dirty());
    assertThat(cli.run("sanitize", "DIR/y.scrubbed.har", "-o", "DIR/z.har").err())
        .isEqualTo("DIR/y.scrubbed.har -> DIR/z.har: " + FOUND + ROTATE);
  }

  @Test
  void readsStandardInputAndWritesStandardOutput() {
    Cli.Result result = cli.reading(Hars.with(session, token)).run("sanitize", "-");
    assertScrubbed(result.out().getBytes(UTF_8));
    assertThat(result)
        .isEqualTo(
            new Cli.Result(
                0, result.out(), "standard input -> standard output: " + FOUND + ROTATE));
    assertThat(cli.reading(Hars.clean()).run("sanitize", "-", "-o", "-", "--quiet"))
        .isEqualTo(new Cli.Result(0, new String(Hars.clean(), UTF_8), ""));
  }

  @Test
  void readsStandardInputIntoAFile() throws IOException {
    assertThat(cli.reading(Hars.with(session, token)).run("sanitize", "-", "-o", "DIR/y.har").err())
        .isEqualTo("standard input -> DIR/y.har: " + FOUND + ROTATE);
    assertScrubbed(cli.read("y.har"));
    assertThat(cli.names()).containsExactly("x.har", "y.har");
  }

  @Test
  void writesAFileToStandardOutput() {
    Cli.Result result = cli.run("sanitize", "DIR/x.har", "-o", "-");
    assertScrubbed(result.out().getBytes(UTF_8));
    assertThat(result.err()).isEqualTo("DIR/x.har -> standard output: " + FOUND + ROTATE);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void readsAPipeOnce() throws Exception {
    Path pipe = cli.path("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Thread writer = new Thread(() -> feed(pipe));
    writer.start();
    Cli.Result result = cli.run("sanitize", "DIR/pipe");
    writer.join();
    assertThat(result)
        .isEqualTo(
            new Cli.Result(
                0,
                new String(Hars.clean(), UTF_8),
                "DIR/pipe -> standard output: nothing found\n"));
  }

  private static void feed(Path pipe) {
    try (OutputStream out = Files.newOutputStream(pipe)) {
      out.write(Hars.clean());
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void escapesFileNames() throws IOException {
    cli.write("a\u001b[31m\u202eb\n.har", Hars.clean());
    assertThat(cli.run("sanitize", "--dry-run", "DIR/a\u001b[31m\u202eb\n.har").err())
        .isEqualTo(
            "DIR/a\\u001b[31m\\u202eb\\u000a.har -> DIR/a\\u001b[31m\\u202eb\\u000a.scrubbed.har"
                + " (dry run, nothing is written): nothing found\n");
  }

  @Test
  void coloursOnATerminalOnly() {
    assertThat(cli.onTerminal().run("sanitize", "DIR/none.har").err())
        .isEqualTo("\u001b[31mharscrub:\u001b[0m DIR/none.har: no such file; check the name\n");
  }

  private void assertScrubbed(byte[] har) {
    assertThat(new String(har, UTF_8))
        .contains("REDACTED", "sessionid=", "https://app.example.test/")
        .doesNotContain(session, token);
  }
}
