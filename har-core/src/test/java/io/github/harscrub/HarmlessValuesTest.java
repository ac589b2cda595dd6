package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What stands beside a telling name and is no secret: whole bodies that have to stay as they are.
 */
final class HarmlessValuesTest {
  private static final String REDACTED = "REDACTED-access-token-\\w+[.]*";

  private static void keeps(String text) throws Exception {
    String json = Hars.escaped(text).replace("\n", "\\n");
    String har = Hars.response(Hars.content("text/plain", json));
    assertThat(Scrub.checked(har)).isEqualTo(har);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":\"ERR_VALIDATION_7\",\"field\":\"password\"}",
        "{\"code\":\"invalid_grant\"}",
        "{\"password\":\"must be at least 8 characters\"}",
        "{\"token\":\"expired\",\"session\":\"closed by user\"}",
        "{\"errors\":[{\"key\":\"token\",\"label\":\"Verification token 1\"}]}",
        "{\"errors\":[{\"field\":\"password\",\"message\":\"is too short (8 characters)\"}]}",
        "ERROR password: must contain a digit\nWARN token: expired\nkey: home.title\n",
      })
  void keepsMessages(String body) throws Exception {
    keeps(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"login.password\":\"Passwort vergessen?\"}",
        "{\"login.password\":\"Mot de passe oublié ?\"}",
        "Enter your password, or\nsign up here, please\n",
        "x = {\n  displayName: \"Anna Lee\", icon: 1}",
        "{\"path\":\"/login/password\",\"value\":\"2.10.7\"}",
        "t={firstName:\"Vorname\",lastName:\"Last name\",password:\"Kennwort\"}",
        "e.lastName=LastName;e.firstName=getName(a, b)",
        "const password=input\nlet firstName=first\n",
        "class A{lastName: NameInput;password: string}",
        "f(lastName=Last_Name, password=password)",
        "sent fullName: Premium Plan to all",
        "cacheKey = 'home-page-7'; sort key = name",
        "signing.keyId=24875D73\nsigning.secretKeyRingFile=/home/a/.gnupg/secring.gpg\n",
      })
  void keepsLabelsAndCode(String body) throws Exception {
    keeps(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"sessionId\":\"00000000-0000-0000-0000-000000000000\",\"n\":\"1000000000000000000000\"}",
        "{\"refresh_token\":\"0000000000000000\"}",
        "{\"token\":{\"type\":\"string\"}}",
        "{\"password\":{\"type\":\"string\",\"minLength\":8,\"description\":\"The user"
            + " password\"}}",
        "{\"api_key\":{\"type\":\"apiKey\",\"name\":\"X-API-Key\",\"in\":\"header\"}}",
        "{\"fields\":[{\"name\":\"accessToken\",\"description\":\"The access token\"}]}",
        "{\"parameters\":[{\"name\":\"password\",\"in\":\"query\",\"required\":true}]}",
        "{\"columns\":[\"first_name\",\"last_name\",\"email\"],\"sort\":[\"username\",\"asc\"]}",
        "{\"permissions\":[\"iam.accounts.getAccessToken\",\"iam.accounts.getOpenIdToken\"]}",
        "{\"fields\":[{\"name\":\"email\",\"type\":\"string\"}]}",
        "type Query { token: String! password: String apiKey(id: ID!): ApiKey }",
      })
  void keepsSchemas(String body) throws Exception {
    keeps(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"password\":\"Passwort\",\"newPassword\":\"Neues Passwort\",\"firstName\":\"Vorname\"}",
        "{\"password\":\"Mot de passe\",\"username\":\"Nom d'utilisateur\"}",
        "{\"password\":\"Contraseña\",\"firstName\":\"Nombre\",\"lastName\":\"Apellidos\"}",
        "{\"city\":\"Ort\",\"zip\":\"PLZ\",\"street\":\"Straße\",\"login\":\"Log in\"}",
        "{\"forgotPassword\":\"Forgot your password?\",\"passwordLabel\":\"Enter it\"}",
        "<input type=\"button\" id=\"login\" value=\"Apply\">",
        "<input type=\"password\" id=\"p\" name=\"password\" placeholder=\"Password\">",
        "<div class=\"password-field token-list auth-secret js-session\">",
        "{\"login.password\":\"Passwort muss mindestens 8 Zeichen haben\"}",
        "{\"login.password\":\"Mot de passe oublié ? Étape 2\",\"pin\":\"PIN 4 Ziffern\"}",
        "{\"signup.password\":\"Kies een wachtwoord van 8 tekens\"}",
        "{\"signup.password\":\"Hasło musi mieć co najmniej 8 znaków\"}",
        "{\"errors.password\":\"Das Passwort ist zu kurz (min. 8)\"}",
        "{\"errors.password\":\"パスワードは8文字以上\"}",
        "e.exports={login:{password:\"Passwort muss 8 Zeichen haben\"}}",
        "<tr><td>First name</td><td>Required</td></tr><tr><th>First name</th><th>Last name</th></tr>",
        "<td>Full name</td><td>The full name of the user</td><p>Full name: Please enter</p>",
        "{\"dependencies\":{\"passport\":\"^0.7.0\"}}",
        "{\"updatedBy\":\"Data Import\",\"assigned_to\":\"Support Team\",\"createdBy\":\"17\"}",
        "{\"scope:read\":\"token:write\",\"a\":\"x:password\",\"b\":\"y\"}",
        "{\"login.password\":\"Remember me\",\"login.forgot_password\":\"Forgot it?\"}",
      })
  void keepsLabels(String body) throws Exception {
    keeps(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interface Login{username:string;password:string;token?:string}",
        "const token=getToken();let password=form.password||\"\";h(Row,{key:item.id})",
        "if (d.length==3) {a.username=decodeURIComponent(d[2]);}",
        "r={radio:!0,checkbox:!0,password:!0};",
        "typeof t&&A.test(t)&&(e.screen_name=RegExp.$1);",
        "var a=/(?:\\/intent\\/user\\/?\\?screen_name=|(?:\\/#!)?\\/))@?([\\w]+)/",
        "var d=M.cookie;M.cookie=c;if(!(d!=M.cookie))a:{a=1}",
        "h.cookie=a}};var Fc=function(){if(!Fc){var b=U[la],c=U.screen;a.D=c}}",
        "document.cookie='theme='+id+'; path=/; expires='+d;",
        "const R={TOKEN:\"auth/token/refresh\",SECRET_KEY:\"secretKey\"};",
        "<script nonce=\"uQjV5wiCtdO3KxZ81mQw\" src=\"a.js\"></script>",
        "e.email=/^[^@]+@[^@]+$/.test(v)",
        "var a={username:{required:\"Please enter your username\",minlength:12345}}",
        "type User {\n  id: ID!\n  lastName: String!\n  email: String\n  password: String\n}",
        "def f\n  password = params[:password]\n  user = x\n",
        "const a = {\n  lastName: foo,\n  password: bar\n}",
        "{\"a\":\"API_KEY=<your-api-key>\\nPORT=1547\",\"order\":\"A-1\",\"c\":[1,2]}",
        "var d=\"TOKEN=<token>\\nB=625255\",e=54610,f=function(){return 3483};",
        "{\"usage\":\"login --password <password> --force\",\"v\":\"1.5.9\"}",
        "login --password <password> --token <token>",
        "{\"a\":\"passwordConfirm:[o.ref(\\\"password\\\"),null] x\",\"b\":2}",
        "f({\n  password,\n  token,\n})\nconst {\n  password, token\n} = a\n",
        "return x\npassword,token\n",
        "let u = user\nlet password = user.password\nlet n = 1\n",
      })
  void keepsCode(String body) throws Exception {
    keeps(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"displayName\":\"Certificate Authority\",\"description\":\"An authority\"}",
        "{\"node_modules/js-tokens\":{\"integrity\":\"sha512-RdJUflcE3cUzKiMqQgsCu06FPu9UdIJO0beYbPhHN4k6apgJtifcoCtT9bcxOpYBtpD2kCM6Sbzg4CausW/PKQ==\"}}",
        "{\"password-0a1b2c3d4e5f6071.js\":{\"digest\":\"0a1b2c3d4e5f60718293a4b5c6d7e8f9\"}}",
        "{\"src/pages/ResetPassword.tsx\":{\"file\":\"assets/x.js\",\"imports\":[\"_token-CVP0tq9q.js\"]}}",
        "m={\"/reset/[token]\":[\"static/chunks/pages/reset/%5Btoken%5D-871902316d9841aa.js\"]}",
        "<script src=\"/auth/1878d1fa0141312f12fa/remoteEntry.js\"></script>",
        "<img src=\"/docs/password/9f86d081884c7d659a2feaa0c55ad015.png\">",
        "{\"key\":{\"kty\":\"RSA\",\"n\":\"sXchDaQebHnPiGvyDOAT4saGEUetSyo9MKLOoWFsueri23bOdgWp4Dy\",\"e\":\"AQAB\"}}",
        "{\"errors\":{\"password\":\"ERR-9582\",\"pin\":\"pin.tooShort\"},\"codes\":{\"otp\":\"OTP_188\"}}",
        "f={password:[\"\",[g.required,g.minLength(45)]],pin:[\"\",x.pattern(\"[0-9]{4}\")]}",
        "{\"password\":\"(not set)\",\"newPassword\":\"••••••••\",\"token\":\"[object Object]\"}",
        "{\"ticket\":\"INC3328601\",\"token\":\"0x6b175474e89094c44da98b954eedeac495271d0f\"}",
        "{\"owner\":{\"login\":\"kubernetes7\",\"type\":\"Organization\"}}",
        "{\"sort\":{\"lastName\":\"asc\",\"username\":\"DESC\"}}",
        "{\"password\":\"/password/reset\",\"otp\":\"/auth/otp/totp\"}",
        "image:\n  existingSecret: pg-417\n  imagePullSecret: reg-77\n",
        "{\"Outputs\":[{\"OutputKey\":\"adminApiKey\",\"Description\":\"key\"}]}",
        "{\"apikey\":[{\"key\":\"adminApiKey\",\"type\":\"string\"}]}",
        "password = var.db_password2\nengine = \"pg16\"\n",
        "<a accesskey=\"s\" href=\"/x\">x</a>",
        "{\"account\":\"main\",\"routing\":\"round robin\"}",
        "{\"reference\":\"Observation/7\",\"display\":\"Body Weight\"}",
        "{\"agent_name\":\"build-7\",\"driver_name\":\"PostgreSQL\",\"manager\":\"npm\"}",
        "{\"documentType\":\"invoice\",\"number\":\"INV-728541\"}",
        "{\"owner\":\"platform-team\",\"driver\":\"pgsql\",\"student\":\"true\"}",
        "{\"card\":{\"name\":\"Storage Summary\",\"size\":\"wide\"}}",
        "{\"otp_attempts\":3,\"twoFactorAuthentication\":\"enabled\",\"phone_code\":\"49\"}",
        "{\"vin\":\"rouge\",\"vin_number\":\"nc\",\"zone\":\"eu-1\"}",
        "{\"credit_card_bin\":\"453957\",\"nom\":\"Produit Gratuit\"}",
        "{\"name\":{\"first\":\"Vorname\",\"last\":\"Nachname\"}}",
        "{\"label\":\"Last name\",\"value\":\"lastName\"}",
        "{\"label\":\"Session token\",\"value\":\"32\"}",
        "<input aria-label='Show password' type='button' value='Show'>",
        "{\"message\":\"Request 482916 failed with status code 404017\"}",
        "{\"message\":\"The order 482916 is your latest order, use code SAVE20\"}",
        "{\"displayName\":\"Premium Plan\"}",
        "<retries>2</retries><code>&#x45;&#95;&#x50;&#87;D_TOO_&#x0053;HORT</code>",
        "{\"retries\":2,\"code\":\"\\u0069\\u006e\\u0076\\u0061lid_\\u0067rant\"}",
        "{\"type\":\"user\",\"name\":\"Assignee\",\"system\":\"reporter\"}",
        "{\"type\":\"people\",\"name\":\"Account Owner\",\"id\":\"a7\"}",
        "{\"type\":\"service\",\"description\":\"person\",\"displayName\":\"Marble Arch\"}",
        "{\"full_name\":\"octocat/Hello-World\"}",
        "{\"product\":{\"name\":\"Running Shoe\"},\"name\":\"lodash\"}",
        "{\"user\":{\"id\":5,\"role\":{\"name\":\"Editor\"}}}",
        "{\"city\":\"Berlin\",\"country\":\"Germany\",\"temperature\":21}",
        "{\"state\":\"open\",\"street\":\"view\"}",
        "{\"address\":\"0.0.0.0:8080\",\"zip\":\"archive.zip\",\"login\":\"/login\"}",
        "{\"d\":\"M10 10L20 20Zm3 4h5v6\",\"p\":\"abc\",\"k\":\"title\"}",
        "{\"redacted\":{\"cookie\":878,\"set_cookie\":[76, 12]}}",
      })
  void keepsThingsWithNames(String body) throws Exception {
    keeps(body);
  }

  @ParameterizedTest
  @CsvSource({
    "X-Acme-Id, 7sYUhs62ksQp81Lx",
    "X-Acme-Grant, 3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    "X-Acme-Region, eu-central-1",
    "X-Acme-Integrity, sha256-vY7Vb3xk8C2aTq5LwZ0pNf4RjK1uHs9DgMe6XcIoQyA=",
    "Postman-Token, 3f2504e0-4f89-41d3-9a0c-0305e82c3301",
  })
  void keepsHeadersThatTellNothing(String name, String value) throws Exception {
    String har = Hars.request(Hars.header(name, value));
    assertThat(Scrub.checked(har)).isEqualTo(har);
  }

  @Test
  void keepsCountsOfCookies() throws Exception {
    String har =
        Hars.request(
            "\"_counts\": {\"cookie\": 878}, \"_lines\": [\"set-cookie: [76 bytes were"
                + " stripped]\"]");
    assertThat(Scrub.checked(har)).isEqualTo(har);
  }

  @Test
  void keepsWordsInParameters() throws Exception {
    String query = "?zipCode=no_zip_code&ctx=ShopByCategory_3";
    String har = Hars.request("\"_from\": \"https://app.example.test/a" + query + "\"");
    assertThat(Scrub.checked(har)).isEqualTo(har);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.test/like/q7x9ZkT2mB8vR4wN?page=2",
        "/like/q7x9ZkT2mB8vR4wN?page=2",
        "/like/q7x9ZkT2mB8vR4wN.php?from=a_100124164.html&extra=http%3A%2F%2Fwww.example.test%2F"
      })
  void keepsThePageThatACookieRemembers(String page) throws Exception {
    for (String cookie :
        List.of(page, Encodings.percent(page, true), Encodings.percent(page, false))) {
      String har =
          Hars.har(
              Hars.entry(", " + Hars.header("Cookie", "back=" + cookie), ""),
              Hars.entry(", \"_from\": \"" + page + "\"", ""));
      assertThat(Scrub.checked(har))
          .isEqualTo(har.replace("back=" + cookie, "back=REDACTED-cookie"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Acme-Grant", "X-Relay", "pd"})
  void removesTheOpaqueValueOfAnUnknownHeader(String name) throws Exception {
    Secrets random = Secrets.fresh();
    String secret = random.token(30);
    assertThat(Scrub.checked(Hars.request(Hars.header(name, secret)))).doesNotContain(secret);
    assertThat(Scrub.checked(Hars.response(Hars.header(name, secret)))).doesNotContain(secret);
    String etag = Hars.response(Hars.header(name, random.hex(32)));
    assertThat(Scrub.checked(etag)).isEqualTo(etag);
  }

  @Test
  void keepsWhatStandsBesideASecretInAnEncodedHeader() throws Exception {
    Secrets random = Secrets.fresh();
    String token = random.token(30);
    String signature = random.token(43);
    String state = "{\"order\":\"ORDER-51045169\",\"access_token\":\"%s\",\"page\":[2,3]}";
    String value = Encodings.base64Url(state.formatted(token)) + ".1." + signature;
    for (String har :
        List.of(
            Hars.request(Hars.header("X-Acme-State", value)),
            Hars.response(Hars.header("X-Acme-State", value)))) {
      String out = Scrub.checked(har);
      assertThat(out).doesNotContain(signature);
      Matcher header = Pattern.compile("\"(eyJ[^.]*)[.]REDACTED-opaque-header-\\w+\"").matcher(out);
      assertThat(header.find()).as(out).isTrue();
      assertThat(new String(Base64.getUrlDecoder().decode(header.group(1)), UTF_8))
          .matches(Pattern.quote(state).replace("%s", "\\E" + REDACTED + "\\Q"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "\"%s\"", "a=%s", "[\"x\",\"%s\"]"})
  void keepsWhatStandsBesideASecretInAHeaderEncodedInLines(String form) throws Exception {
    Secrets random = Secrets.fresh();
    String state = "{\"order\":\"ORDER-51045169\",\"page\":[2,3],\"access_token\":\"%s\"}";
    String lines =
        Encodings.base64(state.formatted(random.token(30))).replaceAll("(.{24})(?=.)", "$1\\\\n");
    String value = form.formatted(lines).replace("\\", "\\\\").replace("\"", "\\\"");
    String out = Scrub.checked(Hars.request(Hars.header("X-Acme-State", value)));
    assertThat(out).contains(value.substring(0, value.indexOf('\\', 10)));
    Matcher header = Pattern.compile("eyJ[\\w\\\\+/=]*").matcher(out);
    assertThat(header.find()).as(out).isTrue();
    String digits = header.group().replace("\\\\n", "");
    assertThat(new String(Base64.getMimeDecoder().decode(digits), UTF_8))
        .matches(Pattern.quote(state).replace("%s", "\\E" + REDACTED + "\\Q"));
  }

  /** The break of a line may be read as an escape in the attribute, and as its own text. */
  @ParameterizedTest
  @ValueSource(strings = {"\\n", "\n", "&#10;"})
  void breaksTheLinesOfAnAttributeAsTheyWere(String lineBreak) throws Exception {
    Secrets random = Secrets.fresh();
    String yaml = "env:\n  - name: PAGE\n    value: \"1\"\n  - name: PASSWORD\n    value: '%s'\n";
    String digits = Encodings.base64(yaml.formatted("Zaubern77wald!" + random.hex(4)));
    String lines = digits.replaceAll("(.{64})(?=.)", "$1" + Matcher.quoteReplacement(lineBreak));
    String page = "<div id=a data-s=\"&quot;" + lines + "&quot;\"></div>";
    String out =
        Scrub.checked(
            Hars.har(Hars.entry("", ", " + Hars.content("text/html", Hars.escaped(page)))));
    Matcher attribute = Pattern.compile("&quot;(.*?)&quot;").matcher(out);
    assertThat(attribute.find()).as(out).isTrue();
    String body = attribute.group(1).replace(Hars.escaped(lineBreak), "").replace("\\n", "");
    assertThat(body).as(random.toString()).matches("[A-Za-z0-9+/=]+");
    assertThat(new String(Base64.getDecoder().decode(body), UTF_8))
        .matches(Pattern.quote(yaml).replace("%s", "\\EREDACTED-password-\\w+[.]*\\Q"));
  }

  @Test
  void removesAnEncodedHeaderThatHoldsSomethingRandomOfWhichNobodyKnows() throws Exception {
    Secrets random = Secrets.fresh();
    String value = Encodings.base64("{\"iv\":\"%s\",\"v\":1}".formatted(random.token(24)));
    assertThat(Scrub.checked(Hars.request(Hars.header("X-Acme-State", value))))
        .doesNotContain(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://app:%s@db-7.example.test:5432/shop?sslmode=require",
        "redis://:%s@cache-3.example.test",
        "Server=tcp:db-7.example.test,1433;Database=shop;User ID=app;Password=%s;Encrypt=true",
      })
  void keepsTheHostOfAConnectionString(String template) throws Exception {
    String password = Secrets.fresh().token(16);
    String value = template.formatted(password);
    String host = template.replaceAll(".*?((db|cache)-\\d[a-z.]*).*", "$1");
    for (String written :
        List.of(
            value,
            Encodings.percent(value, true),
            Encodings.base64(value),
            Encodings.base64(Encodings.percent(value, true)))) {
      String json = "{\"connectionString\":\"" + written + "\"}";
      String out = Scrub.checked(Hars.response(Hars.content("text/plain", Hars.escaped(json))));
      assertThat(Decoded.holds(out.getBytes(UTF_8), password)).as(written).isFalse();
      assertThat(Decoded.holds(out.getBytes(UTF_8), host)).as(written).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://app:x1@y2@db-7.example.test/%s",
        "postgres://app:pw@db-7.example.test/shop?zork=%s",
        "Server=db-7.example.test;Password=pw;Zork=%s",
        "host: db-7 %s",
      })
  void removesAConnectionStringThatNobodyCanTakeApart(String template) throws Exception {
    String secret = Secrets.fresh().token(24);
    String json = "{\"connectionString\":\"" + template.formatted(secret) + "\"}";
    String out = Scrub.checked(Hars.response(Hars.content("text/plain", Hars.escaped(json))));
    assertThat(out).doesNotContain(secret).contains("REDACTED-connection-string");
  }

  /** Names of programs and makes, as Emby and Jellyfin send them. */
  @ParameterizedTest
  @ValueSource(strings = {"Authorization", "X-Emby-Authorization"})
  void keepsProductsBesideATokenInAHeader(String name) throws Exception {
    String token = Secrets.fresh().token(32);
    String value = "MediaBrowser Client=\"Blue Web\", Device=\"Chrome\", Version=\"10.8.10\"";
    String har = Hars.request(Hars.header(name, Hars.escaped(value + ", Token=\"" + token + "\"")));
    assertThat(Scrub.checked(har)).isEqualTo(har.replace(token, Scrub.placeholder("token", token)));
    String opaque = Secrets.fresh().token(32);
    assertThat(Scrub.checked(Hars.request(Hars.header(name, "MediaBrowser Client=" + opaque))))
        .doesNotContain(opaque);
  }

  @Test
  void keepsAttributesOfCookiesThatAreMissing() throws Exception {
    String sent = Hars.header("Cookie", "Secure; Secure; uid=%s");
    String har =
        Hars.har(Hars.entry(", " + sent, ", " + Hars.header("Set-Cookie", "Secure; HttpOnly")));
    String id = Secrets.fresh().token(24);
    assertThat(Scrub.checked(har.formatted(id)))
        .isEqualTo(har.formatted(Scrub.placeholder("cookie", id)));
  }
}
