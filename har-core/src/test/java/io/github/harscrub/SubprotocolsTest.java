package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubprotocolsTest {
  private static final String HAR =
      """
      {"log":{"version":"1.2","entries":[{"request":{"url":"wss://a.example/","headers":[
      {"name":"Sec-WebSocket-Protocol","value":"%s"}]},"response":{}}]}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "graphql-ws, bearer.#zmlpVpxQH6EAMn3xyQjO0v6GWDyqam9HC3L8wn5j#",
        "base64url.bearer.authorization.k8s.io.#em1scFZweFFINkVBTW4zeHlRak8#, base64.binary.k8s.io",
        "access_token, #zmlpVpxQH6EAMn3xyQjO0v6GWDyqam9HC3L8wn5j#",
        "Bearer-#zmlpVpxQH6EAMn3xyQjO0v6G#,v1.chat.example",
        "#3f9a77c2b1d04e58a6c19b20f4e7d815#",
      })
  void losesTheTokenAndKeepsTheNames(String marked) throws Exception {
    int open = marked.indexOf('#');
    int close = marked.lastIndexOf('#');
    String scrubbed = scrubbed(marked.replace("#", ""));
    assertThat(scrubbed)
        .doesNotContain(marked.substring(open + 1, close))
        .contains("\"" + marked.substring(0, open) + "REDACTED-access-token-")
        .contains(marked.substring(close + 1) + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "graphql-transport-ws",
        "v12.stomp, v11.stomp, v10.stomp",
        "ocpp1.6",
        "aws.ssm.session.v1",
        "x-goog-dataproxy-2026",
        "mqtt,mqttv3.1",
        "com.apple.notarization.v2.binary"
      })
  void stay(String list) throws Exception {
    assertThat(scrubbed(list)).isEqualTo(HAR.formatted(list));
  }

  private static String scrubbed(String list) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] har = HAR.formatted(list).getBytes(UTF_8);
    HarSanitizer.create().sanitize(new ByteArrayInputStream(har), out);
    return out.toString(UTF_8);
  }
}
