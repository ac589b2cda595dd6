package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InventoryCommandTest {
  private static final Pattern FINGERPRINT = Pattern.compile("\\b[0-9a-hjkmnp-tv-z]{10}\\b");

  @TempDir Path folder;
  private Cli cli;
  private final String pat = "gh" + "p_" + Hars.secret().substring(0, 36);
  private final String session = Hars.secret();
  private final String unsent = Hars.secret();
  private final String jwt =
      jwt("{\"iss\":\"https://acme.okta.com/oauth2\",\"aud\":\"=api,x\",\"sub\":\"7\",\"amr\":[],");

  private static String jwt(String claims) {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    return base64.encodeToString("{\"alg\":\"RS256\"}".getBytes(UTF_8))
        + '.'
        + base64.encodeToString((claims + "\"exp\":1767322800}").getBytes(UTF_8))
        + '.'
        + Hars.secret();
  }

  private static String entry(String time, String host, String header, String body) {
    return """
    {"startedDateTime": "%s", "time": 7,
     "request": {"method": "GET", "url": "https://%s/", "headers": [%s]},
     "response": {"status": 200, "content": {"mimeType": "text/plain", "text": "%s"}}}\
    """
        .formatted(time, host, header, body);
  }

  private static String header(String name, String value) {
    return "{\"name\": \"%s\", \"value\": \"%s\"}".formatted(name, value);
  }

  private static byte[] har(String... entries) {
    return ("{\"log\": {\"version\": \"1.2\", \"entries\": [" + String.join(",", entries) + "]}}")
        .getBytes(UTF_8);
  }

  @BeforeEach
  void begin() throws IOException {
    cli = new Cli(folder);
    cli.write(
        "a.har",
        har(
            entry(
                "2026-01-02T03:04:05.678Z",
                "api.github.com",
                header("Authorization", "Bearer " + pat),
                "api_key=" + unsent),
            entry(
                "2026-01-02T03:05:05Z",
                "app.example.test",
                header("Authorization", "Bearer " + jwt),
                "")));
    cli.write(
        "b.har",
        har(
            entry(
                "2026-01-03T00:00:00Z", "app.example.test", header("Cookie", "sid=" + session), ""),
            entry("2026-01-04T00:00:00Z", "api.github.com", header("X-Token", pat), "")));
  }

  /** Runs the command; fingerprints are {@code FP}. */
  private Cli.Result inventory(String... arguments) {
    String[] words = new String[arguments.length + 1];
    words[0] = "inventory";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    Cli.Result result = cli.run(words);
    for (String secret : List.of(pat, session, unsent, jwt)) {
      assertThat(result.out() + result.err()).doesNotContain(secret);
    }
    return new Cli.Result(
        result.code(), FINGERPRINT.matcher(result.out()).replaceAll("FP"), result.err());
  }

  private static final String TOLD =
      "4 credentials in 2 files; 1 never sent here; 0 JSON Web Tokens still valid by what is"
          + " written in them\n";

  @Test
  void listsCredentialsByIssuer() {
    assertThat(inventory("DIR"))
        .isEqualTo(
            new Cli.Result(
                0,
                """
                GitHub: 2 credentials
                  revoke: https://github.com/settings/tokens
                  FINGERPRINT  KIND        HOLDER   SENT   RECEIVED  FILES  FIRST SEEN            LAST SEEN
                  FP   github-pat  human    2      0         2      2026-01-02T03:04:05Z  2026-01-04T00:00:00Z
                      sent to api.github.com
                      as request header Authorization, request header X-Token
                      first in DIR/a.har, log.entries[0].request.headers[0].value (Authorization)
                      to do: revoke the token or end its session
                  FP   api-key     unknown  never  1         1      2026-01-02T03:04:05Z  2026-01-02T03:04:05Z
                      never sent here, received from api.github.com
                      as response body
                      first in DIR/a.har, log.entries[0].response.content.text
                      to do: replace the key

                Okta: 1 credential
                  revoke: https://help.okta.com/en-us/content/topics/security/api.htm
                  FINGERPRINT  KIND  HOLDER  SENT  RECEIVED  FILES  FIRST SEEN            LAST SEEN
                  FP   jwt   human   1     0         1      2026-01-02T03:05:05Z  2026-01-02T03:05:05Z
                      sent to app.example.test
                      as request header Authorization
                      JSON Web Token of https://acme.okta.com/oauth2 for =api,x: expired, expiry 2026-01-02T03:00:00Z
                      first in DIR/a.har, log.entries[1].request.headers[0].value (Authorization)
                      to do: revoke the token or end its session

                app.example.test: 1 credential
                  FINGERPRINT  KIND     HOLDER  SENT  RECEIVED  FILES  FIRST SEEN            LAST SEEN
                  FP   session  human   1     0         1      2026-01-03T00:00:00Z  2026-01-03T00:00:00Z
                      sent to app.example.test
                      as request header Cookie
                      first in DIR/b.har, log.entries[0].request.headers[0].value (Cookie)
                      to do: revoke the token or end its session
                """,
                TOLD));
  }

  @Test
  void writesJson() {
    Cli.Result result = inventory("DIR/b.har", "--format", "json", "--quiet");
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out().replaceAll("\"time\": \"[^\"]*\"", "\"time\": \"NOW\""))
        .isEqualTo(
            """
            {"version": 1, "time": "NOW", "files": 1, "failed": 0, "entries": 2, "unread": 0, "credentials": [
            {"fingerprint":"FP","kind":"github-pat","category":"token","confidence":"high","issuer":"GitHub",\
            "revoke":"https://github.com/settings/tokens","todo":"revoke the token or end its session",\
            "holder":"human","neverSent":false,"sent":{"entries":1,"hosts":["api.github.com"],"more":false},\
            "received":{"entries":0,"hosts":[],"more":false},"elsewhere":0,"firstSeen":"2026-01-04T00:00:00Z",\
            "lastSeen":"2026-01-04T00:00:00Z","files":1,"fileNames":["DIR/b.har"],\
            "place":"log.entries[1].request.headers[0].value (X-Token)","names":["request header X-Token"]},
            {"fingerprint":"FP","kind":"session","category":"token","confidence":"medium",\
            "issuer":"app.example.test","revoke":"","todo":"revoke the token or end its session",\
            "holder":"human","neverSent":false,"sent":{"entries":1,"hosts":["app.example.test"],"more":false},\
            "received":{"entries":0,"hosts":[],"more":false},"elsewhere":0,"firstSeen":"2026-01-03T00:00:00Z",\
            "lastSeen":"2026-01-03T00:00:00Z","files":1,"fileNames":["DIR/b.har"],\
            "place":"log.entries[0].request.headers[0].value (Cookie)","names":["request header Cookie"]}
            ]}
            """);
  }

  @Test
  void writesCsvIntoAFile() throws IOException {
    assertThat(inventory("DIR", "--format", "csv", "--output", "DIR/list.csv"))
        .isEqualTo(new Cli.Result(0, "", TOLD));
    String csv = new String(cli.read("list.csv"), UTF_8).replace(folder.toString(), "DIR");
    assertThat(FINGERPRINT.matcher(csv).replaceAll("FP").lines())
        .containsExactly(
            "fingerprint,kind,category,confidence,issuer,holder,sent,received,elsewhere,sent_to,"
                + "received_from,more_hosts,first_seen,last_seen,files,first_file,first_place,names,"
                + "jwt_issuer,jwt_audience,jwt_issued,jwt_expires,jwt_state,todo,revoke",
            "FP,github-pat,token,high,GitHub,human,2,0,0,api.github.com,,false,"
                + "2026-01-02T03:04:05.678Z,2026-01-04T00:00:00Z,2,DIR/a.har,"
                + "log.entries[0].request.headers[0].value (Authorization),"
                + "\"request header Authorization, request header X-Token\",,,,,,"
                + "revoke the token or end its session,https://github.com/settings/tokens",
            "FP,api-key,key,medium,GitHub,unknown,never sent here,1,0,,api.github.com,false,"
                + "2026-01-02T03:04:05.678Z,2026-01-02T03:04:05.678Z,1,DIR/a.har,"
                + "log.entries[0].response.content.text,response body,,,,,,replace the key,"
                + "https://github.com/settings/tokens",
            "FP,jwt,token,high,Okta,human,1,0,0,app.example.test,,false,2026-01-02T03:05:05Z,"
                + "2026-01-02T03:05:05Z,1,DIR/a.har,"
                + "log.entries[1].request.headers[0].value (Authorization),"
                + "request header Authorization,https://acme.okta.com/oauth2,\"'=api,x\",,"
                + "2026-01-02T03:00:00Z,expired,revoke the token or end its session,"
                + "https://help.okta.com/en-us/content/topics/security/api.htm",
            "FP,session,token,medium,app.example.test,human,1,0,0,app.example.test,,false,"
                + "2026-01-03T00:00:00Z,2026-01-03T00:00:00Z,1,DIR/b.har,"
                + "log.entries[0].request.headers[0].value (Cookie),request header Cookie,,,,,,"
                + "revoke the token or end its session,");
  }

  private List<String> fingerprints(String... arguments) {
    Matcher matcher = FINGERPRINT.matcher(cli.run(arguments).out());
    return matcher.results().map(result -> result.group()).toList();
  }

  @Test
  void callsACredentialTheSameWithAKey() {
    cli.run("key", "DIR/k");
    String[] keyed = {"inventory", "DIR/b.har", "--format", "csv", "--key-file", "DIR/k"};
    assertThat(fingerprints(keyed)).hasSize(2).isEqualTo(fingerprints(keyed));
    assertThat(fingerprints("inventory", "DIR/b.har", "--format", "csv"))
        .doesNotContainAnyElementsOf(fingerprints(keyed));
  }

  @Test
  void saysThatTheListIsNotComplete() throws IOException {
    cli.write("bad.har", Hars.bad());
    Cli.Result result = inventory("DIR/bad.har", "DIR/b.har");
    assertThat(result.code()).isEqualTo(4);
    assertThat(result.err())
        .isEqualTo(
            "harscrub: DIR/bad.har: refused: the input is cut off at byte 9 (log); record the"
                + " HAR again\n"
                + "2 credentials in 1 file; 1 failed; 0 never sent here; 0 JSON Web Tokens still"
                + " valid by what is written in them\n"
                + "The list is not complete: what the failed files hold is not in it.\n");
  }

  @Test
  void wantsAHar() throws IOException {
    cli.write("empty/notes.txt", Hars.bad());
    assertThat(inventory("DIR/empty"))
        .isEqualTo(
            new Cli.Result(
                2,
                "",
                "DIR/empty: no HAR in this folder\n"
                    + "harscrub: there is nothing to check; look at the names, or use --allow-empty"
                    + " if that is right\n"));
  }
}
