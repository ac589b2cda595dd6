package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PolicyCommandTest {
  private static final String KEEP =
      "version: 1\nactions: {email: keep}\nkeep: [{name: Authorization}]\nredact: [{name: Accept}]\n";

  @TempDir Path folder;

  private Cli cli;

  @BeforeEach
  void begin() {
    cli = new Cli(folder);
  }

  private void write(String name, String text) throws Exception {
    cli.write(name, text.getBytes(UTF_8));
  }

  private String scrubbed() throws Exception {
    String text = new String(cli.read("a.scrubbed.har"), UTF_8);
    Files.delete(cli.path("a.scrubbed.har"));
    return text;
  }

  @Test
  void writesAPolicyThatIsValidAndPassesItsTests() throws Exception {
    assertThat(cli.run("policy", "init").code()).isZero();
    assertThat(cli.read(".harscrub.yaml")).isEqualTo(PolicyInitCommand.starter());
    Cli.Result again = cli.run("policy", "init");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err())
        .isEqualTo(
            "harscrub: DIR/.harscrub.yaml exists already; nothing was written, name"
                + " another file\n");
    assertThat(cli.run("policy", "validate", "DIR/.harscrub.yaml"))
        .isEqualTo(new Cli.Result(0, "", "DIR/.harscrub.yaml: valid\n"));
    assertThat(cli.run("policy", "test", "DIR/.harscrub.yaml"))
        .isEqualTo(new Cli.Result(0, "", "DIR/.harscrub.yaml: 2 tests passed, 0 failed\n"));
  }

  @Test
  void saysWhichTestsFail() throws Exception {
    write(
        "p.yaml",
        """
        version: 1
        tests:
          - test: one
            place: header
            name: X-Api-Key
            input: kT4mQ9vXw2LpR7sZb1Nc
            kept: [kT4m]
            redacted: [REDACTED]
          - {test: two, place: body, input: a, output: b}
          - {test: three, place: cookie, name: sid, input: kT4mQ9vXw2LpR7sZb1Nc, output: REDACTED-session}
        """);
    assertThat(cli.run("policy", "test", "DIR/p.yaml"))
        .isEqualTo(
            new Cli.Result(
                3,
                "",
                """
                harscrub: DIR/p.yaml:3: one: of what is to be kept, text 1 is gone
                harscrub: DIR/p.yaml:3: one: of what is to be redacted, text 1 is still there
                harscrub: DIR/p.yaml:9: two: the output differs from the expected one from character 1 on
                DIR/p.yaml: 1 test passed, 2 failed
                """));
  }

  @Test
  void refusesABadPolicy() throws Exception {
    write("bad.yaml", "version: 1\npreset: suport\n");
    write("a.har", new String(Hars.dirty(), UTF_8));
    String problem =
        "harscrub: DIR/bad.yaml:2:9: did you mean 'support'? expected a preset: credentials, support,"
            + " strict, gdpr, pci, hipaa\n";
    for (String[] line :
        new String[][] {
          {"policy", "validate", "DIR/bad.yaml"},
          {"policy", "test", "DIR/bad.yaml"},
          {"sanitize", "DIR/a.har", "--policy", "DIR/bad.yaml"},
          {"check", "DIR/a.har", "--policy", "DIR/bad.yaml"}
        }) {
      assertThat(cli.run(line)).isEqualTo(new Cli.Result(2, "", problem));
    }
    assertThat(cli.run("sanitize", "DIR/a.har", "--policy", "DIR/none.yaml").err())
        .isEqualTo(
            "harscrub: DIR/none.yaml: no such file; check the name, or type harscrub policy init to make a"
                + " policy\n");
    assertThat(cli.run("policy").code()).isEqualTo(2);
    assertThat(cli.names()).containsExactly("a.har", "bad.yaml");
  }

  @Test
  void aFoundPolicyAddsAndDoesNotWeaken() throws Exception {
    String token = Hars.secret();
    String har = new String(Hars.with(Hars.secret(), token), UTF_8).replace("GET", "ann@corp.test");
    har = har.replace("\"headers\": [{", "\"headers\": [{\"name\":\"Accept\",\"value\":\"x/y\"},{");
    write("a.har", har);
    write(".harscrub.yaml", KEEP);
    Cli.Result found = cli.run("sanitize", "DIR/a.har");
    assertThat(found.err())
        .startsWith(
            "policy: DIR/.harscrub.yaml\nDIR/.harscrub.yaml: was found, not named, so it may not"
                + " weaken; ignored: one rule that keeps; email: keep. To use all of it, name it with"
                + " --policy\n");
    assertThat(scrubbed()).doesNotContain(token, "ann@corp.test", "x/y");
    cli.run("sanitize", "DIR/a.har", "--policy", "DIR/.harscrub.yaml");
    assertThat(scrubbed()).contains(token, "ann@corp.test").doesNotContain("x/y");
    cli.run("sanitize", "DIR/a.har", "--no-policy");
    assertThat(scrubbed()).contains("x/y").doesNotContain(token, "ann@corp.test");
    assertThat(cli.run("sanitize", "DIR/a.har", "--no-policy", "--policy", "DIR/x").code())
        .isEqualTo(2);
  }

  @Test
  void theUsersOwnPolicyIsTrustedAndAFoundOneAddsToIt() throws Exception {
    String token = Hars.secret();
    write(
        "a.har",
        new String(Hars.with(Hars.secret(), token), UTF_8).replace("GET", "ann@corp.test"));
    write("home/.config/harscrub/policy.yaml", KEEP);
    cli.run("sanitize", "DIR/a.har");
    assertThat(scrubbed()).contains(token, "ann@corp.test");
    write(".harscrub.yaml", "version: 1\nactions: {email: mask}\n");
    Cli.Result both = cli.run("sanitize", "DIR/a.har");
    assertThat(both.err())
        .startsWith(
            "policy: DIR/home/.config/harscrub/policy.yaml\npolicy: DIR/.harscrub.yaml\nDIR/a");
    assertThat(scrubbed()).contains(token, "\"REDACTED-email\"");
  }

  @Test
  void theExampleOfTheReadmePassesItsTests() throws Exception {
    String readme = Files.readString(Path.of("..", "README.md"));
    int start = readme.indexOf("```yaml\n") + 8;
    write("p.yaml", readme.substring(start, readme.indexOf("```", start)));
    assertThat(cli.run("policy", "test", "DIR/p.yaml"))
        .isEqualTo(new Cli.Result(0, "", "DIR/p.yaml: 2 tests passed, 0 failed\n"));
  }
}
