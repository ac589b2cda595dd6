package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptions of services, translations, maps and pages that document: what they call things. */
final class KeptDocumentsTest {
  private final Secrets random = Secrets.fresh();

  private String uuid() {
    return random.hex(32).replaceFirst("(.{8})(.{4})(.{4})(.{4})", "$1-$2-$3-$4-");
  }

  /** Sixteen digits of Visa's with their check digit. */
  private String card() {
    String body = "4" + random.digits(14);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(i) - '0';
      sum += i % 2 == 1 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
    }
    return body + (10 - sum % 10) % 10;
  }

  /** Alone and in one string with a secret. */
  private void keeps(String text) throws Exception {
    InBody.requireKept(text);
    String secret = random.token(40);
    String har = InBody.har("{\"access_token\":\"" + secret + "\",\"d\":" + text + "}");
    assertThat(Scrub.checked(har))
        .as("%s", random)
        .isEqualTo(har.replace(secret, Scrub.placeholder("access-token", secret)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"security\":[{\"api_auth\":[\"https://a.test/oauth/api_scope/sell\"]},{\"access_code\":[\"a.edit\"]}]}",
        "{\"security\": [ { \"oauth2_token\": [ \"read:tokens\", \"write:tokens\" ] } ]}",
        "{\"Password\":{\"allOf\":[{\"$ref\":\"#/components/schemas/SmbPassword2\"}]}}",
        "{\"S3KeysOrPrefixes\":{\"items\":{\"$ref\":\"#/components/schemas/S3KeyOrPrefix\"}}}",
        "{\"serverKey\":{\"thumbprint\":\"9f00112233445566778899AABBCCDDEEFFAABBCC\",\"uri\":"
            + "\"https://some.vault.azure.net/keys/db/4387e9f3d6e14c459867679a90fd0f79\"}}",
        "{\"serviceFullName\":\"Amazon Polly\",\"class_full_name\":\"Event Bridge\"}",
        "{\"authorization\":{\"scope\":\"/subscriptions/089bd33f-d4ec-47fe-8ba5-0753aa5c5b33/r\"}}",
        "{\"propertyPath\":\"pin\",\"message\":\"Too short.\",\"code\":\"9ff3fdc4-b214-49db-8718-39c315e33d45\"}",
        "{\"code\":\"InvalidOauth2Grant\"}",
        "{\"tax_code\":\"txcd_92010001\",\"otp\":{\"headerTitle\":\"Autentiseringsapplikasjon\"}}",
      })
  void keepsWhatServicesSayOfThemselves(String text) throws Exception {
    keeps(text);
  }

  @Test
  void removesWhatOnlyLooksLikeIt() throws Exception {
    String token = random.token(32);
    String hex = random.hex(40);
    for (String text :
        new String[] {
          "{'security':[{'api_token':['" + token + "']}]}",
          "{'api_tokens':[{'api_token':['" + token + "']}]}",
          "{'credentials':['" + token + "']}",
          "{'full_name':'" + "Ann Lee'}",
          "{'authorization':{'value':'" + token + "'}}",
          "{'message':'ok','code':'" + uuid() + "'}",
          "{'code':'" + hex + "'}",
          "{'dsn':'https://" + hex.substring(8) + ":" + hex + "@errors.corp.test/42'}",
          "{'dsn':'postgres://ann:" + hex + "@db.corp.test/42'}",
        }) {
      String plain = text.replace('\'', '"');
      assertThat(InBody.scrubbed(plain)).as("%s %s", text, random).isNotEqualTo(InBody.har(plain));
      assertThat(InBody.scrubbed(plain)).as(text).doesNotContain(token).doesNotContain(hex);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"formFieldLabel__firstName\":\"Прозвішча\",\"placeholders.lastName\":\"z. B. Muster\"}",
        "{\"tooltip.apiKey\":\"Finden Sie unter Einstellungen\",\"labelPassword\":\"Geheim2\"}",
        "{\"max_length_exceeded__last_name\":\"Soyadı 256 karakteri aşmamalıdır.\"}",
        "{\"lastName\":\"Soyadı 256 karakteri çok uzun.\"}",
        "{\"username\":\"Tên đăng nhập\",\"firstName\":\"Tên\",\"lastName\":\"Họ\"}",
        "{\"firstName\":\"पहला नाम\",\"lastName\":\"अंतिम नाम\",\"confirmPassword\":\"ยืนยันรหัสผ่าน\"}",
        "{\"goodPassword\":\"좋아요! 훌륭한 비밀번호예요.\"}",
        "{\"PK\":\"Pakistan\",\"PW\":\"Palau\",\"PS\":\"Palestine\"}",
        "{\"PK\":\"Пакистан\",\"PW\":\"Палау\",\"PA\":\"Панама\"}",
        "{\"files\":[{\"user\":{\"name\":\"holiday.jpg\"}}]}",
      })
  void keepsTranslations(String text) throws Exception {
    keeps(text);
  }

  @Test
  void removesPeopleAndPasswordsBesideThem() throws Exception {
    assertThat(InBody.scrubbed("{\"firstName\":\"Đức\",\"lastName\":\"Hồ\"}"))
        .doesNotContain("Đức", "Hồ");
    InBody.requireRemoved("{'UN':'x','PW':'#password:Palau7x9Kq#','PS':'y'}");
    InBody.requireRemoved("{'name':'x','PW':'#password:palau-7x9kq#','email':''}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>A workspace, such as <code>T012ABCDEFG</code> or <code>vol-1122AABB</code>.</p>",
        "<li>Use the id. For example, <code>1234abcd-12ab-34cd-56ef-1234567890ab</code>.</li>",
        "- Bumped auth0.js, which we pass to auth0.js and to auth0.js",
        "Use resolutions and pin react@16 and pin node20.11 and pin @a/b@2.1",
        "state: CmcdPlayerState, key: KafkaHeaderKey;",
        "{\"a\":\"/x/<circuitServiceKey>\",\"l\":\"b\",\"n\":\"e1\",\"i\":\"/x/<circuitServiceKey>/p\"}",
        "curl -H 'x-api-key: <API_KEY>' -d '{\"c\":1}' -H 'x-api-key: <API_KEY>'",
        "AWS.STS.assumeRoleWithSAMLDocument",
        "https://id.test/login?execution=1f2d3c4b-5a69-4788-97a6-b5c4d3e2f1a0&tab=2",
      })
  void keepsProse(String text) throws Exception {
    InBody.requireKept(text);
  }

  @Test
  void removesCodesInPages() throws Exception {
    String code = "8F3KQ2ZP";
    InBody.requireRemoved("<p>Your code is <code>#oauth-code:" + code + "#</code></p>");
    InBody.requireRemoved("<r><code>#oauth-code:" + random.token(24) + "#</code></r>");
    InBody.requireRemoved("<p>A1</p><li><code>#oauth-code:" + random.token(24) + "#</code></li>");
    InBody.requireRemoved("<password>#password:hunter2x#</password><a/>");
    InBody.requireRemoved("<password>#password:hunter2x#<a>1</a></password>");
    InBody.requireRemoved("a,name,c\n\nuser,password,mail\nann,#password:hunter2x#,x");
    InBody.requireRemoved("'password' with value '#password:hunter2x#' fails to match");
    InBody.requireRemoved("pass to #password:hunter2x# now");
    InBody.requireRemoved(
        "{'dsn':'https://#url-user:" + random.hex(32) + "#@errors.corp.test/42'}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"type\":\"Polygon\",\"coordinates\":[[[13.0883,52.4196],[13.7611,52.4196],[13.7611,52.6755]]]",
        "\"type\": \"MultiPolygon\", \"coordinates\": [ [ [ [11.5203,48.1371], [11.5612,48.1622], [11.5,48.1]]]]",
      })
  void keepsOutlinesOfDistricts(String text) throws Exception {
    keeps("{" + text + "}");
  }

  @Test
  void removesOutlinesOfHousesAndPoints() throws Exception {
    InBody.requireRemoved(
        "{'type':'Polygon','coordinates':[[[#number:13.08831#,#number:52.41962#],"
            + "[#number:13.08842#,#number:52.41962#],[#number:13.08842#,#number:52.41975#]]]}");
    InBody.requireRemoved("{'type':'Point','coordinates':[#number:13.08831#,#number:52.41962#]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"order_number\":\"%1$s\",\"orderId\":%1$s,\"tracking no\":\"%1$s\"}",
        "level=info invoiceNo=%1$s shipment_id=%1$s",
        "<r><ticket-number>%1$s</ticket-number></r>",
      })
  void keepsNumbersOfThings(String text) throws Exception {
    InBody.requireKept(text.formatted(card()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"order\":\"%1$s\"}",
        "{\"order_number\":{\"pan\":\"%1$s\"}}",
        "{\"account_number\":\"%1$s\"}",
        "{\"order_id\":1,\"n\":\"%1$s\"}",
        "{\"order_id\":\"7\",\"ref\":\"%1$s\"}",
      })
  void removesCardsBesideThem(String text) throws Exception {
    String card = card();
    assertThat(InBody.scrubbed(text.formatted(card))).as("%s", random).doesNotContain(card);
  }

  @Test
  void keepsWhenAMediaTokenHolds() throws Exception {
    String hmac = random.hex(64);
    InBody.requireRemoved(
        "https://a.test/m.m3u8?hdnea=st=1767261600~exp=1767265200~acl=/i/*~hmac=#signature:"
            + hmac
            + "#");
    String all = "exp=1767265200~id=ann~hmac=" + random.hex(64);
    InBody.requireRemoved("https://a.test/m.m3u8?hdnts=#signature:" + all + "#");
  }
}
