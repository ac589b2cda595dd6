package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many files in one go. */
final class SanitizeBatchTest {
  private static final String ROTATE =
      "What has already been shared must be rotated: scrubbing a copy revokes nothing.\n";

  @TempDir Path folder;
  private Cli cli;
  private final String session = Hars.secret();
  private final String token = Hars.secret();

  @BeforeEach
  void begin() throws IOException {
    cli = new Cli(folder);
    cli.write("in/a/x.har", Hars.with(session, token));
    cli.write("in/a/y.har", Hars.bad());
    cli.write("in/b/c/x.har", Hars.clean());
    cli.write("in/z.HAR", Hars.dirty());
    cli.write("in/notes.txt", "not a HAR".getBytes(UTF_8));
  }

  @Test
  void findsPackedHarsInFolders() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(Hars.dirty());
    }
    cli.write("packed/x.HAR.gz", packed.toByteArray());
    cli.write("packed/other.gz", packed.toByteArray());
    assertThat(cli.run("check", "DIR/packed").code()).isEqualTo(3);
    assertThat(cli.run("sanitize", "DIR/packed", "--output-dir", "DIR/out").code()).isZero();
    assertThat(cli.names()).contains("out/x.HAR.gz").doesNotContain("out/other.gz");
  }

  private static String told(String path) {
    return "DIR/in/" + path + " -> DIR/out/" + path + ": ";
  }

  @Test
  void keepsTheTreeOfAFolder() throws IOException {
    String found = "2 redactions\n  TALLY request header\n  TALLY request header\n";
    Cli.Result expected =
        new Cli.Result(
            4,
            "",
            told("a/x.har")
                + found
                + "harscrub: DIR/in/a/y.har: refused: the input is cut off at byte 9 (log);"
                + " nothing was written, record the HAR again\n"
                + told("b/c/x.har")
                + "nothing found\n"
                + told("z.HAR")
                + found
                + ROTATE
                + "4 files: 2 with findings, 1 clean, 1 failed\n");
    for (String threads : new String[] {"1", "3"}) {
      assertThat(
              cli.run(
                  "sanitize", "DIR/in", "--output-dir", "DIR/out", "--force", "--threads", threads))
          .isEqualTo(expected);
    }
    assertThat(cli.names())
        .containsExactly(
            "in/a/x.har",
            "in/a/y.har",
            "in/b/c/x.har",
            "in/notes.txt",
            "in/z.HAR",
            "out/a/x.har",
            "out/b/c/x.har",
            "out/z.HAR");
    assertThat(new String(cli.read("out/a/x.har"), UTF_8)).doesNotContain(session, token);
  }

  @Test
  void saysWhatIsWrongWithAFolder() throws IOException {
    assertThat(cli.run("sanitize", "DIR/in").err())
        .isEqualTo("harscrub: DIR/in is a folder; say where the copies go with --output-dir DIR\n");
    Files.createDirectories(cli.path("empty"));
    assertThat(cli.run("sanitize", "DIR/empty", "--output-dir", "DIR/out"))
        .isEqualTo(new Cli.Result(2, "", "harscrub: DIR/empty: no HAR is in this folder\n"));
  }

  @Test
  void findsNoOutputsAmongItsInputs() throws IOException {
    assertThat(cli.run("sanitize", "DIR/in/b", "--output-dir", "DIR/in/b/out").code()).isZero();
    assertThat(cli.run("sanitize", "DIR/in/b", "--output-dir", "DIR/in/b/out", "--force").code())
        .isZero();
    assertThat(cli.names()).contains("in/b/out/c/x.har").doesNotContain("in/b/out/out/c/x.har");
  }

  @Test
  void resumesWhereItWasInterrupted() throws IOException {
    cli.run("sanitize", "DIR/in", "--output-dir", "DIR/out", "--quiet");
    Files.delete(cli.path("out/z.HAR"));
    Files.setLastModifiedTime(cli.path("in/b/c/x.har"), FileTime.fromMillis(4_000_000_000_000L));
    cli.write("in/a/y.har", Hars.clean());
    Cli.Result result = cli.run("sanitize", "DIR/in", "--output-dir", "DIR/out", "--resume");
    assertThat(result.code()).isZero();
    assertThat(result.err())
        .contains(told("a/y.har"), told("b/c/x.har"), told("z.HAR"))
        .doesNotContain(told("a/x.har"))
        .endsWith("4 files: 1 with findings, 2 clean, 1 done before\n");
  }

  @Test
  void writesOneReportForAll() throws IOException {
    cli.run("sanitize", "DIR/in", "--output-dir", "DIR/out", "--report", "DIR/r.json");
    String text = new String(cli.read("r.json"), UTF_8);
    assertThat(text).doesNotContain(session, token);
    JsonNode report = JsonMapper.shared().readTree(text);
    List<String> files = new ArrayList<>();
    report
        .get("files")
        .forEach(
            file ->
                files.add(
                    file.get("input").asString().replace(folder.toString(), "DIR")
                        + " "
                        + file.get("status").asString()));
    assertThat(files)
        .containsExactly(
            "DIR/in/a/x.har scrubbed",
            "DIR/in/a/y.har failed",
            "DIR/in/b/c/x.har clean",
            "DIR/in/z.HAR scrubbed");
    JsonNode first = report.get("files").get(0);
    assertThat(first.get("redactions").asInt()).isEqualTo(2);
    assertThat(first.get("tallies")).hasSize(2);
    assertThat(first.get("tallies").get(0).get("place").asString()).isEqualTo("request header");
    assertThat(report.get("files").get(1).get("exitCode").asInt()).isEqualTo(5);
    JsonNode totals = report.get("totals");
    assertThat(totals.get("files").asInt()).isEqualTo(4);
    assertThat(totals.get("failed").asInt()).isEqualTo(1);
    assertThat(totals.get("redactions").asInt()).isEqualTo(4);
  }

  @Test
  void showsRateAndTimeLeftOnATerminal() {
    assertThat(
            cli.onTerminal()
                .run("sanitize", "DIR/in", "--output-dir", "DIR/out", "--threads", "2")
                .err())
        .containsPattern("\r2 of 4 files, \\d+ files/s, \\d+\\.\\d MB/s, 0:\\d\\d left");
  }
}
