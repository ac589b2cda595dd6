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

  /** What was signed and how tells support why a signature was refused. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Signature: keyId=\"k1\",algorithm=\"rsa-sha256\",headers=\"(request-target) date\","
            + "signature=\"<signature|A>\"",
        "Signature: keyId=\"client-7\",created=1700000000,expires=1700003600,signature=\"<signature|A>\"",
        "Signature: sig1=:<signature|A>:",
        "Signature: sig-b21=:<signature|A>:, proxy=:<signature|B>:",
        "Stripe-Signature: t=1700000000,v1=<signature|A>,v0=<signature|B>",
        "X-Signature: t=<signature|A>,v1=<signature|B>",
        "Paddle-Signature: ts=1671552777;h1=<signature|A>",
        "X-Hub-Signature-256: sha256=<signature|A>",
        "X-Slack-Signature: v0=<signature|A>",
        "X-Square-Signature: <signature|A>",
        "X-Signature: <signature|C>",
      })
  void leavesWhatWasSigned(String line) throws Exception {
    int colon = line.indexOf(':');
    String value = line.substring(colon + 2).replace("\"", "\\\"");
    Golden golden =
        new Golden(random)
            .with("A", random.hex(64))
            .with("B", random.hex(64))
            .with("C", random.token(27) + "=");
    golden.check(Hars.har(Hars.entry(", " + Hars.header(line.substring(0, colon), value), "")));
  }
}
