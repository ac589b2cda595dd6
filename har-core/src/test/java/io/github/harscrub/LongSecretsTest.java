package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret goes to its end, in whatever notation: no limit of a search may leave a part of it. */
final class LongSecretsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1\naccess_token: %s\nb: 2\n",
        "a: 1\naccess_token: \"%s\"\nb: 2\n",
        "access_token:\n  - %s\n  - b\nc: d\n",
        "export ACCESS_TOKEN=%s\nexport B=1\n",
        "2026 INFO access_token=%s done",
        "INFO access_token: %s done",
        "{\"access_token\":\"%s\"}",
        "x={accessToken:'%s'}",
        "a=1&access_token=%s&b=2",
        "<access_token>%s</access_token>",
        "<input name=\"access_token\" value=\"%s\">",
        "<div data-access-token=\"%s\">",
        "id,access_token,z\n1,%s,2\n2,b,3\n",
        "cmd --access-token %s --x",
        "<b>Access token:</b> <code>%s</code>",
        "GET / HTTP/1.1\r\nX-Api-Key: %s\r\nHost: a\r\n",
        "Authorization: Bearer %s\r\nHost: x\r\n",
        "{\"name\":\"access_token\",\"value\":\"%s\"}",
        "see https://a.example/reset/%s now",
        "Server=h;AccessToken=%s;Database=d",
        "the access token is %s.",
      })
  void goToTheirEnd(String notation) throws Exception {
    for (int length : new int[] {600, 1_100, 3_000, 5_000, 70_000}) {
      String secret = Secrets.fresh().token(length);
      String har =
          Hars.response(Hars.content("text/plain", Hars.escaped(notation.formatted(secret))));
      assertThat(Scrub.checked(har))
          .as("%d bytes", length)
          .contains("REDACTED")
          .doesNotContain(secret.substring(length - 40));
    }
  }
}
