package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers called {@code code} in bodies of requests. */
final class FactorCodesTest {
  private static String sent(String json) {
    return Hars.request(
        "\"postData\": {\"mimeType\": \"application/json\", \"text\": \""
            + Hars.escaped(json)
            + "\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"totp\",\"code\":\"604817\"}",
        "{\"verification\":{\"channel\":\"sms\",\"code\":\"604817\"}}",
        "{\"code\":\"604817\",\"factorId\":\"opfx7\"}",
        "{\"mfa_token\":null,\"code\":\"604817\",\"remember\":true}",
        "{\"challengeId\":\"7b1d\",\"code\":\"604817\"}",
      })
  void goBesideTheirFactor(String json) throws Exception {
    assertThat(Scrub.checked(sent(json)))
        .isEqualTo(sent(json.replace("604817", "REDACTED-one-time-code")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"code=604817&type=totp", "factorType=SMS&a=b&code=604817"})
  void goBesideTheirFactorInForms(String form) throws Exception {
    assertThat(Scrub.checked(form(form)))
        .isEqualTo(form(form.replace("604817", "REDACTED-one-time-code")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mutation{verify(code:\"604817\"){ok}}",
        "mutation { confirmOtp(id: 7, code: \"604817\") { ok } }",
      })
  void goAsArguments(String query) throws Exception {
    String expected = query.replace("604817", "REDACTED-one-time-code");
    assertThat(InBody.scrubbed(query)).isEqualTo(InBody.har(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AdditionalAuthData", "tan", "token2FA", "2FACode", "TwoFactorAuthentication"})
  void goBesideTheirNames(String name) throws Exception {
    InBody.requireRemoved("{'" + name + "':'#one-time-code!519573#','n':'519574'}");
    InBody.requireRemoved("sent " + name + "=#one-time-code!519573# after 3 ms");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "otc",
        "tfa",
        "2fa",
        "phone_code",
        "sms_verification",
        "vcode",
        "validateCode",
        "checkCode",
        "dynamicCode",
        "setupCode",
      })
  void goBesideNamesOfManyThings(String name) throws Exception {
    InBody.requireRemoved("{'" + name + "':'#sms-code!519573#','n':'519574'}");
    InBody.requireRemoved("sent " + name + "=#sms-code!519573# after 3 ms");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"phone_code\":\"1684\",\"country\":\"AS\"}",
        "{\"checkCode\":\"000000\",\"tan\":\"1.557\"}",
        "{\"enable2FA\":true,\"2fa\":\"enabled\",\"sms_verification\":\"pending\"}",
        "{\"vcode\":\"bz0yJnR5cGU9MSZjb2RlPTI3MzkmdGw9MTI5NjAw\"}",
        "{\"validateCode\":\"E_INVALID\",\"tfa\":0}",
      })
  void stayWhereTheyAreNoCodes(String json) throws Exception {
    InBody.requireKept(json);
  }

  private static String form(String text) {
    return Hars.request(
        "\"postData\": {\"mimeType\": \"application/x-www-form-urlencoded\", \"text\": \""
            + text
            + "\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"product\",\"code\":\"604817\"}",
        "{\"code\":\"604817\",\"message\":\"quota exceeded\"}",
        "{\"type\":\"totp\",\"code\":\"E60\"}",
        "{\"items\":[{\"code\":\"604817\"}],\"type\":\"sms\"}",
      })
  void stayElsewhere(String json) throws Exception {
    assertThat(Scrub.checked(sent(json))).isEqualTo(sent(json));
  }
}
