package io.github.harscrub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplainCommandTest {
  private static final String AUTHORIZATION = "/log/entries/0/request/headers/1/value";

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
  void explainsAPlace() {
    Cli.Result result = cli.run("explain", "DIR/x.har", "--at", AUTHORIZATION);
    assertThat(result)
        .isEqualTo(
            new Cli.Result(
                0,
                """
                log.entries[0].request.headers[1].value (Authorization)
                  is:    request header
                  name:  authorization: holds credentials, which go; the scheme stays
                  goes:  bearer (token), medium: the place it stands at gives it away; removed elsewhere too, also as a part of something longer; action pseudonym
                  goes:  bearer (token), high: its own format gives it away; removed elsewhere too, also as a part of something longer; action pseudonym
                  goes:  bearer (token), high: a value found in this file, here or elsewhere
                  so:    one part of it goes, the rest stays
                """,
                ""));
    assertThat(result.out()).doesNotContain(token);
  }

  @Test
  void takesThePlaceOfAReportAndStandardInput() {
    String place = "log.entries[0].request.headers[1].value";
    String expected = cli.run("explain", "DIR/x.har", "--at", AUTHORIZATION).out();
    assertThat(cli.run("explain", "DIR/x.har", "--at", place).out()).isEqualTo(expected);
    assertThat(cli.run("explain", "DIR/x.har", "--at", place + " (Authorization)").out())
        .isEqualTo(expected);
    assertThat(
            cli.reading(Hars.with(session, token)).run("explain", "-", "--at", AUTHORIZATION).out())
        .isEqualTo(expected);
  }

  @Test
  void explainsWhatAPolicyKeeps() throws IOException {
    cli.write(
        "p.yaml",
        "version: 1\nkeep: [{name: authorization, in: {place: header}}]\n"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(
            cli.run("explain", "DIR/x.har", "--at", AUTHORIZATION, "--policy", "DIR/p.yaml").out())
        .isEqualTo(
            """
            log.entries[0].request.headers[1].value (Authorization)
              is:    request header
              name:  authorization: holds credentials, which go; the scheme stays
              stays: the policy keeps what goes by this name; only swept
              so:    it stays as it is
            """);
  }

  @Test
  void explainsAName() {
    assertThat(cli.run("explain", "--name", "X-Acme-Session-Ticket", "--in", "header"))
        .isEqualTo(
            new Cli.Result(
                0,
                """
                X-Acme-Session-Ticket in a header
                  rule:   session (token)
                  says:   a telling name: any value goes that is no word, message or mask
                  policy: token: pseudonym
                """,
                ""));
    assertThat(cli.run("explain", "--name", "token_type", "--policy-preset", "strict").out())
        .isEqualTo(
            """
            token_type in a body
              says:   known to be harmless; only what its own format gives away goes
            """);
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    String usage = "harscrub: give either FILE and --at PLACE, or --name NAME\n";
    assertThat(cli.run("explain")).isEqualTo(new Cli.Result(2, "", usage));
    assertThat(cli.run("explain", "DIR/x.har")).isEqualTo(new Cli.Result(2, "", usage));
    assertThat(cli.run("explain", "DIR/x.har", "--at", "/log", "--name", "a"))
        .isEqualTo(new Cli.Result(2, "", usage));
    assertThat(cli.run("explain", "DIR/x.har", "--at", "/log/entries/0"))
        .isEqualTo(
            new Cli.Result(
                2,
                "",
                "harscrub: in DIR/x.har no string, number or property name stands at that place; a"
                    + " place is written /log/entries/0/request/url or"
                    + " log.entries[0].request.url\n"));
    assertThat(cli.run("explain", "--name", "a", "--in", "heder").err())
        .startsWith(
            "harscrub: --in: there is no place 'heder'; choose"
                + " header, cookie, query, form or body\n");
    cli.write("bad.har", Hars.bad());
    assertThat(cli.run("explain", "DIR/bad.har", "--at", "/log").code()).isEqualTo(5);
    assertThat(cli.run("explain", "DIR/none.har", "--at", "/log"))
        .isEqualTo(new Cli.Result(1, "", "harscrub: DIR/none.har: no such file; check the name\n"));
  }

  @Test
  void helpsWithTwoExamples() {
    assertThat(cli.run("explain", "--help").out())
        .contains("\nExit codes:\n  0 ", "\n  2 ", "\n  5 ")
        .containsPattern("\nExamples:\n  harscrub explain .*\n  harscrub explain .*\n$");
  }
}
