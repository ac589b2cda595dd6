package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a check that fails to one that passes, and back as soon as there is something new. */
final class BaselineTest {
  private static final String SESSION = "p1-5f0ad6ddc2da0e75712c026ca2f00a7e";

  @TempDir Path folder;
  private Cli cli;
  private final String session = Hars.secret();
  private final String token = Hars.secret();

  @BeforeEach
  void begin() throws IOException {
    cli = new Cli(folder);
    cli.write("in/a.har", Hars.with(session, token));
  }

  private Cli.Result check(String... arguments) {
    String[] words = new String[arguments.length + 2];
    words[0] = "check";
    words[1] = "DIR/in";
    System.arraycopy(arguments, 0, words, 2, arguments.length);
    return cli.run(words);
  }

  @Test
  void knownFindingsPassAndNewOnesFail() throws IOException {
    assertThat(check().code()).isEqualTo(3);
    assertThat(check("--write-baseline=DIR/known.json"))
        .isEqualTo(
            new Cli.Result(
                0, "", "DIR/known.json: a baseline of 2 places\nnothing new found in 1 file\n"));
    assertThat(new String(cli.read("known.json"), UTF_8))
        .isEqualTo(
            """
            {"version": 1, "findings": [
            {"fingerprint":"p1-9c155a65963b28998ef4f8e6ba1215bd","rule":"bearer",\
            "host":"app.example.test",\
            "place":"log.entries[].request.headers[].value (Authorization)","count":1},
            {"fingerprint":"%s","rule":"session","host":"app.example.test",\
            "place":"log.entries[].request.headers[].value (Cookie)","count":1}
            ]}
            """
                .formatted(SESSION));
    assertThat(check("--baseline=DIR/known.json"))
        .isEqualTo(
            new Cli.Result(0, "", "nothing new found in 1 file\n2 findings in the baseline\n"));
    // Without a key any value may stand there: the next recording has others.
    cli.write("in/a.har", Hars.dirty());
    assertThat(check("--baseline=DIR/known.json").code()).isZero();
    String elsewhere = new String(Hars.dirty(), UTF_8).replace("app.example", "other.example");
    cli.write("in/b.har", elsewhere.getBytes(UTF_8));
    assertThat(check("--baseline=DIR/known.json"))
        .isEqualTo(
            new Cli.Result(
                3,
                "DIR/in/b.har: bearer 1 request header\nDIR/in/b.har: session 1 request header\n",
                """
                2 findings in 1 of 2 files
                2 findings in the baseline
                To remove them, type: harscrub sanitize FILE
                What has already been shared must be rotated: scrubbing a copy revokes nothing.
                """));
  }

  @Test
  void withAKeyOnlyTheSameValuesPass() throws IOException {
    cli.run("key", "DIR/key");
    String key = "--key-file=DIR/key";
    assertThat(check(key, "--write-baseline=DIR/known.json").code()).isZero();
    assertThat(new String(cli.read("known.json"), UTF_8)).contains("\"v1-").doesNotContain("\"p1-");
    assertThat(check(key, "--baseline=DIR/known.json").code()).isZero();
    cli.write("in/a.har", Hars.with(session, Hars.secret()));
    assertThat(check(key, "--baseline=DIR/known.json").out())
        .isEqualTo("DIR/in/a.har: bearer 1 request header\n");
    assertThat(check("--baseline=DIR/known.json"))
        .isEqualTo(
            new Cli.Result(
                2,
                "",
                "harscrub: DIR/known.json was made with a key; add --key-file FILE, or write it"
                    + " anew without one\n"));
  }

  @Test
  void aBaselineTellsWhatIsNoMore() throws IOException {
    check("--write-baseline=DIR/known.json");
    cli.write("in/a.har", Hars.clean());
    assertThat(check("--baseline=DIR/known.json").err())
        .isEqualTo(
            "nothing found in 1 file\n2 places of the baseline found no more; to drop them, write"
                + " it anew\n");
  }

  @Test
  void noBaselineComesOfAnUnfinishedCheck() throws IOException {
    cli.write("in/bad.har", Hars.bad());
    assertThat(check("--write-baseline=DIR/known.json").code()).isEqualTo(4);
    assertThat(cli.names()).containsExactly("in/a.har", "in/bad.har");
  }

  @Test
  void ignoredFindingsPassUntilTheirLastDay() throws IOException {
    cli.write(
        ".harscrub-ignore",
        ("# of the sandbox\n\n" + SESSION + " 2999-12-31 public sandbox\n").getBytes(UTF_8));
    assertThat(check().out()).isEqualTo("DIR/in/a.har: bearer 1 request header\n");
    assertThat(check("--no-ignore").out()).hasLineCount(2);
    cli.write(".harscrub-ignore", (SESSION + "\t2020-02-29\told sandbox").getBytes(UTF_8));
    Cli.Result expired = check();
    assertThat(expired.out()).hasLineCount(2);
    assertThat(expired.err()).contains(SESSION + " was ignored until 2020-02-29\n");
    for (String wrong :
        new String[] {
          SESSION, SESSION + " 2999-12-31", SESSION + " soon reason", token + " forever reason"
        }) {
      cli.write(".harscrub-ignore", ("\n" + wrong).getBytes(UTF_8));
      assertThat(check().err())
          .isEqualTo(
              "harscrub: DIR/.harscrub-ignore:2: expected a fingerprint, a last day as in"
                  + " 2027-01-31 or forever, and a reason\n");
    }
  }

  @Test
  void whatDoesNotCountIsTold() {
    String tolerated = "DIR/in/a.har: session 1 request header (tolerated)\n";
    assertThat(check("--fail-on=high"))
        .isEqualTo(
            new Cli.Result(
                3,
                "DIR/in/a.har: bearer 1 request header\n" + tolerated,
                """
                1 finding in 1 file
                1 finding not counted, see --fail-on
                To remove them, type: harscrub sanitize FILE
                What has already been shared must be rotated: scrubbing a copy revokes nothing.
                """));
    assertThat(check("--fail-on=secret,certain").code()).isZero();
    assertThat(check("--fail-on=email,phone").code()).isZero();
    assertThat(check("--fail-on", "email", "--fail-on", "token").code()).isEqualTo(3);
  }
}
