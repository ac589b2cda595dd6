package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** HARs whose bodies lie in files beside them, as Playwright unpacks them. */
final class SanitizeBesideTest {
  @TempDir Path folder;
  private final String token = Hars.secret();
  private final String refresh = Hars.secret();
  private Cli cli;
  private byte[] har;

  @BeforeEach
  void begin() throws IOException {
    cli = new Cli(folder);
    har = har("resources/4f2a.json", "77.txt", "missing.txt");
    cli.write("in/x.har", har);
    cli.write("in/resources/4f2a.json", utf8("{\"refresh_token\": \"" + refresh + "\", \"n\": 1}"));
    cli.write("in/77.txt", utf8("sent " + token + "."));
    cli.write("in/other.txt", utf8("not named " + token));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  /** A bearer token in a header, the refresh token in a comment, bodies in these files. */
  private byte[] har(String... files) {
    StringBuilder members = new StringBuilder("\"comment\": \"saw " + refresh + "\"");
    for (String file : files) {
      members.append(", \"_x\": {\"_file\" : \"").append(file.replace("/", "\\/")).append("\"}");
    }
    String plain = new String(Hars.with(Hars.secret(), token), UTF_8);
    int at = plain.indexOf("\"size\": 0");
    return utf8(plain.substring(0, at) + members + ", " + plain.substring(at));
  }

  private String text(String name) throws IOException {
    return new String(cli.read(name), UTF_8);
  }

  private void requireScrubbed(String out) throws IOException {
    assertThat(text(out + "/x.har"))
        .contains("saw REDACTED-refresh-token-")
        .doesNotContain(token, refresh);
    assertThat(text(out + "/resources/4f2a.json"))
        .matches("\\{\"refresh_token\": \"REDACTED-refresh-token-\\w{10}\\.{0,2}\", \"n\": 1\\}");
    assertThat(text(out + "/77.txt")).matches("sent REDACTED-bearer-\\w{10}\\.{1,3}");
  }

  @Test
  void scrubsThemIntoAnotherFolder() throws IOException {
    Cli.Result result = cli.run("sanitize", "DIR/in/x.har", "--output-dir", "DIR/out");
    assertThat(result.code()).as(result.err()).isZero();
    requireScrubbed("out");
    assertThat(cli.read("in/x.har")).isEqualTo(har);
    assertThat(text("in/77.txt")).contains(token);
    assertThat(cli.names()).filteredOn(name -> name.startsWith("out")).hasSize(3);
    assertThat(cli.run("check", "DIR/out").code()).isZero();
    assertThat(cli.run("sanitize", "DIR/in/x.har", "-o", "DIR/out/y.har").err())
        .contains("4f2a.json exists; name another output, or use --force to replace it");
  }

  @Test
  void scrubsThemInPlace() throws IOException {
    assertThat(cli.run("sanitize", "DIR/in", "--in-place").code()).isZero();
    requireScrubbed("in");
    assertThat(text("in/other.txt")).contains(token);
    assertThat(cli.names()).hasSize(4);
  }

  /** A file of their names would have to be replaced. */
  @Test
  void saysWhichAreLeft() throws IOException {
    String left =
        "harscrub: DIR/in/x.har: 2 files beside it with its bodies, such as"
            + " DIR/in/resources/4f2a.json, were not scrubbed; to have them scrubbed too, use"
            + " --output-dir DIR\n";
    Cli.Result result =
        cli.run("sanitize", "DIR/in/x.har", "--quiet", "--report", "DIR/report.json");
    assertThat(result.code()).isEqualTo(4);
    assertThat(result.err()).startsWith(left);
    assertThat(text("report.json")).contains("\"filesLeft\" : 2");
    result = cli.run("sanitize", "DIR/in/x.har", "--quiet", "-o", "-");
    assertThat(result.code()).isEqualTo(4);
    assertThat(result.err()).startsWith(left);
    assertThat(text("in/77.txt")).contains(token);
    assertThat(cli.run("sanitize", "DIR/in/x.har", "--dry-run").code()).isZero();
  }

  @Test
  void checksThemToo() throws IOException {
    cli.write(
        "in/x.har",
        utf8(
            new String(Hars.clean(), UTF_8)
                .replace("\"size\"", "\"_file\": \"77.txt\", \"size\"")));
    cli.write("in/77.txt", utf8("{\"access_token\": \"" + token + "\"}"));
    Cli.Result result = cli.run("check", "DIR/in");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).doesNotContain(token);
    assertThat(cli.run("inventory", "DIR/in").err()).contains("1 credential in 1 file");
  }

  @Test
  void refusesFilesOfSeveralHars() throws IOException {
    cli.write("in/y.har", har);
    for (String[] where : new String[][] {{"--in-place"}, {"--output-dir", "DIR/out"}}) {
      String[] words = new String[2 + where.length];
      words[0] = "sanitize";
      words[1] = "DIR/in";
      System.arraycopy(where, 0, words, 2, where.length);
      Cli.Result result = cli.run(words);
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err())
          .contains("would hold bodies of several HARs, such as DIR/in/y.har; pack their folder");
    }
    assertThat(cli.read("in/x.har")).isEqualTo(har);
  }

  @Test
  void provesThemToo() throws IOException {
    Cli.Result result = cli.run("sanitize", "DIR/in", "--output-dir", "DIR/out", "--verify");
    assertThat(result.code()).as(result.err()).isZero();
    requireScrubbed("out");
    assertThat(cli.run("sanitize", "DIR/in", "--in-place", "--verify").code()).isZero();
    requireScrubbed("in");
  }

  /** What stands in the name of a file would be left in it. */
  @Test
  void writesNothingIfOneIsNotProven() throws IOException {
    String name = "b-" + token + ".txt";
    cli.write("in/x.har", har("77.txt", name));
    cli.write("in/" + name, utf8("nothing"));
    Cli.Result result = cli.run("sanitize", "DIR/in/x.har", "--output-dir", "DIR/out", "--verify");
    assertThat(result.code()).isEqualTo(6);
    assertThat(result.err()).contains("not proven: 1 place, the first is file 3 (bearer)");
    assertThat(cli.names()).noneMatch(file -> file.startsWith("out"));
  }

  /** A HAR that somebody sent must not choose which files are rewritten. */
  @Test
  @DisabledOnOs(OS.WINDOWS) // links
  void staysInTheFolder() throws IOException {
    cli.write("secret.txt", utf8("keep " + token));
    cli.write("in/real/a.txt", utf8("keep " + token));
    Files.createSymbolicLink(cli.path("in/link.txt"), cli.path("secret.txt"));
    Files.createSymbolicLink(cli.path("in/up"), cli.path("."));
    cli.write(
        "in/x.har",
        har(
            "../secret.txt",
            cli.path("secret.txt").toString(),
            "link.txt",
            "up/secret.txt",
            "x.har"));
    assertThat(cli.run("sanitize", "DIR/in/x.har", "--in-place").code()).isZero();
    assertThat(text("secret.txt")).isEqualTo("keep " + token);
    assertThat(text("in/x.har")).doesNotContain(token);
  }
}
