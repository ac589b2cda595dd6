package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tail of a placeholder in a name is random, and may end like a word. */
final class RedactedNamesTest {
  private static final String HAR =
      """
      {"log":{"version":"1.2","entries":[{"request":{"url":"https://a.example/",
      "headers":[{"name":"X-%1$s","value":"Bearer REDACTED-session-18h67mx4rs"}],
      "cookies":[{"name":"%1$s","value":"REDACTED-cookie"}],
      "queryString":[{"name":"%1$s","value":"plain"}],
      "postData":{"mimeType":"application/json","text":"{\\"%1$s\\":\\"plain\\"}"}},"response":{}}]}}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REDACTED-github-pat-kmkfd8y2pw",
        "REDACTED-github-pat-kmkfd8y-pwd",
        "REDACTED-session-18h67mx4sid",
        "REDACTED-token",
      })
  void saysNothingOfTheValue(String name) throws Exception {
    String har = HAR.formatted(name);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HarSanitizer.create().sanitize(new ByteArrayInputStream(har.getBytes(UTF_8)), out);
    assertThat(out.toString(UTF_8)).isEqualTo(har);
  }
}
