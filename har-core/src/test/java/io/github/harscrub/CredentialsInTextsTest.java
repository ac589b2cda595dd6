package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Authorization headers amid other words: what stands around the credentials stays. */
final class CredentialsInTextsTest {
  private static final String TOKEN = "k3v9q2x8fmZ71hQwLr55Tg";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          basic ~ sent Authorization: Basic #= after 35 ms
          basic ~ {authorization=Basic #, accept=application/json, n=1}
          bearer ~ {authorization=Bearer #, accept=application/json, n=1}
          basic ~ {accept=application/json, authorization=Basic #}
          api-key ~ Authorization: ApiKey # and more
          authorization ~ authorization: # and more
          """)
  void endWithThem(String rule, String text) throws Exception {
    String padding = text.contains("#=") ? "=" : "";
    String expected = text.replace("#" + padding, Scrub.placeholder(rule, TOKEN + padding));
    assertThat(InBody.scrubbed(text.replace("#", TOKEN))).isEqualTo(InBody.har(expected));
  }

  @Test
  void severalGo() throws Exception {
    String second = "Qw71hZmf8x2q9v3kgT55rL";
    String text = "a Authorization: SAPISIDHASH #_1 SAPISID1PHASH #_2 after 7 ms";
    String scrubbed = InBody.scrubbed(text.replace("#_1", TOKEN).replace("#_2", second));
    assertThat(scrubbed)
        .isEqualTo(
            InBody.har(
                text.replace("#_1", Scrub.placeholder("session", TOKEN))
                    .replace("#_2", Scrub.placeholder("authorization", second))));
  }

  @Test
  void parametersOfAnySchemeGo() throws Exception {
    String text = "Authorization: ACME key=\"#\", sig=\"#\", v=2";
    assertThat(InBody.scrubbed(text.replace("#", TOKEN)))
        .isEqualTo(InBody.har(text.replace("#", Scrub.placeholder("api-key", TOKEN))));
  }

  @Test
  void linksInAHeaderEndWithTheirBrackets() throws Exception {
    String link =
        "<https://a.example/items?page=2&access_token=#>; rel='next', "
            + "<https://a.example/items?page=9&access_token=#>; rel='last'";
    String expected = link.replace("#", Scrub.placeholder("access-token", TOKEN));
    assertThat(Scrub.checked(Hars.response(Hars.header("Link", link.replace("#", TOKEN)))))
        .isEqualTo(Hars.response(Hars.header("Link", expected)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"my-access-token", "token", "password"})
  void hostsStayBehindUsersThatAreCalledAsWhatTheyHold(String user) throws Exception {
    String address = "git clone https://" + user + ":#@git.example.test/acme/web.git";
    assertThat(InBody.scrubbed(address.replace("#", TOKEN)))
        .isEqualTo(
            InBody.har(
                address
                    .replace(user, "REDACTED-url-user")
                    .replace("#", Scrub.placeholder("url-password", TOKEN))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-access-token", "oauth2", "gitlab-ci-token"})
  void usersThatEverybodyIsStay(String user) throws Exception {
    String address = "git clone https://" + user + ":#@git.example.test/acme/web.git";
    assertThat(InBody.scrubbed(address.replace("#", TOKEN)))
        .isEqualTo(InBody.har(address.replace("#", Scrub.placeholder("url-password", TOKEN))));
  }
}
