package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What stands where credentials stand and is none: a mask, a word, what a script has of nothing.
 */
final class MasksTest {
  private final Secrets random = Secrets.fresh();

  private static String har(String name, String value) {
    return Hars.request(Hars.header(name, Hars.escaped(value)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Authorization|Bearer undefined",
        "Authorization|Bearer null",
        "Authorization|Bearer [object Object]",
        "Authorization|[REDACTED]",
        "Authorization|token REDACTED",
        "Authorization|Bearer scrubbed_key",
        "Authorization|Bearer ${token}",
        "Authorization|Basic ****",
        "X-Api-Key|scrubbed_key",
        "X-Api-Key|<redacted-api-key>",
        "X-Auth-Source|ldap",
        "X-Auth-Roles|admin,agent",
        "X-Auth-Result|success",
        "X-GitHub-OTP|required; app",
        "Accept-Auth|optional",
      })
  void keeps(String name, String value) throws Exception {
    String har = har(name, value);
    assertThat(Scrub.checked(har)).isEqualTo(har);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Authorization|Bearer %s",
        "Authorization|Bearer {%s}",
        "Authorization|Bearer ****%s",
        "Authorization|%s",
        "X-Auth-Source|%s",
        "X-Auth-Result|%s",
        "X-Api-Key|redacted-%s",
        "X-GitHub-OTP|required; %s",
      })
  void removesTokens(String name, String value) throws Exception {
    String secret = random.token(24);
    assertThat(Scrub.checked(har(name, value.formatted(secret))))
        .as("%s", random)
        .doesNotContain(secret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization|Bearer abc",
        "X-Auth-Login|marta.lindqvist",
        "X-Corp-Auth|letmein",
        "X-Auth|letmein"
      })
  void removesWords(String header) throws Exception {
    String[] parts = header.split("\\|", -1);
    String word = parts[1].substring(parts[1].indexOf(' ') + 1);
    assertThat(Scrub.checked(har(parts[0], parts[1]))).doesNotContain("\"" + word, " " + word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":{\"message\":\"Invalid API Key provided: sk_PRE_********************1234\"}}",
        "{\"api_key\":\"ak-********wxyz\",\"token\":\"[SCRUBBED]\",\"secret\":\"***redacted***\"}",
      })
  void keepsWhatServersMask(String body) throws Exception {
    InBody.requireKept(body.replace("PRE", "test"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"api_key\":\"****%s\"}",
        "{\"api_key\":\"%s********\"}",
        "{\"access_token\":\"redacted %s\"}",
        "{\"password\":\"********%s\"}",
      })
  void removesWhatIsMoreThanAMask(String body) throws Exception {
    String secret = random.token(20);
    assertThat(InBody.scrubbed(body.formatted(secret))).as("%s", random).doesNotContain(secret);
  }
}
