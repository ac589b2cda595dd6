package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What signs a call, under the shortest of its names, which means more in texts. */
final class SignedCallsTest {
  private final Secrets random = Secrets.fresh();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"sign\": \"%s\"}",
        "{\"appid\":\"7\",\"ts\":1700000000,\"sign\":\"%s\"}",
        "{\"body\":\"{\\\"sign\\\":\\\"%s\\\"}\"}",
      })
  void goInBodies(String text) throws Exception {
    String secret = random.hex(40);
    assertThat(InBody.scrubbed(text.formatted(secret))).as("%s", random).doesNotContain(secret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"sign\":\"aquarius\",\"element\":\"air\"}",
        "{\"sign\":\"+\",\"n\":4}",
        "{\"sign\":\"EUR\",\"sign_position\":\"left\"}",
        "Math.sign=function(x){return x>0?1:-1};var sign='positive';",
        "<a class=\"sign\" href=\"/sign/in\">sign in</a>",
      })
  void staysWhatIsASign(String text) throws Exception {
    InBody.requireKept(text);
  }
}
