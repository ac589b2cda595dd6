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
  void proxiesNameTheClientBeforeTheServer() throws IOException, HarFormatException {
    String value = "81.191.133.7; 81.191.133.7; 354.bm-lb.mgmt.fra1; *.example.test";
    String in = har("", Hars.header("X-Proxy-Origin", value));
    String placeholder = Scrub.placeholder("ip-address", "81.191.133.7");
    assertThat(Scrub.checked(in)).isEqualTo(in.replace("81.191.133.7", placeholder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"81-191-133-7_s-23-45-67-89_ts-1700000000-clienttons-s"})
  void hostNamesMadeForAClientNameIt(String label) throws IOException, HarFormatException {
    String host = label + ".akamaihd.example";
    String in =
        har(
            "\"url\":\"https://" + host + "/eum/getdns.txt\"," + Hars.header("Host", host),
            Hars.header("Location", "https://" + host + "/eum/getdns.txt"));
    assertThat(Scrub.checked(in)).doesNotContain("81-191-133-7").contains("_s-23-45-67-89_ts-17");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://trial-eum-clienttons-s.akamaihd.example/a",
        "https://2024-10-11_s-23-45-67-89-clienttons-s.example/a",
        "https://81-191-133-7.static.example/a",
      })
  void otherHostNamesStay(String url) throws Exception {
    InBody.requireKept(url);
  }

  @Test
  void certificatesOfDevicesNameThem() throws IOException, HarFormatException {
    String in =
        """
        {"log":{"entries":[{"request":{},"response":{},"_securityDetails":
        {"subjectName":"94:A6:7E:D8:A0:54","issuer":"*.example.test","sanList":["b.example.test"]}},
        {"request":{},"response":{},"_securityDetails":{"subjectName":"www.example.test"}}]}}
        """;
    String mac = "94:A6:7E:D8:A0:54";
    assertThat(Scrub.checked(in)).isEqualTo(in.replace(mac, Scrub.placeholder("mac-address", mac)));
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"userCookieID\":\"%s\",\"source\":\"x\"}",
        "{\"properties\":{\"$distinct_id\":\"%s\",\"$os\":\"Linux\"}}",
        "<img src=\"https://a.example.test/p.gif?mboxMCGVID=%s&t=1\">",
      })
  void idsOfVisitorsGoByTheirNames(String text) throws Exception {
    String id = Secrets.fresh().hex(32);
    assertThat(InBody.scrubbed(text.formatted(id))).doesNotContain(id).contains("device-id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"cookieId\":\"9b2e41c8-0d3f-4a76-8e15-c7f0a2d4b961\",\"name\":\"_ga\"}",
        "{\"distinct_ids\":1204,\"user_cookie_id_enabled\":true}",
        "{\"correct_id\":\"9b2e41c80d3f4a768e15c7f0a2d4b961\"}",
      })
  void otherIdsStay(String text) throws Exception {
    InBody.requireKept(text);
  }

  @Test
  void addressesOfDevicesGoFromForms() throws Exception {
    InBody.requireRemoved(
        "<input name='deviceMac' type='hidden' value='#mac-address:e9:ee:29:32:67:9c#'/>"
            + "<input name='routerMac' value='#mac-address:ea:ee:29:32:67:9c#'/>");
  }
}
