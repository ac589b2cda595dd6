package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a team goes through: the first check fails, a baseline makes it pass, a new secret makes it
 * fail, somebody decides that it may stay until a day, and the day comes. Each step in a shell,
 * with every report.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for POSIX shells")
final class CiStoryTest {
  private static final String CHECK =
      "java -jar \"$HARSCRUB_JAR\" check recordings --format human $ARGUMENTS"
          + " --report json=out.json --report jsonl=out.jsonl --report sarif=out.sarif"
          + " --report junit=out.xml --report github=out.github --report markdown=out.md";

  private static final List<String> REPORTS =
      List.of("out.json", "out.jsonl", "out.sarif", "out.xml", "out.github", "out.md");

  @TempDir Path folder;
  private Cli cli;
  private CiShell shell;
  private final List<String> secrets =
      List.of(Hars.secret(), Hars.secret(), Hars.secret(), Hars.secret());
  private final StringBuilder written = new StringBuilder();
  private String arguments = "";

  @BeforeEach
  void begin() throws IOException {
    cli = new Cli(folder);
    shell = new CiShell(folder);
    cli.write("recordings/a.har", Hars.with(secrets.get(0), secrets.get(1)));
    cli.write("recordings/deep/b.har", Hars.clean());
  }

  @AfterEach
  void nothingLeaked() {
    assertThat(written).isNotEmpty();
    for (String secret : secrets) {
      assertThat(written.indexOf(secret.substring(4, 20))).isNegative();
    }
  }

  /** Runs the check; {@code expected} is its exit code. */
  private CiShell.Run check(int expected, String more) throws Exception {
    shell.set("ARGUMENTS", arguments + " " + more);
    CiShell.Run run = shell.run(CHECK);
    assertThat(run.code()).as(run.err()).isEqualTo(expected);
    written.append(run.out()).append(run.err());
    for (String report : REPORTS) {
      written.append(text(report));
    }
    return run;
  }

  private String text(String name) throws IOException {
    return new String(cli.read(name), UTF_8);
  }

  /** What counts, by the report for scripts. */
  private List<JSONObject> found() throws IOException {
    List<JSONObject> found = new ArrayList<>();
    JSONArray files = new JSONObject(text("out.json")).getJSONArray("files");
    for (int i = 0; i < files.length(); i++) {
      JSONArray findings = files.getJSONObject(i).getJSONArray("findings");
      for (int j = 0; j < findings.length(); j++) {
        if (findings.getJSONObject(j).getString("standing").equals("found")) {
          found.add(findings.getJSONObject(j));
        }
      }
    }
    return found;
  }

  /** Of all findings each report tells this one only. */
  private void onlyOne(CiShell.Run run, String file, String rule, String place) throws Exception {
    assertThat(run.out()).isEqualTo(file + ": " + rule + " 1 request header\n");
    assertThat(run.err()).contains("1 finding in 1 of 2 files\n2 findings in the baseline\n");
    assertThat(found()).hasSize(1);
    assertThat(found().get(0).getString("rule")).isEqualTo(rule);
    assertThat(found().get(0).getString("place")).isEqualTo(place);
    assertThat(text("out.jsonl").lines().filter(line -> line.contains("\"standing\":\"found\"")))
        .hasSize(1)
        .allMatch(line -> line.contains(place));
    JSONArray results =
        new JSONObject(text("out.sarif"))
            .getJSONArray("runs")
            .getJSONObject(0)
            .getJSONArray("results");
    assertThat(results.length()).isEqualTo(1);
    assertThat(results.getJSONObject(0).getString("ruleId")).isEqualTo(rule);
    assertThat(text("out.xml"))
        .contains("tests=\"2\" failures=\"1\" errors=\"0\"")
        .containsOnlyOnce("<failure")
        .contains("<testcase classname=\"harscrub\" name=\"" + file + "\">")
        .contains(">" + rule + " 1 request header</failure>");
    assertThat(text("out.github"))
        .containsOnlyOnce("::error ")
        .contains("::error file=" + file + ",")
        .contains("harscrub%3A " + rule + "::1 time in a request header");
    assertThat(text("out.md").lines().filter(line -> line.startsWith("| recordings")))
        .containsExactly("| " + file + " | " + rule + " | request header | 1 |");
  }

  private void story(String file, byte[] har, String rule, String place, String fingerprint)
      throws Exception {
    assertThat(check(3, "").out()).hasLineCount(2);
    assertThat(found()).hasSize(2);
    check(0, "--write-baseline known.json");
    written.append(text("known.json"));
    assertThat(check(0, "--baseline known.json").out()).isEmpty();
    cli.write(file, har);
    onlyOne(check(3, "--baseline known.json"), file, rule, place);
    String print = found().get(0).getString(fingerprint);
    cli.write(".harscrub-ignore", (print + " 2999-12-31 key of the sandbox\n").getBytes(UTF_8));
    assertThat(check(0, "--baseline known.json").out()).isEmpty();
    assertThat(found()).isEmpty();
    cli.write(".harscrub-ignore", (print + " 2026-01-31 key of the sandbox\n").getBytes(UTF_8));
    CiShell.Run expired = check(3, "--baseline known.json");
    onlyOne(expired, file, rule, place);
    assertThat(expired.err()).contains(print + " was ignored until 2026-01-31\n");
  }

  /** Without a key a secret is new if it stands in another place. */
  @Test
  void withoutAKey() throws Exception {
    String har =
        new String(Hars.clean(), UTF_8)
            .replace("\"Accept\"", "\"X-Api-Key\"")
            .replace("text/html", secrets.get(2));
    story(
        "recordings/deep/b.har",
        har.getBytes(UTF_8),
        "api-key",
        "log.entries[0].request.headers[0].value (X-Api-Key)",
        "fingerprint");
  }

  /** With one it is new wherever it stands. */
  @Test
  void withAKey() throws Exception {
    CiShell.Run key = shell.run("java -jar \"$HARSCRUB_JAR\" key team.key");
    assertThat(key.code()).isZero();
    arguments = "--key-file team.key";
    String har = new String(Hars.with(secrets.get(0), secrets.get(1)), UTF_8);
    String session = "{\"name\":\"Cookie\",\"value\":\"sessionid=" + secrets.get(0) + "\"},";
    String another = "{\"name\":\"Cookie\",\"value\":\"sessionid=" + secrets.get(3) + "\"},";
    story(
        "recordings/a.har",
        har.replace(session, session + another).getBytes(UTF_8),
        "session",
        "log.entries[0].request.headers[1].value (Cookie)",
        "valueFingerprint");
  }
}
