package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names that mean something only with the shape of the value beside them, and their other meanings.
 */
final class ShapesBesideNamesTest {
  private final Secrets random = Secrets.fresh();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var dbPassword = \"correcthorse\"; f()",
        "login({user: 'bob', password: 'correcthorse'})",
        "const cfg = {host: 'db.example.test', password: 'correcthorse', port: 5432}",
      })
  void findsPasswordsOfSmallLettersInScripts(String script) throws Exception {
    assertThat(InBody.scrubbed(script)).doesNotContain("correcthorse");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t={host: 'Server', password: 'Mot de passe', forgot: 'Mot de passe oubli\u00e9 ?'}",
        "i18n.de={host: 'Host', port: 'Port', password: 'passwort', user: 'benutzer'}",
        "icons={user: 'person', password: 'lockicon'}; routes={password: 'changepw'}",
        "show({password: 'lockicon', title: 'x'}); f.password = 'required'",
      })
  void keepsLabelsInScripts(String script) throws Exception {
    InBody.requireKept(script);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1HGCM82633A004352|Accord|{'vin': '1HGCM82633A004352', 'model': 'Accord'}",
        "43217829105|x-7|{'oib': '43217829105', 'n': 'x-7'}",
        "2620502127303|x-7|cnp=2620502127303 n=x-7",
        "201161-465M|x-7|<input value='201161-465M' type=hidden name='hetu'><i>x-7</i>",
        "571 538 945|x-7|{'taxFileNumber': '571 538 945', 'n': 'x-7'}",
        "ann.roe71@okbank|x-7|{'upiId': 'ann.roe71@okbank', 'n': 'x-7'}",
        "1779957944|x-7|GET https://a.example.test/v1/bank_account/1779957944/x-7",
        "CFGHJKLM7|x-7|{'passportNumber': 'CFGHJKLM7', 'n': 'x-7'}",
        "0151 26378977|x-7|INSERT INTO t (id, tel, n) VALUES (1, '0151 26378977', 'x-7')",
        "Winter7!Qx2|x-7|[{'label': 'smtpPassword', 'value': 'Winter7!Qx2', 'id': 'x-7'}]",
        "QXKJ7H|x-7|{'recordLocator': 'QXKJ7H', 'n': 'x-7'}",
        "Jane Roedeer|x-7|<Dbtr><Nm>Jane Roedeer</Nm></Dbtr><Id>x-7</Id>",
        "KL07CD1234|Accord|{'licensePlate': 'KL07CD1234', 'model': 'Accord'}",
        "legal winner thank|n-7|{'phrase': 'legal winner thank year wave sausage worth useful legal"
            + " winner thank yellow', 'n': 'n-7'}",
      })
  void findsByNameAndShape(String goes, String stays, String text) throws Exception {
    assertThat(InBody.scrubbed(text.replace('\'', '"'))).doesNotContain(goes).contains(stays);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"vin\": \"cabernet\", \"plate\": \"steel\", \"phrase\": \"the quick brown fox\"}",
        "{\"renew\": \"monthly\", \"rotate\": \"90deg\", \"refresh\": 30}",
      })
  void keepsOtherMeaningsOfTheseNames(String text) throws Exception {
    InBody.requireKept(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"nir\": 812, \"cnp\": \"0\", \"fnr\": 0.0123456789012, \"oib\": \"main\"}",
        "{\"nir\": [0.7123, 0.8123], \"nuss\": \"PECAN-1\", \"vpa\": \"10.2\"}",
        "{\"passportNumber\": \"PASSENGER\", \"macaroon\": \"almond\"}",
        "[{\"label\": \"Password\", \"value\": \"password\"}, {\"label\": \"token\", \"value\": 10453}]",
        "[{\"label\": \"lastName\", \"value\": \"lastName:asc\"}, {\"label\": \"Phone\", \"value\": \"tel\"}]",
        "{\"macaroons\": [\"vanilla\", \"choc-1\"]} panic: map[password:[required] code:[AT]]",
        "sin 15000 euros, nie 20000 mal; lat, tel, fax",
      })
  void keepsOtherMeaningsOfShortNames(String text) throws Exception {
    InBody.requireKept(text);
  }

  /** What no one would write by hand goes beside a sure name, also where a script may be. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"sessionToken\": \"xkqwe-abtdzf-wgrp\"}",
        "<api_key>xkqwe-abtdzf-wgrp</api_key>",
        "var c = {sessionToken: \"abcd!k2m9x#42\", z: \"ok\"};",
        "2026-01-02 INFO call session_id=abcd!k2m9x#42 done",
        "var c = {password: \"q2FkxT9rWb4mZp8LhVnE1Q==\"};",
      })
  void takesWhatIsNoWordBesideASureName(String text) throws Exception {
    assertThat(InBody.scrubbed(text))
        .contains("REDACTED-")
        .doesNotContain("wgrp", "k2m9x", "xT9rWb4m");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"sessionToken\": \"browser-storage\", \"api_key\": \"not-configured\"}",
        "query($hashedLicenseKey: String) { site(licenseKey: $hashedLicenseKey) { id } }",
        "var c = {sessionToken: \"session-token-v2\", api_key: \"header\"};",
      })
  void keepsWordsBesideASureName(String text) throws Exception {
    InBody.requireKept(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"recoveryCode\": \"%s\"}",
        "{\"recovery_codes\": [\"%s\", \"x2vdk-9wqhr\"]}",
        "[{\"Key\": \"backup_code\", \"Value\": \"%s\"}]",
        "id,backup_code,z\n1,%s,9\n",
        "a:\n  backup_code: %s\nc: 2\n",
        "INFO login ok backup_code=%s took=35ms",
        "localStorage.setItem(\"backup_code\", \"%s\"); var z = 1;",
        "var c = {z: 1, recoveryCode: \"%s\", y: !0};",
      })
  void takesCodesForTheDayOnWhichThePhoneIsLost(String text) throws Exception {
    String code =
        random.text("bcdfghjkmnpqrstvwxz", 4) + "7-" + random.text("bcdfghjkmnpqrstvwxz", 5);
    assertThat(InBody.scrubbed(text.formatted(code))).as("%s", random).doesNotContain(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var c = {recoveryCode: \"recovery-code\", backup_code: \"enter-codes\"};",
        "{\"recoveryCode\": \"not-used\", \"backup_codes_left\": 7}",
      })
  void keepsWhatIsSaidOfSuchCodes(String text) throws Exception {
    InBody.requireKept(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"mac\": \"%s\"}",
        "<mac>%s</mac>",
        "id,mac,z\n1,%s,9\n",
        "[{\"Key\": \"mac\", \"Value\": \"%s\"}]",
        "mac=%s&z=1",
      })
  void takesAddressesBesideMacThatNoDeviceHas(String text) throws Exception {
    String address = "3b:" + random.hex(10).replaceAll("..(?=.)", "$0:");
    assertThat(InBody.scrubbed(text.formatted(address))).as("%s", random).doesNotContain(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"iv\": \"aa\", \"mac\": \"f3a1c99be07d5b2a4c6e8d10f3a1c99be07d5b2a4c6e8d10f3a1c99be07d5b2a\"}",
        "{\"os\": \"mac\", \"mac\": \"x64-10.15\"}",
      })
  void keepsAuthenticationCodesAndSystems(String text) throws Exception {
    InBody.requireKept(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,ip,z\n1,\"%s\",9\n",
        "[{\"Key\": \"ip\", \"Value\": \"%s\"}]",
        "{\"attrs\": [{\"name\": \"ip\", \"value\": \"%s\"}]}",
      })
  void takesAddressesBesideTheirShortestName(String text) throws Exception {
    String address = "2a02:" + random.hex(28).replaceAll("....(?=.)", "$0:");
    assertThat(InBody.scrubbed(text.formatted(address))).as("%s", random).doesNotContain(address);
    assertThat(InBody.scrubbed(text.formatted("81.94.23.17"))).doesNotContain("81.94.23.17");
  }

  @Test
  void keepsColors() throws Exception {
    InBody.requireKept("{\"colorKey\": \"#1f9a3cd2\", \"keyColor\": \"#0b1a2c\"}");
  }

  /** Names of people and streets have blanks: in a log they go on to the next pair. */
  @Test
  void takesAllWordsOfANameInALog() throws Exception {
    String log = "INFO ok displayName=Jaroslawa Adebayo street=Lindenallee 84 took=35ms";
    assertThat(InBody.scrubbed(log))
        .doesNotContain("Jaroslawa", "Adebayo", "Lindenallee", "84")
        .contains(" took=35ms");
  }

  /** What a reader needs of the URI of an authenticator stays: whose it is and how it counts. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "otpauth://totp/Acme:demo?secret=%s&issuer=Acme",
        "otpauth://hotp/X?issuer=Acme&secret=%s&counter=3",
      })
  void takesOnlyTheSecretOfAnAuthenticator(String uri) throws Exception {
    String secret = random.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 32);
    String found = InBody.scrubbed(uri.formatted(secret));
    assertThat(found).as("%s", random).doesNotContain(secret).contains("issuer=Acme");
  }

  /** The column of a table names its cells, also those that only their shape makes a number. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"taj|111111110", "steuer_id|36574261809", "kennitala|450401-3150"})
  void findsNumbersInColumns(String head, String number) throws Exception {
    String table = "id,%s,city\n17,%s,Rome\n18,%s,Oslo\n".formatted(head, number, number);
    assertThat(InBody.scrubbed(table)).doesNotContain(number).contains("Rome", "Oslo");
  }

  @Test
  void findsColumnsThatFormsNamed() throws Exception {
    String table = "id,user[password],z\n1,\"Winterxbng!\",9\n";
    assertThat(InBody.scrubbed(table)).doesNotContain("Winterxbng").contains("z\\n1,", ",9\\n");
  }

  /** Camel case whose words have rare pairs where they meet is no key. */
  @ParameterizedTest
  @ValueSource(strings = {"dateOfBirth", "AzureWebJobsStorage", "ownerOfRecordType"})
  void keepsNamesBesideKey(String name) throws Exception {
    InBody.requireKept("[{\"Key\": \"%s\", \"Value\": \"x\"}]".formatted(name));
  }

  @Test
  void keepsWhatIsSaidOfABirthDate() throws Exception {
    InBody.requireKept("{\"birthdate\": \"not provided\"}");
  }

  @Test
  void findsCodesInMessages() throws Exception {
    assertThat(InBody.scrubbed("Your code is 482913. Order 771204.")).doesNotContain("482913");
    InBody.requireKept("Your error code is 4041, your promo code is 482913");
  }

  /** A fingerprint of a certificate is public; one of a browser tells who it is. */
  @ParameterizedTest
  @ValueSource(strings = {"x-fingerprint", "x-browser-fingerprint"})
  void tellsFingerprintsOfCertificatesFromThoseOfBrowsers(String name) throws Exception {
    String colons = random.hex(40).toUpperCase(Locale.ROOT).replaceAll("..(?=.)", "$0:");
    String certificate = Hars.request(Hars.header(name, colons));
    assertThat(Scrub.checked(certificate)).as("%s", random).isEqualTo(certificate);
    String browser = random.hex(32);
    String found = Scrub.checked(Hars.request(Hars.header(name, browser)));
    assertThat(found).as("%s", random).doesNotContain(browser);
  }
}
