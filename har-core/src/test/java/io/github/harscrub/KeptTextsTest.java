package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What forms, schemas, settings and objects say beside a telling name, and is no value for it. */
final class KeptTextsTest {
  private final Secrets random = Secrets.fresh();

  private void keeps(String text) throws Exception {
    String plain = text.replace("HEX24", random.hex(24)).replace("HEX40", random.hex(40));
    InBody.requireKept(plain);
    String secret = random.token(40);
    String har = InBody.har("{\"access_token\":\"" + secret + "\",\"d\":" + plain + "}");
    assertThat(Scrub.checked(har))
        .as("%s", random)
        .isEqualTo(har.replace(secret, Scrub.placeholder("access-token", secret)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"state\":{\"id\":\"HEX24\",\"name\":\"open\"},\"states\":[\"HEX24\"]}",
        "{\"code\":{\"sha\":\"HEX40\",\"lang\":\"go\"},\"ticket\":{\"id\":\"HEX24\"}}",
        "{\"challenge\":{\"id\":\"HEX24\",\"badge\":\"HEX40\"}}",
        "{\"key\":{\"id\":\"HEX24\",\"image\":\"HEX40\"}}",
        "{\"session\":{\"userId\":\"HEX24\",\"commit\":\"HEX40\"}}",
        "{\"token\":{\"logo\":\"https://cdn.test/HEX40.png\",\"digest\":\"HEX40\"}}",
        "{\"password\":{\"id\":\"HEX24\",\"fieldId\":\"HEX24\",\"label\":\"Password\"}}",
        "{\"auth\":{\"orgId\":\"HEX24\",\"build_revision\":\"HEX40\"}}",
      })
  void keepsWhatObjectsAreCalledBy(String text) throws Exception {
    keeps(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"token\":{\"data\":\"%s\"}}",
        "{\"session\":{\"id\":\"%s\"}}",
        "{\"session\":{\"sessionId\":\"%s\"}}",
        "{\"auth\":{\"foo\":\"%s\"}}",
        "{\"credentials\":{\"live\":\"%s\"}}",
        "{\"secrets\":{\"a\":{\"b\":\"%s\"}}}",
        "{\"key\":{\"prod\":\"%s\"}}",
        "{\"challenge\":{\"value\":\"%s\"}}",
        "{\"password\":{\"digest\":\"%s\"}}",
        "{\"state\":\"%s\"}",
      })
  void removesWhatObjectsHold(String text) throws Exception {
    String secret = random.token(32);
    assertThat(InBody.scrubbed(text.formatted(secret))).as("%s", random).doesNotContain(secret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"password\":\"Das Passwort muss mindestens 8 Zeichen lang sein\"}",
        "{\"password\":\"Le mot de passe doit contenir au moins 8 caractères\"}",
        "{\"password\":\"La contraseña debe tener al menos 8 caracteres\"}",
        "{\"password\":\"La password deve contenere almeno 8 caratteri\"}",
        "{\"password\":\"A senha deve ter no mínimo 8 caracteres\"}",
        "{\"password\":\"Wachtwoord moet minstens 8 tekens bevatten\"}",
        "{\"password\":\"Hasło musi mieć co najmniej 8 znaków\"}",
        "{\"password\":\"Пароль должен содержать не менее 8 символов\"}",
        "{\"password\":\"Parola en az 8 karakter olmalıdır\"}",
        "{\"password\":\"Lösenordet måste vara minst 8 tecken\"}",
        "{\"password\":\"Adgangskoden skal være mindst 8 tegn\"}",
        "{\"password\":\"Heslo musí mít alespoň 8 znaků\"}",
        "{\"password\":\"密码长度至少8个字符\"}",
        "{\"password\":\"パスワードは8文字以上で入力してください\"}",
        "{\"password\":\"비밀번호는 8자 이상 입력하세요\"}",
        "{\"username\":\"Ce nom est déjà pris\"}",
      })
  void keepsMessagesInManyLanguages(String text) throws Exception {
    keeps(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"pin\":\"PIN eingeben\"}",
        "{\"pin\":\"PIN-kod\"}",
        "{\"password\":\"パスワード(確認)\",\"passwordAgain\":\"Parola (tekrar)\"}",
        "{\"last_name\":\"Nom\",\"full_name\":\"Vollständiger Name\",\"name\":\"Nome completo\"}",
        "{\"password\":\"required|string|min:8|confirmed\",\"secret\":\"varchar(255)\"}",
        "{\"pin\":\"integer\",\"token\":\"uuid\"}",
        "{\"rootAccessKey\":{\"value\":\"absent\"}}",
        "{\"ItemId\":{\"ChangeKey\":\"CQAAABYAEGu_sRIonoL9r1JhIpCXp\"}}",
        "{\"sid\":\"SMaa9188ecc181781c6ae8c9365e80d1a5\",\"status\":\"queued\"}",
        "{\"checksum/secret\":\"27d9d1c0a4bb50e2c2b6d2fb5d0e1d7d9a2b6d1f\"}",
        "#EXT-X-SESSION-KEY:METHOD=AES-128,KEYFORMAT=\"identity\"",
        "{\"creditorName\":\"Nordwind Logistik GmbH\",\"uname\":\"Linux\"}",
        "<input type=\"checkbox\" value=\"1\" data-required=\"true\">",
        "{\"passport\":\"~0.7.0\",\"jsonwebtoken\":\"^9.0.2\"}",
        "{\"password\":\"vault:secret/data/db#password\",\"token\":\"env:API_TOKEN\"}",
        "{\"arn\":\"arn:aws:secretsmanager:eu-west-1:000000000000:secret:db-a1B2c3\"}",
        "{\"secret\":\"arn:aws:ssm:eu-west-1:000000000000:parameter/app/secret\"}",
        "{\"query\":\"mutation L($email: String!, $password: String!, $pin: PinInput!) { ok }\"}",
        "{\"password\":\"<password>\",\"token\":\"<token>\",\"client_secret\":\"<secret>\"}",
        "{\"sql\":\"SELECT 1 FROM users WHERE password = $2\"}",
        "{\"nonce\":\"0x1c8f5a\",\"blockNumber\":\"0x10d4f\"}",
        "{\"result\":\"pass: 12, fail: 3\"}",
        "{\"password\":[\"required\",\"string\",\"min:8\",\"regex:/[0-9]/\",\"confirmed\"],\"otp\":[\"digits:6\"]}",
        "{\"username\":[\"alpha_dash\",\"max:32\"],\"passwordHash\":{\"enum\":[\"bcrypt\",\"argon2id\"]}}",
        "{\"grants\":{\"password\":\"allow\",\"token\":\"deny\"},\"sessionId\":\"-1\"}",
        "{\"DB_PASSWORD\":{\"value\":\"******\",\"origin\":\"System Environment Property\"}}",
        "{\"keyCredentials\":[{\"customKeyIdentifier\":\"HEX40\",\"type\":\"AsymmetricX509Cert\"}]}",
        "{\"SecretList\":[{\"LastChangedDate\":1.709812345E9}]}",
        "{\"checks\":{\"address_line1_check\":\"pass\",\"address_zip_check\":\"fail\"}}",
        "{\"image\":\"registry.test/auth/token-service:1.42.0@sha256:HEX40HEX24\"}",
        "{\"lastName\":\"姓\",\"firstName\":\"名\",\"login\":\"Войти\",\"nickname\":\"Spitzname\"}",
        "{\"username\":\"Benutzername oder E-Mail\",\"lastName\":\"Surname / Family name\"}",
        "{\"middleName\":\"Middle name (optional)\",\"firstName\":\"Given name(s)\"}",
        "{\"otp\":\"6 digits\",\"pin\":\"4-stellige PIN\",\"hint\":\"Code (6 digits)\"}",
        "{\"phone\":\"(999) 999-9999\",\"ssn\":{\"mask\":\"999-99-9999\"}}",
        "{\"brands\":[{\"name\":\"visa\",\"cvc\":\"cvv\"},{\"name\":\"amex\",\"cvc\":\"cid\"}]}",
        "{\"errors\":{\"username\":\"taken\",\"password\":\"PASSWORD_TOO_SHORT\",\"firstName\":\"common.required\"}}",
        "{\"limits\":{\"password\":128,\"username\":32},\"weights\":{\"password\":0.25,\"pin\":0.1}}",
        "{\"mapping\":{\"password\":\"PWD_HASH\",\"last_name\":\"user.lastName\",\"username\":\"uid\"}}",
        "{\"icons\":{\"password\":\"lock\",\"user\":\"account-circle\",\"pin\":\"pushpin\"}}",
        "{\"connectionString\":\"Server=db.test;Database=orders;Integrated Security=true\"}",
        "{\"connectionString\":\"mongodb://localhost:27017/test\"}",
        "{\"password.js\":\"password.HEX24.js\",\"session.js\":\"static/session-HEX24.js\"}",
      })
  void keepsLabelsAndDeclarations(String text) throws Exception {
    keeps(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"errors\":{\"password\":\"%s\"}}",
        "{\"limits\":{\"max\":1},\"user\":{\"password\":\"%s\"}}",
        "{\"mapping\":{\"password\":{\"value\":\"%s\"}}}",
        "{\"connectionString\":\"Server=db.test;Database=x;Password=%s\"}",
        "{\"connectionString\":\"mongodb://u:%s@localhost:27017/test\"}",
        "{\"connectionString\":\"https://hooks.test/%s\"}",
        "{\"api_key\":\"pk_live_%s!x\"}",
      })
  void removesWhatStandsInThem(String text) throws Exception {
    String secret = "Zk3" + random.token(21);
    assertThat(InBody.scrubbed(text.formatted(secret))).as("%s", random).doesNotContain(secret);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"key\":\"%s\"}", "var stripeKey=\"%s\",b=1;", "a=1&key=%s&b=2"})
  void keepsPublishableKeys(String text) throws Exception {
    InBody.requireKept(text.formatted("pk_live_" + random.token(24)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DB_PASSWORD=${DB_PASSWORD:?missing}\n",
        "mongodb+srv://<username>:<password>@cluster0.example.test/app",
        "redis://:${REDIS_PASSWORD}@redis:6379/0 amqp://{{user}}:{{password}}@rabbit:5672/",
        "run --password=<password> --token=<token> --key <key>",
        "username: <username> password: <password> token: <token>",
        "image: registry.test/auth/token-service@sha256:HEX40HEX24\n",
        "/auth/main.HEX24.js and /login/assets/app-HEX24.css",
        "<Contents><Key>css/main.HEX24.css</Key></Contents>",
      })
  void keepsDocumentsAndSettings(String text) throws Exception {
    InBody.requireKept(text.replace("HEX24", random.hex(24)).replace("HEX40", random.hex(40)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "request: <password>%s</password>",
        "request: <password> %s </password>",
        "request: <password type=\"x\">%s</password>",
        "request: <password>%s",
        "body=<password>%s</password>",
        "{\"xml\":\"<password>%s</password>\"}",
        "DB_PASSWORD=${DB_PASSWORD:-%s}",
        "postgres://app:%s@db-7.example.test/x",
        "{\"password\":\"%s\",\"ID\":1}",
        "{\"UN\":\"bob\",\"PW\":\"%s\",\"OS\":\"w\"}",
        "<tr><th>Password</th><td>%s</td></tr>",
        "(see https://x.test/?password=%s) or [x](https://x.test/?a=1&password=%s).",
      })
  void removesPasswords(String text) throws Exception {
    String password = "Winter" + random.digits(4) + "!";
    assertThat(InBody.scrubbed(text.replace("%s", password))).doesNotContain(password);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/reset/%s.json", "{\"secret\":\"vault:v1:%s\"}", "{\"key\":\"%s\"}"})
  void removesTokens(String text) throws Exception {
    String secret = random.token(32);
    assertThat(InBody.scrubbed(text.formatted(secret))).as("%s", random).doesNotContain(secret);
  }

  /**
   * Many writers of JSON escape all letters beyond ASCII; the digits of an escape are no chance.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"token\":\"g\\u00fcltig\"}",
        "{\"variable\":[{\"key\":\"l\\u00f6senord\",\"type\":\"string\"}]}",
        "{\"api_key\":\"Schl\\u00fcssel fehlt\"}",
      })
  void keepsWordsWithEscapes(String text) throws Exception {
    keeps(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"password\":\"Gr\\u00fc%s\"}", "{\"key\":\"%s\\u00df\"}"})
  void removesSecretsWithEscapes(String text) throws Exception {
    String secret = random.token(16);
    assertThat(InBody.scrubbed(text.formatted(secret))).as("%s", random).doesNotContain(secret);
  }
}
