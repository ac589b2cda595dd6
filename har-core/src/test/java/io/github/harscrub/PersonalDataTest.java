package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal data with a shape, in whole recordings. */
final class PersonalDataTest {
  private static String har(String request, String response) {
    return "{\"log\":{\"entries\":[{\"request\":{"
        + request
        + "},\"response\":{"
        + response
        + "},\"serverIPAddress\":\"81.2.69.142\"}]}}";
  }

  private static String body(String text) {
    return har("", "\"content\":{\"text\":\"" + text.replace("\"", "\\\"") + "\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"81.191.133.7", "81.191.133.7\n", "\"81.191.133.7\"", "2a02:7c8:4f4c:acc3::b289"})
  void goesWhereItIsAllOfABody(String body) throws Exception {
    assertThat(InBody.scrubbed(body)).contains("REDACTED-ip-address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.14.0.1", "127.0.0.1", "81.191.133.7 is an address", "81.191.133"})
  void staysWhereItIsAVersionOrLess(String body) throws Exception {
    InBody.requireKept(body);
  }

  @Test
  void keepsWhatStandsBesideAClientsAddress() throws IOException, HarFormatException {
    String in =
        har(
            "\"headers\":[{\"name\":\"Forwarded\",\"value\":\"for=81.2.69.160;proto=https\"},"
                + "{\"name\":\"X-Forwarded-For\",\"value\":\"127.0.0.1\"}]",
            "\"status\":200");
    assertThat(Scrub.checked(in))
        .isEqualTo(in.replace("81.2.69.160", Scrub.placeholder("ip-address", "81.2.69.160")));
  }

  @Test
  void theFingerprintOfABrowserMayBeLong() throws IOException, HarFormatException {
    String fingerprint = Secrets.fresh().token(96);
    String in = har(Hars.header("X-Device-Fingerprint", fingerprint), "\"status\":200");
    assertThat(Scrub.checked(in)).doesNotContain(fingerprint).contains("REDACTED-device-id");
  }

  @Test
  void numbersInJsonStayNumbers() throws IOException, HarFormatException {
    String in = body("{\"pesel\":44051401359,\"geo\":[52.51631,13.37771],\"n\":44051401359}");
    assertThat(Scrub.checked(in))
        .isEqualTo(
            in.replace("pesel\\\":44051401359", "pesel\\\":0")
                .replace("52.51631,13.37771", "0,0")
                .replace("n\\\":44051401359", "n\\\":0"));
  }

  @Test
  void anIdentityNumberIsKnownByItsParameter() throws IOException, HarFormatException {
    String in =
        har(
            "\"queryString\":[{\"name\":\"oib\",\"value\":\"33392005961\"},"
                + "{\"name\":\"order\",\"value\":\"33392005962\"}]",
            "\"status\":200");
    assertThat(Scrub.checked(in))
        .isEqualTo(in.replace("33392005961", Scrub.placeholder("hr-oib", "33392005961")));
  }

  /** Made up, and without regard to its check digits. */
  @Test
  void anAccountMayBeLettersMostly() throws IOException, HarFormatException {
    String in = body("{\"bankAccountNumber\":\"QA54RPBRTHZ2XFCJUC2GGPPJO5QEX\",\"z\":2}");
    assertThat(Scrub.checked(in)).doesNotContain("QA54RPBR").contains("z\\\":2");
  }

  @Test
  void aSineIsNoInsuranceNumber() throws IOException, HarFormatException {
    String in = body("{\"sin\":0.8414709848,\"nie\":0.12345678}");
    assertThat(Scrub.checked(in)).isEqualTo(in);
  }

  @Test
  void theStripeOfACardGoesWhole() throws IOException, HarFormatException {
    String in = body("read %B4111111111111111^DOE/JANE^30121010000000000000? ok");
    assertThat(Scrub.checked(in)).containsPattern("read REDACTED-payment-card-[0-9a-z]{10} ok");
  }

  @Test
  void findsNumbersInPairsOfANameAndItsValue() throws IOException, HarFormatException {
    String in =
        body(
            "[{\"Value\":30.617227,\"Name\":\"longitude\"},{\"key\":\"lat\",\"value\":-50.389194},"
                + "{\"name\":\"retries\",\"value\":12.5}]");
    assertThat(Scrub.checked(in))
        .isEqualTo(in.replace("30.617227", "0").replace("-50.389194", "0"));
  }

  @Test
  void aCodeInAScriptIsASecretThoughItIsShort() throws IOException, HarFormatException {
    String in = body("const totp='192636', pinLength='6', retries='200200'; mfaCode: '896357'");
    assertThat(Scrub.checked(in))
        .doesNotContain("192636", "896357")
        .contains("pinLength='6', retries='200200'");
  }
}
