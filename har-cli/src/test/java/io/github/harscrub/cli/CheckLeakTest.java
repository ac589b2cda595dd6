package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of 2,000 secrets none is in anything that a check writes. */
final class CheckLeakTest {
  private static final int ENTRIES = 200;

  @TempDir Path folder;
  private final List<String> secrets = new ArrayList<>();

  private String secret() {
    secrets.add(Hars.secret());
    return secrets.get(secrets.size() - 1);
  }

  /** One that its format gives away, for places without a name. */
  private String formatted() {
    secrets.add("gh" + "p_" + Hars.secret().substring(0, 36));
    return secrets.get(secrets.size() - 1);
  }

  private String entry() {
    String query = secret();
    String form = secret();
    String basic = Base64.getEncoder().encodeToString(("ann:" + secret()).getBytes(UTF_8));
    return """
    {"startedDateTime": "2026-01-02T03:04:05.678Z", "time": 7, "_x%s": 1,
      "request": {"method": "POST", "url": "https://%s.example.test/?access_token=%s",
        "httpVersion": "HTTP/1.1", "cookies": [], "headersSize": -1, "bodySize": 0,
        "queryString": [{"name": "access_token", "value": "%s"}],
        "headers": [{"name": "Cookie", "value": "sessionid=%s"},
          {"name": "X-%s", "value": "Bearer %s"}, {"name": "X-Api-Key", "value": "%s"},
          {"name": "Authorization", "value": "Basic %s"}],
        "postData": {"mimeType": "application/x-www-form-urlencoded", "text": "password=%s",
          "params": [{"name": "password", "value": "%s"}]}},
      "response": {"status": 200, "statusText": "OK", "httpVersion": "HTTP/1.1",
        "cookies": [], "headers": [], "redirectURL": "", "headersSize": -1, "bodySize": 0,
        "content": {"size": 0, "mimeType": "application/json",
          "text": "{\\"refresh_token\\": \\"%s\\", \\"note\\": \\"see %s\\"}"}},
      "cache": {}, "timings": {"send": 1, "wait": 2, "receive": 4}}\
    """
        .formatted(
            formatted(),
            formatted(),
            query,
            query,
            secret(),
            formatted(),
            secret(),
            secret(),
            basic,
            form,
            form,
            secret(),
            formatted());
  }

  private byte[] har() {
    String[] entries = new String[ENTRIES];
    Arrays.setAll(entries, i -> entry());
    return ("{\"log\": {\"version\": \"1.2\", \"creator\": {\"name\": \"t\", \"version\": \"1\"},"
            + (" \"entries\": [\n" + String.join(",\n", entries) + "]}}"))
        .getBytes(UTF_8);
  }

  @Test
  void noReportHoldsASecret() throws IOException {
    byte[] har = har();
    Cli cli = new Cli(folder.resolve("of"));
    cli.write("in/" + formatted() + "/recording " + formatted() + ".har", har);
    cli.write("in/cut " + formatted() + ".har", Arrays.copyOf(har, har.length / 2));
    assertThat(secrets).hasSizeGreaterThanOrEqualTo(2_000);
    StringBuilder written = new StringBuilder();
    cli.run("key", "DIR/key");
    cli.write("out/empty", new byte[0]);
    for (ReportFormat format : ReportFormat.values()) {
      Cli.Result result =
          cli.run(
              "check",
              "DIR/in",
              "--format=" + format,
              "--fail-on=high",
              "--key-file=DIR/key",
              "--report=" + format + "=DIR/out/" + format);
      assertThat(result.code()).as(result.err()).isEqualTo(4);
      written.append(result.out()).append(result.err());
    }
    cli.reading(har);
    Cli.Result baseline = cli.run("check", "-", "--write-baseline=DIR/out/known.json");
    assertThat(baseline.code()).as(baseline.err()).isZero();
    written.append(baseline.out()).append(baseline.err());
    for (String name : cli.names()) {
      if (!name.startsWith("in/") && !name.equals("key")) {
        written.append(name).append(new String(cli.read(name), UTF_8));
      }
    }
    assertThat(written.length()).isGreaterThan(1_000_000);
    for (String secret : secrets) {
      assertThat(written.indexOf(secret)).as("one of the secrets stands here").isEqualTo(-1);
    }
  }
}
