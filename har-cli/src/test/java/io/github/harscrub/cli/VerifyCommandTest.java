package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerifyCommandTest {
  private static final String PROVEN =
      """
      DIR/a.scrubbed.har: proven
        yes  every byte outside of 2 removed values is that of the original
        yes  structure, types and names are those of the original
        yes  none of 2 distinct values stands anywhere else, in any encoding
        yes  a fresh scan finds nothing
      """;

  @TempDir Path folder;
  private final String session = Hars.secret();
  private Cli cli;

  @BeforeEach
  void begin() throws IOException {
    cli = new Cli(folder);
    cli.write("a.har", Hars.with(session, Hars.secret()));
    cli.write("bad.har", Hars.bad());
    assertThat(cli.run("sanitize", "DIR/a.har").code()).isZero();
  }

  /** Puts a text into the copy, in a place where the original has another. */
  private void spoil(String name, String from, String to) throws IOException {
    String copy = new String(cli.read("a.scrubbed.har"), UTF_8);
    assertThat(copy).contains(from);
    cli.write(name, copy.replace(from, to).getBytes(UTF_8));
  }

  @Test
  void provesACopy() {
    assertThat(cli.run("verify", "DIR/a.har", "DIR/a.scrubbed.har"))
        .isEqualTo(new Cli.Result(0, PROVEN, ""));
  }

  @Test
  void tellsWhereAProofFails() throws IOException {
    spoil("b.har", "text/plain", session);
    Cli.Result result = cli.run("verify", "DIR/a.har", "DIR/b.har");
    assertThat(result.code()).isEqualTo(6);
    assertThat(result.out())
        .startsWith("DIR/b.har: NOT proven\n  NO   every byte")
        .contains("  locality: log.entries[0].response.content.mimeType, byte ")
        .contains("  no-residue: log.entries[0].response.content.mimeType, byte ")
        .doesNotContain(session);
    assertThat(result.err()).isEmpty();
  }

  @Test
  void tellsItAsJson() throws IOException {
    assertThat(cli.run("verify", "DIR/a.har", "DIR/a.scrubbed.har", "--format", "json"))
        .isEqualTo(
            new Cli.Result(
                0,
                """
                {
                  "proven": true,
                  "removed": 2,
                  "values": 2,
                  "gapCount": 0,
                  "gaps": [],
                  "scan": []
                }
                """,
                ""));
    spoil("b.har", "\"time\": 7", "\"time\": 8");
    assertThat(cli.run("verify", "DIR/a.har", "DIR/b.har", "--format", "json").out())
        .contains("{\"proof\": \"locality\", \"place\": \"log.entries[0].time\", \"offset\": ");
  }

  @Test
  void tellsWhatAFreshScanFinds() {
    Cli.Result result = cli.run("verify", "DIR/a.har", "DIR/a.har");
    assertThat(result.code()).isEqualTo(6);
    assertThat(result.out()).contains("  NO   a fresh scan finds 2 secrets\n  scan: ");
  }

  @Test
  void tellsOfBytesAroundTheHar() throws IOException {
    cli.write("b.har", ("\ufeff" + new String(cli.read("a.har"), UTF_8)).getBytes(UTF_8));
    assertThat(cli.run("verify", "DIR/b.har", "DIR/a.scrubbed.har").out())
        .contains("\n  locality: before or behind the object\n");
  }

  @Test
  void namesTheFileThatIsMissing() {
    assertThat(cli.run("verify", "DIR/a.har", "DIR/none.har"))
        .isEqualTo(new Cli.Result(1, "", "harscrub: DIR/none.har: no such file; check the name\n"));
  }

  /** A rule may be sure of one find and guess another; who reads on wants one line for both. */
  @Test
  void countsEachRuleAndPlaceOnce() throws IOException {
    byte[] har = new PlantedSecrets().har();
    cli.write("many.har", har);
    List<String> lines =
        cli.run("verify", "DIR/many.har", "DIR/many.har")
            .out()
            .lines()
            .filter(line -> line.startsWith("  scan: "))
            .map(line -> line.replaceAll(" \\d+ ", " "))
            .toList();
    assertThat(lines).hasSizeGreaterThan(5).doesNotHaveDuplicates();
  }

  @Test
  void tellsOfAnotherPolicy() {
    assertThat(cli.run("verify", "DIR/a.har", "DIR/a.har").err())
        .isEqualTo(
            "If the copy was made under another policy, name that with --policy or"
                + " --policy-preset; else sanitize the original again.\n");
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }

  @Test
  void comparesWhatIsPacked() throws IOException {
    cli.write("p.har.gz", gzip(cli.read("a.har")));
    assertThat(cli.run("sanitize", "DIR/p.har.gz", "--verify").code()).isZero();
    assertThat(cli.run("verify", "DIR/p.har.gz", "DIR/p.scrubbed.har.gz"))
        .isEqualTo(new Cli.Result(0, PROVEN.replace("a.scrubbed.har", "p.scrubbed.har.gz"), ""));
    spoil("b.har", "text/plain", session);
    cli.write("b.har.gz", gzip(cli.read("b.har")));
    assertThat(cli.run("verify", "DIR/p.har.gz", "DIR/b.har.gz").code()).isEqualTo(6);
  }

  @Test
  void comparesWhatWasSaved() throws IOException {
    String har = new String(cli.read("a.har"), UTF_8);
    String entries = har.substring(0, har.lastIndexOf("]}}"));
    cli.write("cut.har", (entries + ", {\"request\"").getBytes(UTF_8));
    assertThat(cli.run("sanitize", "DIR/cut.har", "--salvage", "--verify").code()).isZero();
    assertThat(cli.run("verify", "DIR/cut.har", "DIR/cut.scrubbed.har", "--salvage").code())
        .isZero();
    assertThat(cli.run("verify", "DIR/cut.har", "DIR/cut.scrubbed.har").err())
        .startsWith(
            "harscrub: DIR/cut.har and DIR/cut.scrubbed.har: refused: the original is cut off")
        .endsWith("\nFor a copy that sanitize --salvage made of it, add --salvage.\n");
  }

  @Test
  void refusesWhatItCannotCompare() {
    assertThat(cli.run("verify", "DIR/a.har", "DIR/bad.har").code()).isEqualTo(5);
    assertThat(cli.run("verify", "DIR/bad.har", "DIR/a.har").code()).isEqualTo(5);
    assertThat(cli.run("verify", "DIR/a.har", "DIR/none.har").code()).isEqualTo(1);
    assertThat(cli.run("verify", "DIR/a.har", "-").code()).isEqualTo(2);
    assertThat(cli.run("verify", "DIR/a.har", "DIR").code()).isEqualTo(2);
    assertThat(cli.run("verify", "DIR/a.har").code()).isEqualTo(2);
  }

  @Test
  void provesBeforeACopyGetsItsName() throws IOException {
    assertThat(cli.run("sanitize", "DIR/a.har", "-o", "DIR/c.har", "--verify").code()).isZero();
    assertThat(cli.run("verify", "DIR/a.har", "DIR/c.har").code()).isZero();
    assertThat(cli.run("sanitize", "DIR/a.har", "--in-place", "--verify").code()).isZero();
    assertThat(cli.run("sanitize", "DIR/a.har", "-o", "-", "--verify").code()).isEqualTo(2);
    cli.reading(Hars.dirty());
    assertThat(cli.run("sanitize", "-", "-o", "DIR/d.har", "--verify").code()).isZero();
    assertThat(cli.names()).containsExactly("a.har", "a.scrubbed.har", "bad.har", "c.har", "d.har");
  }
}
