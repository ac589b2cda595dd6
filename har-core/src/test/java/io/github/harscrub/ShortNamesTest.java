package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two letters are a name where both their ends show that they are all of it. */
final class ShortNamesTest {
  private final Secrets random = Secrets.fresh();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"user\":\"bob77\",\"pw\":\"%s\"}",
        "{\"pw\":\"%s\",\"x\":1}",
        "user=bob77&pw=%s&x=1",
        "login user=bob77 pw=%s",
        "user: bob\npw: %s\n",
        "<login><pw>%s</pw></login>",
        "<input name=\"pw\" value=\"%s\">",
        "host=a;uid=b;pw=%s",
        "{\"db_pw\":\"%s\"}",
        "login({user:'bob77',pw:'%s'})",
        "login_user=bob77&pws=%s&submit=1",
      })
  void arePasswords(String text) throws Exception {
    String secret = random.text("abcdefghkmnpqrstuvwxyz", 6) + "29x";
    assertThat(InBody.scrubbed(text.formatted(secret))).as("%s", random).doesNotContain(secret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"width\":\"200pw\",\"unit\":\"pw\",\"flow\":\"k2x9\"}",
        "the value of pw is 29",
        "if(a.pw==b||a.pw===c){go(pw)}",
      })
  void areNoneElsewhere(String text) throws Exception {
    InBody.requireKept(text);
  }
}
