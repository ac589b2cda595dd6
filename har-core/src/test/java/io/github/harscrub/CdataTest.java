package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever stands in a CDATA section ends with it: the markup stays, and the copy elsewhere goes.
 */
final class CdataTest {
  private final Secrets random = Secrets.fresh();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.test/cb?apikey=%s",
        "https://x.test/unsubscribe?t=%s",
        "https://x.test/;jsessionid=%s",
        "see https://x.test/reset/%s",
        "Authorization: Bearer %s",
        "Cookie: sid=%s",
        "password=%s",
        "token=%s&b=2&token=%1$s",
        "{\"token\":\"%s\"}",
        "access_token: %s",
        "--api-key %s",
        "the access token is %s",
        "login user=bob secret=%s",
        "jdbc:pg://u:%s@db.test/x",
      })
  void endsWhatStandsInIt(String text) throws Exception {
    String secret = random.token(40);
    String body =
        "<a><b><![CDATA[" + text.formatted(secret) + "]]></b><c>saw " + secret + " go</c></a>";
    assertThat(InBody.scrubbed(body))
        .as("%s", random)
        .doesNotContain(secret)
        .contains("]]></b><c>saw REDACTED-")
        .contains(" go</c></a>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tfn", "nif", "pin", "otp"})
  void isTheValueOfAnElementWithAttributes(String name) throws Exception {
    String text = "<%s xml:lang=\"en\" type=\"string\"><![CDATA[%s]]></%1$s>";
    String secret = random.digits(9);
    assertThat(InBody.scrubbed(text.formatted(name, secret)))
        .as("%s", random)
        .doesNotContain(secret)
        .contains("type=\\\"string\\\"><![CDATA[REDACTED-");
  }
}
