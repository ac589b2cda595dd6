package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers called {@code code} in bodies of requests. */
final class FactorCodesTest {
  private static String sent(String json) {
    return Hars.request(
        "\"postData\": {\"mimeType\": \"application/json\", \"text\": \""
            + Hars.escaped(json)
            + "\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"totp\",\"code\":\"604817\"}",
        "{\"verification\":{\"channel\":\"sms\",\"code\":\"604817\"}}",
        "{\"code\":\"604817\",\"factorId\":\"opfx7\"}",
        "{\"mfa_token\":null,\"code\":\"604817\",\"remember\":true}",
        "{\"challengeId\":\"7b1d\",\"code\":\"604817\"}",
      })
  void goBesideTheirFactor(String json) throws Exception {
    assertThat(Scrub.checked(sent(json)))
        .isEqualTo(sent(json.replace("604817", "REDACTED-one-time-code")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"product\",\"code\":\"604817\"}",
        "{\"code\":\"604817\",\"message\":\"quota exceeded\"}",
        "{\"type\":\"totp\",\"code\":\"E60\"}",
        "{\"items\":[{\"code\":\"604817\"}],\"type\":\"sms\"}",
      })
  void stayElsewhere(String json) throws Exception {
    assertThat(Scrub.checked(sent(json))).isEqualTo(sent(json));
  }
}
