package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The punctuation behind a value in running text stays, and copies without it are found. */
final class PunctuationTest {
  private static final List<String> BEHIND =
      List.of(
          ". Then",
          ", then",
          "; then",
          ": then",
          "! Then",
          "? Then",
          ".\nThen",
          ".) Then",
          "); then",
          "\u2026 then",
          "\u201D then",
          "\u3002\u305D\u306E",
          "\u3001\u305D\u306E",
          "\uFF0C\u7136",
          ".",
          ".\" then");

  @ParameterizedTest
  @CsvSource({
    "signature, see https://b.test/o?sig=",
    "token, see https://b.test/o?a=7&token=",
    "access-token, see https://b.test/o#access_token=",
    "one-time-token, see https://b.test/reset/",
    "session, see b.test/o;jsessionid=",
    "token, the run had token=",
    "api-key, 'the run had api_key: '",
    "password, 'the password is '",
    "bearer, 'it sent Bearer '",
    "bearer, 'it sent Authorization: Bearer '",
    "token, 'type run --token '",
  })
  void staysBehindAValue(String rule, String before) throws Exception {
    Secrets random = Secrets.fresh();
    for (String behind : BEHIND) {
      String secret = random.token(24);
      String text = "(" + before + "%s" + behind;
      String har = Hars.har(body(text.formatted(secret)), body("found " + secret + " here"));
      String stand = Scrub.placeholder(rule, secret);
      assertThat(Scrub.checked(har))
          .as("%s, %s", text, random)
          .isEqualTo(Hars.har(body(text.formatted(stand)), body("found " + stand + " here")));
    }
  }

  private static String body(String text) {
    return Hars.entry("", ", " + Hars.content("text/plain", Hars.escaped(text)));
  }

  /** What no sentence has around it is data, to its last character. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'password': '#password:Zaubern77wald!#'}",
        "a=1&password=#password:Zaubern77wald!#",
        "password=#password:Zaubern77wald!#&b=2",
        "user: ann\npassword: #password:Zaubern77wald.#\nmode: 7\n",
      })
  void isPartOfAValue(String marked) throws Exception {
    InBody.requireRemoved(marked);
  }
}
