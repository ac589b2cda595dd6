package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Random;

/** Small HARs. Their secrets are made up for each run. */
final class Hars {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private Hars() {}

  /** What passes for a session id or a bearer token. */
  static String secret() {
    Random random = new Random();
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      result.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return result.toString();
  }

  /** Two findings: a session cookie and a bearer token, both in request headers. */
  static byte[] with(String session, String token) {
    return har(
        "{\"name\":\"Cookie\",\"value\":\"sessionid="
            + session
            + "\"},{\"name\":\"Authorization\",\"value\":\"Bearer "
            + token
            + "\"}");
  }

  /** As {@link #with}, with secrets that do not matter. */
  static byte[] dirty() {
    return with(secret(), secret());
  }

  static byte[] clean() {
    return har("{\"name\":\"Accept\",\"value\":\"text/html\"}");
  }

  /** No JSON; refused at byte 9. */
  static byte[] bad() {
    return "{\"log\": {".getBytes(UTF_8);
  }

  private static byte[] har(String requestHeaders) {
    String har =
        """
        {"log": {"version": "1.2", "creator": {"name": "test", "version": "1"}, "entries": [
          {"startedDateTime": "2026-01-02T03:04:05.678Z", "time": 7,
            "request": {"method": "GET", "url": "https://app.example.test/", "httpVersion": "HTTP/1.1",
              "cookies": [], "queryString": [], "headersSize": -1, "bodySize": 0, "headers": [%s]},
            "response": {"status": 200, "statusText": "OK", "httpVersion": "HTTP/1.1",
              "cookies": [], "headers": [], "redirectURL": "", "headersSize": -1, "bodySize": 0,
              "content": {"size": 0, "mimeType": "text/plain"}},
            "cache": {}, "timings": {"send": 1, "wait": 2, "receive": 4}}]}}
        """;
    return har.formatted(requestHeaders).getBytes(UTF_8);
  }
}
