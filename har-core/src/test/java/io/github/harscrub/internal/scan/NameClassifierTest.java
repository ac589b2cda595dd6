package io.github.harscrub.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.internal.scan.NameVerdict.Strength;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NameClassifierTest {
  private static final NameClassifier NAMES = NameClassifier.standard();

  @ParameterizedTest
  @CsvSource({
    "access_token, access-token",
    "accessToken, access-token",
    "ACCESS-TOKEN, access-token",
    "accesstoken, access-token",
    "X-Access-Token, access-token",
    "data.access.token, access-token",
    "refreshToken, refresh-token",
    "id_token, id-token",
    "OAuthToken, auth-token",
    "userAPIKey, api-key",
    "APIkey, api-key",
    "x-api-key, api-key",
    "superapikey, api-key",
    "api[key], api-key",
    "CSRFtoken, csrf-token",
    "csrfmiddlewaretoken, csrf-token",
    "authenticity_token, csrf-token",
    "__RequestVerificationToken, csrf-token",
    "xsrftoken, csrf-token",
    "X-XSRF-TOKEN, csrf-token",
    "signed_request, signature",
    "signedRequest, signature",
    "JSESSIONID, session",
    "PHPSESSID, session",
    "phpsessid, session",
    "acmesessionid, session",
    "sessionID, session",
    "__Host-session_id, session",
    "X-Acme-Session-Ticket, session",
    "password, password",
    "newpassword, password",
    "NewPassword, password",
    "password_confirmation, password",
    "userPwd, password",
    "userpwd, password",
    "user[password], password",
    "user%5Bpassword%5D, password",
    "user[0][password], password",
    "PassWord, password",
    "$password, password",
    "password2, password",
    "chassisNumber, vehicle-id",
    "travel_document_number, passport-number",
    "address_line2, postal-address",
    "refreshTok, token",
    "remember_tok, token",
    "secretText, client-secret",
    "imie, person-name",
    "straatnaam, postal-address",
    "addr_line_1, postal-address",
    "geb.datum, birth-date",
    "addressLine1, postal-address",
    "pass, password",
    "passphrase, password",
    "wifi_password, password",
    "smtpPasswd, password",
    "passwort, password",
    "neuesPasswort, password",
    "Kennwort, password",
    "mdp, password",
    "mot_de_passe, password",
    "motDePasse, password",
    "contraseña, password",
    "contrasena, password",
    "senha, password",
    "wachtwoord, password",
    "hasło, password",
    "heslo, password",
    "lösenord, password",
    "adgangskode, password",
    "passord, password",
    "salasana, password",
    "jelszó, password",
    "пароль, password",
    "Пароль, password",
    "κωδικός, password",
    "clientSecret, client-secret",
    "clientsecret, client-secret",
    "CLIENT_SECRET, client-secret",
    "aws_secret_access_key, secret-key",
    "secret, secret",
    "privateKeyPem, private-key",
    "signing.secretKey, webhook-secret",
    "webhookSecret, webhook-secret",
    "reset_password_token, one-time-token",
    "session[reset_password_token], one-time-token",
    "authorization, authorization",
    "auth_code, oauth-code",
    "mfaCode, one-time-code",
    "2fa_code, one-time-code",
    "otp, one-time-code",
    "one-time-code, one-time-code",
    "SAMLResponse, saml",
    "codeVerifier, pkce-verifier",
    "pin, pin",
    "userPin, pin",
    "cardCvv, card-cvv",
    "cvv2, card-cvv",
    "connectionString, connection-string",
    "set-cookie, cookie",
  })
  void knowsSecretsByTheirNames(String name, String rule) {
    assertThat(describe(NAMES.classify(name))).isEqualTo("STRONG " + rule);
  }

  @ParameterizedTest
  @CsvSource({
    "登录密码, STRONG password",
    "暗証番号, STRONG password",
    "비밀번호, STRONG password",
    "סיסמה, STRONG password",
    "كلمة_المرور, STRONG password",
    "रूप_पासवर्ड, STRONG password",
    "รหัสผ่าน, STRONG password",
    "mật_khẩu, STRONG password",
    "kataSandi, STRONG password",
    "parola_chiave, WEAK password",
    "códigoVerificación, STRONG one-time-code",
    "验证码, STRONG one-time-code",
    "doğrulamaKodu, STRONG one-time-code",
    "idSesion, STRONG session",
    "访问令牌, STRONG access-token",
    "токен, WEAK token",
    "chaveApi, STRONG api-key",
    "tcKimlikNo, STRONG national-id",
    "身份证, STRONG national-id",
    "身份证号码, WEAK national-id",
    "주민등록번호, STRONG national-id",
    "תעודת_זהות, STRONG national-id",
    "rodnéČíslo, STRONG national-id",
    "henkilotunnus, STRONG national-id",
    "手机号, WEAK phone",
    "휴대폰번호, WEAK phone",
    "cepTelefonu, WEAK phone",
    "Телефон, STRONG phone",
    "姓名, STRONG full-name",
    "příjmení, STRONG person-name",
    "Имя, WEAK person-name",
    "kodPocztowy, STRONG postal-address",
    "详细地址, WEAK postal-address",
    "doğumTarihi, STRONG birth-date",
    "data_di_nascita, STRONG birth-date",
    "用户名, STRONG username",
    "numeroCuenta, STRONG bank-account",
    "卡号, STRONG card-number",
    "широта, WEAK geo-position",
    "androidId, WEAK device-id",
    "advertisingId, WEAK device-id",
    "storageKey, WEAK api-key",
    "installation_id, WEAK device-id",
    "latlng, STRONG geo-position",
  })
  void knowsNamesInManyLanguages(String name, String verdict) {
    assertThat(describe(NAMES.classify(name))).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "email, email",
    "userEmail, email",
    "e-mail, email",
    "contact[email], email",
    "session[email], email",
    "phoneNumber, phone",
    "mobile_phone, phone",
    "first_name, person-name",
    "lastName, person-name",
    "surname, person-name",
    "vorname, person-name",
    "username, username",
    "userName, username",
    "login_id, username",
    "dateOfBirth, birth-date",
    "dob, birth-date",
    "street_address, postal-address",
    "address1, postal-address",
    "postalCode, postal-address",
    "billing[zip], postal-address",
    "billing_city, postal-address",
    "ssn, national-id",
    "socialSecurityNumber, national-id",
    "passportNo, passport-number",
    "samAccountName, username",
    "nombre_de_pila, person-name",
    "Forwarded, ip-address",
    "residentRegistrationNumber, national-id",
    "personal_number, national-id",
    "numeroDocumento, national-id",
    "taxId, tax-id",
    "cardNumber, card-number",
    "cc-number, card-number",
    "iban, iban",
    "accountNumber, bank-account",
    "latitude, geo-position",
    "clientIp, ip-address",
    "macAddress, mac-address",
    "imei, device-id",
  })
  void knowsPersonalDataByItsNames(String name, String rule) {
    assertThat(describe(NAMES.classify(name))).isEqualTo("STRONG " + rule);
  }

  @ParameterizedTest
  @CsvSource({
    "sign, signature",
    "apisign, signature",
    "reqSig, signature",
    "pws, password",
    "userCookieID, device-id",
    "visitor_cookie_id, device-id",
    "$distinct_id, device-id",
    "mboxMCGVID, device-id",
    "WT.vtid, device-id",
    "user_hash, signature",
    "token, token",
    "acmeToken, token",
    "grafanatoken, token",
    "auth, authorization",
    "key, api-key",
    "code, oauth-code",
    "state, oauth-state",
    "nonce, nonce",
    "sid, session",
    "session, session",
    "signature, signature",
    "sig, signature",
    "salt, salt",
    "challenge, challenge",
    "ticket, sso-ticket",
    "credentials, credential",
    "clientId, client-id",
    "login, username",
    "street, postal-address",
    "lat, geo-position",
    "change_password, password",
    "password_acme, password",
    "sessionAcme, session",
    "passport, passport-number",
    "access_key_id, access-key-id",
    "ABUSEIPDB_KEY, api-key",
    "snykKey, api-key",
    "new-relic-key, api-key",
    "customer.io_key, api-key",
    "wakatimekey, api-key",
  })
  void leavesAmbiguousNamesToTheValue(String name, String rule) {
    assertThat(describe(NAMES.classify(name))).isEqualTo("WEAK " + rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token_type",
        "tokenExpiresIn",
        "access_token_expires_at",
        "accesstokenexpires",
        "tokenEndpoint",
        "authorizationUrl",
        "nextPageToken",
        "cancelToken",
        "max_tokens",
        "totalTokens",
        "prompt_tokens",
        "tokenizer",
        "primary_key",
        "foreignKey",
        "cacheKey",
        "sort-key",
        "partitionKey",
        "publicKey",
        "publishableKey",
        "site_key",
        "idempotencyKey",
        "keyCode",
        "keyboard",
        "hotkeys",
        "monkey",
        "turkey",
        "passenger",
        "passengerCount",
        "compass",
        "bypass",
        "passwordLabel",
        "password_policy",
        "passwordMinLength",
        "password.placeholder",
        "forgotPassword",
        "showPassword",
        "hasPassword",
        "is_password_set",
        "password_strength",
        "user[has_password]",
        "content-security-policy",
        "author",
        "authorId",
        "authority",
        "sessionDuration",
        "session_timeout",
        "sessionStorage",
        "secretary",
        "secretName",
        "considered",
        "inside",
        "spin",
        "opinion",
        "shipping",
        "mapping",
        "company",
        "panel",
        "japan",
        "span",
        "expand",
        "error_code",
        "countryCode",
        "statusCode",
        "requestId",
        "trace_id",
        "correlationId",
        "etag",
        "csp-nonce",
        "email_verified",
        "emailTemplate",
        "phoneType",
        "iPhone",
        "isMobile",
        "fileName",
        "hostName",
        "cardType",
        "serverIp",
        "userAgent",
        "breadcrumb",
        "fa-key",
        "ticketNumber",
        "signatureAlgorithm",
        "codeChallengeMethod",
      })
  void keepsWhatOnlyLooksSensitive(String name) {
    assertThat(NAMES.classify(name)).satisfies(v -> assertThat(v.sensitive()).isFalse());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "name",
        "city",
        "country",
        "title",
        "id",
        "value",
        "version",
        "x",
        "1",
        "...",
        "hash",
        "Enter your old password",
        "Forgot your password?",
        "zoo",
        "keynes",
        "passau",
        "authentik",
        "donkeykong",
        "%",
        "%5",
        "%zz",
        "[]",
        "日本語",
        "\u0000\u0001",
      })
  void saysNothingOfUnknownNames(String name) {
    assertThat(NAMES.classify(name)).isEqualTo(NameVerdict.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "HEADER, Authorization, STRONG authorization",
    "HEADER, X-Forwarded-For, STRONG ip-address",
    "HEADER, cookie, STRONG cookie",
    "HEADER, X-Honeycomb-Team, STRONG api-key",
    "HEADER, X-Acme-Key, WEAK api-key",
    "HEADER, X-Acme-Token, WEAK token",
    "HEADER, X-Gitlab-Token, WEAK token",
    "HEADER, X-Shopify-Access-Token, STRONG access-token",
    "HEADER, ETag, HARMLESS",
    "HEADER, cf-ray, HARMLESS",
    "HEADER, X-Amz-Cf-Id, HARMLESS",
    "HEADER, Sec-WebSocket-Key, HARMLESS",
    "HEADER, Sec-CH-UA-Mobile, HARMLESS",
    "HEADER, Surrogate-Key, HARMLESS",
    "HEADER, X-Something, NONE",
    "COOKIE, connect.sid, STRONG session",
    "COOKIE, ASP.NET_SessionId, STRONG session",
    "COOKIE, .AspNetCore.Cookies, STRONG session",
    "COOKIE, wordpress_logged_in_0a1b, STRONG session",
    "COOKIE, laravel_session, STRONG session",
    "COOKIE, cf_clearance, STRONG clearance",
    "COOKIE, csrftoken, STRONG csrf-token",
    "COOKIE, _ga_AB12CD, HARMLESS",
    "COOKIE, _gid, HARMLESS",
    "COOKIE, theme, HARMLESS",
    "COOKIE, OptanonConsent, HARMLESS",
    "COOKIE, AWSALB, HARMLESS",
    "COOKIE, zq7, NONE",
    "PARAM, sign, WEAK signature",
    "BODY, sign, WEAK signature",
    "PARAM, esig, WEAK signature",
    "PARAM, _psign, WEAK signature",
    "PARAM, oh, WEAK signature",
    "BODY, oh, NONE",
    "PARAM, ses, WEAK session",
    "BODY, ses, NONE",
    "PARAM, hash, WEAK signature",
  })
  void knowsNamesByTheirPlace(NameKind kind, String name, String expected) {
    assertThat(describe(NAMES.classify(kind, name)).trim()).isEqualTo(expected);
  }

  @Test
  void judgesLongNamesByTheirEnd() {
    assertThat(describe(NAMES.classify("x".repeat(5_000) + ".clientSecret")))
        .isEqualTo("STRONG client-secret");
    assertThat(NAMES.classify("a".repeat(100_000))).isEqualTo(NameVerdict.NONE);
    assertThat(NAMES.classify("a_".repeat(50_000) + "b")).isEqualTo(NameVerdict.NONE);
  }

  @Test
  void givesTheSameVerdictFromTheCache() {
    byte[] text = "{\"refreshToken\":\"\",\"tokenType\":\"\"}".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 3; i++) {
      assertThat(describe(NAMES.classify(text, 2, 14))).isEqualTo("STRONG refresh-token");
      assertThat(NAMES.classify(text, 20, 29)).isSameAs(NameVerdict.HARMLESS);
      assertThat(NAMES.classifyCookie(text, 2, 14)).isEqualTo(NAMES.classifyParam(text, 2, 14));
    }
  }

  @Test
  void isTheSameForAllThreads() {
    long distinct =
        Stream.iterate(0, i -> i + 1)
            .limit(40_000)
            .parallel()
            .map(
                i ->
                    describe(
                        NAMES.classify(
                            i % 2 == 0 ? "sessionId" + i % 4_000 : "keyCode" + i % 4_001)))
            .distinct()
            .count();
    assertThat(distinct).isEqualTo(2);
  }

  private static String describe(NameVerdict verdict) {
    Strength strength = verdict.strength();
    return verdict.rule().map(rule -> strength + " " + rule.id()).orElse(strength.name());
  }
}
