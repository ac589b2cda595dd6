package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only its name gives away, in every way that bodies write a name and its value. */
final class NamesInBodiesTest {
  private final Secrets random = Secrets.fresh();
  private final String secret = random.token(28);

  private static String body(String text) {
    String json = Hars.escaped(text).replace("\r", "\\r").replace("\n", "\\n");
    return Hars.response(Hars.content("text/plain", json));
  }

  /** {@code body} is a format: in the place of {@code %s} a secret. */
  private void finds(String body) throws Exception {
    String found = Scrub.checked(body(String.format(body, secret)));
    assertThat(found).as("%s", random).doesNotContain(secret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"f\":[{\"name\":\"api_key\",\"value\":\"%s\"}]}",
        "{\"f\":[{\"key\":\"api_key\",\"val\":\"%s\"}]}",
        "{\"f\":[{\"k\":\"api_key\",\"v\":\"%s\"}]}",
        "{\"f\":[{\"id\":\"api_key\",\"value\":\"%s\"}]}",
        "{\"f\":[{\"header\":\"X-Api-Key\",\"value\":\"%s\"}]}",
        "{\"f\":[{\"value\":\"%s\",\"enabled\":true,\"key\":\"api_key\"}]}",
        "{\"f\":[{\"name\":\"api_key\",\"values\":[\"%s\"]}]}",
        "{\"headers\":[[\"Accept\",\"*/*\"],[\"X-Api-Key\",\"%s\"]]}",
        "new Headers([['Accept','*/*'],['X-Api-Key','%s']])",
        "fetch('/x',{headers:{'X-Api-Key':'%s'}})",
        "request.setRequestHeader(\"X-Api-Key\", \"%s\")",
        "{\"soap:Envelope\":{\"wsse:Password\":\"%s\"}}",
        "{'loginForm:password':'%s'}",
        "{\"custom:accessToken\": \"%s\"}",
        "1|#||4|40|hiddenField|__RequestVerificationToken|%s|8|asyncPostBackControlIDs|||",
        "port = 8080\nauth = \"%s\"\n",
        "<input type=\"hidden\" value=\"%s\" data-csrf=\"true\">",
        "<connection locale=\"en\" nonce=\"%s\" retries=\"2\"/>",
        "sessionStorage.setItem('nonce', '%s')",
        "<update id=\"j_id1:javax.faces.ViewState:0\"><![CDATA[%s]]></update></changes>",
        "ajax=1&credential=%s&realm=",
        "<input data-csrf=\"true\" type=\"hidden\" value=\"%s\">",
        "{\"paymentMethodType\":\"scheme\",\"paymentData\":\"%s\"}",
        "User{id=7, x_auth=%s, active=true}",
        "{\"log\":[\"headers: Accept: */*, Authorization: %s\"],\"x\":\"y\"}",
      })
  void findsPairsOfANameAndItsValue(String body) throws Exception {
    finds(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kestrel$LosBTj", "meadow&hollow", "Quarry-Lane$x"})
  void findsPasswordsOfWordsInScripts(String password) throws Exception {
    String script = "window.cfg = {'order':'A-7', 'newPassword':'%s', n:3};".formatted(password);
    assertThat(Scrub.checked(body(script))).doesNotContain(password).contains("A-7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "see https://a.test/v1/list;jsessionid=%s/items;p=1?x=1&page=2 now",
        "https://a.test/v1/list;jsessionid=%s?x=1&page=2",
        "https://a.test/v1/list;jsessionid=%s/items;page=3#x",
        "{\"u\":\"/v1/list;token=%s/items;p=1?x=1&page=2\"}",
        "<a href='/v1/list;p=1;token=%s/items'>go</a>"
      })
  void keepsThePathBehindAMatrixParameter(String body) throws Exception {
    String token = random.token(32);
    String scrubbed = Scrub.checked(body(body.formatted(token)));
    assertThat(scrubbed.replaceAll("REDACTED-[a-z]+-[a-z0-9]{10}", "%s")).isEqualTo(body(body));
  }

  /** What managers of passwords make up; in a script it may look like a part of one. */
  @ParameterizedTest
  @ValueSource(strings = {"Tigrb#1322@=blux<e4", "k9(Fz]2w!Vq", "a,B;c:7{D%e", "Qx7>=<w}T!2"})
  void findsGeneratedPasswordsInScripts(String password) throws Exception {
    for (String script :
        List.of(
            "localStorage.setItem('user_password', '%s');\nlocalStorage.setItem('retries','2');",
            "x={'user_password': '%s', page: 2}")) {
      assertThat(Scrub.checked(body(script.formatted(password)))).doesNotContain(password);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^(?=.*[A-Z])(?=.*[0-9])[A-Za-z0-9!@#$]{8,32}$",
        "input[type='Password1']!important",
        "<b class=#A1>!</b>",
        "{{user.Password1!}}",
        "fn(e1,T!0)"
      })
  void keepsPatternsAndMarkupBesideNamesOfPasswords(String code) throws Exception {
    String script = body("window.text = {'password':\"%s\", n:3};".formatted(code));
    assertThat(Scrub.checked(script)).isEqualTo(script);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$scope.password", "New&nbsp;password", "a.b$Password", "password$"})
  void keepsNamesOfPasswordsInScripts(String name) throws Exception {
    String script = body("window.text = {'password':'%s', n:3};".formatted(name));
    assertThat(Scrub.checked(script)).isEqualTo(script);
  }

  /** What nobody could tell from a word, but for where it stands. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<user id=\"7\" plainPassword=\"%s\" z=\"2\"/>",
        "<div data-last-name='%s' data-page='2'>x</div>",
        "{\"dsn\":\"Server=tcp:db.test,1433;User Id=svc;Password=%s;Encrypt=true\"}",
        "server:\n  page: 2\n  last_name: %s\n  debug: false\n",
        "[main]\npage = 2\nsmtp_password = %s>b\ndebug=0\n",
        "page: 2\nuser_password: 'it''s%s'\n",
        "GET /x HTTP/1.1\r\nHost: a.test\r\nX-Family-Name: %s\r\nAccept: */*\r\n\r\n",
        "A=1\nexport DB_PASSWORD=%s'x\"y\nB=2\n",
        "CONNECT\naccept-version:1.2\npasscode:%s\nheart-beat:0,0\n\n\0",
      })
  void findsWordsWhereNotationsHoldData(String body) throws Exception {
    String word = "nakagawaraelan";
    String found = Scrub.checked(body(String.format(body, word)));
    assertThat(found).doesNotContain(word);
    assertThat(found).containsAnyOf("page", "Encrypt=true", "Accept", "B=2");
  }

  /** Names of three letters tell with blanks around the equals sign as well. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "acme_key = %s",
        "window.acme_key = '%s';",
        "[a]\nsid = %s\nb = 1\n",
        "start Authorization=%s done in 12 ms",
        "token: 67|%s next",
        "{\"storageKey\":\"%s\"}",
      })
  void findsTokensByShortNames(String body) throws Exception {
    finds(body);
  }

  /** Between the blanks of a log, and where names have their capital, a word is a value. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "at=7 password=correcthorse took=3ms; correcthorse",
        "at=7 lastName=Kowalczyk took=3ms; Kowalczyk",
        "at=7 lastName: O'Sullivan took=3ms; Sullivan",
        "User(id=7, firstName=Anne-Marie, role=admin); Anne-Marie",
        "x={id:7,lastName:\"McKay\",role:1}; McKay",
        "at=7 displayName=\"Ada M. Kowalczyk\" took=3ms; Kowalczyk",
        "sent fullName: Ada Kowalczyk; Kowalczyk",
        "sent shippingAddress: Lindenallee 561; Lindenallee",
      })
  void findsWordsInLogs(String body, String word) throws Exception {
    String found = Scrub.checked(body(body));
    assertThat(found).doesNotContain(word);
    assertThat(found).containsAnyOf("took=3ms", "role", "sent");
  }

  /** What a request carries is no script. */
  @Test
  void findsTheArgumentsOfGraphql() throws Exception {
    String query =
        "mutation { save(password: \"correcthorse\", lastName: \"kowalczyk\", page: 2) { id } }";
    String json = "{\"query\":\"" + Hars.escaped(query) + "\"}";
    String sent =
        Hars.request(
            "\"postData\":{\"mimeType\":\"application/json\",\"text\":\""
                + Hars.escaped(json)
                + "\"}");
    String found = Scrub.checked(sent);
    assertThat(found).doesNotContain("correcthorse").doesNotContain("kowalczyk");
    assertThat(found).contains("page: 2) { id }");
  }

  /** A text that begins with a name has nothing before it. */
  @Test
  void readsAPairAtTheStartOfAnEncodedText() throws Exception {
    String text = "name: \"api_key\", value: \"" + secret + "\"";
    String encoded = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    String found = Scrub.checked(body("{\"blob\":\"" + encoded + "\"}"));
    assertThat(Decoded.holds(found.getBytes(UTF_8), secret)).isFalse();
  }

  /** In base64 a user and a password may be letters throughout. */
  @Test
  void findsBasicCredentialsOfLettersOnly() throws Exception {
    String letters = "cHdkdGtsaGlvOjdvQkVmUUZKODdBNURL";
    assertThat(Scrub.checked(body("sent Basic " + letters + " to it"))).doesNotContain(letters);
    String words = "use Basic authentication or Basic accessControlListsHere instead";
    assertThat(Scrub.checked(body(words))).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Authorization\":\"token %s\"}",
        "Authorization: token %s\nb: 2",
        "<r><Authorization>token %s</Authorization></r>",
        "login(Authorization: \"token %s\")",
        "localStorage.setItem('Authorization', 'token %s')",
      })
  void findsTheTokenBehindAScheme(String body) throws Exception {
    finds(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"headers\":{\"Accept\":\"*/*\",\"X-Honeycomb-Team\":\"%s\"}}",
        "{\"headers\":{\"x-query-key\":\"%s\"}}",
        "curl 'https://a.test/' -H 'X-Acme-Key: %s' --compressed",
        "curl \"https://a.test/\" -H \"X-Fb-Lsd: %s\" --compressed",
        "GET / HTTP/1.1\r\nHost: a.test\r\nX-Ig-Www-Claim: %s\r\n\r\n",
        "curl 'https://a.test/' -H 'Authorization: Digest username=\"a\", response=\"%s\"'",
      })
  void findsHeadersThatBodiesWriteDown(String body) throws Exception {
    finds(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"headers\":{\"cookie\":\"theme=dark; li_at=%s\"}}",
        "document.cookie=\"li_at=%s; path=/; secure\"",
        "curl 'https://a.test/' -H 'Cookie: theme=dark; li_at=%s'",
        "{\"cookies\":[{\"name\":\"li_at\",\"value\":\"%s\",\"domain\":\".a.test\",\"httpOnly\":true}]}",
        "Cookie: %s\r\n",
      })
  void findsCookiesThatBodiesWriteDown(String body) throws Exception {
    finds(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uploadKey",
        "acmeKey",
        "X_ACME_KEY",
        "data-csrf-token",
        "user[token]",
        "a.b.secret",
        "authTokenV2",
      })
  void findsNamesInEverySpelling(String name) throws Exception {
    finds("{\"id\":7,\"" + name + "\":\"%s\"}");
    finds("<div id=\"a\" " + name + "=\"%s\">");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwort",
        "kennwort",
        "mot_de_passe",
        "motDePasse",
        "contraseña",
        "contrasena",
        "senha",
        "wachtwoord",
        "hasło",
        "haslo",
        "heslo",
        "lösenord",
        "losenord",
        "adgangskode",
        "salasana",
        "parola",
        "jelszó",
        "пароль",
        "Пароль",
        "ПАРОЛЬ",
        "κωδικός",
        "şifre",
        "ŞİFRE",
        "parole",
        "lozinka",
        "slaptažodis",
        "lykilorð",
        "密码",
        "パスワード",
        "비밀번호",
        "nuevaContraseña",
        "пароль_повтор",
      })
  void findsPasswordsInManyLanguages(String name) throws Exception {
    String password = "Tr" + random.token(8) + "9!";
    for (String body :
        Stream.of(
                "{\"%s\":\"" + password + "\"}",
                "{\"u\":\"https://a.test/?a=1&%s=" + password + "\"}",
                "a: 1\n%s: " + password + "\n",
                "<input name=\"%s\" value=\"" + password + "\">")
            .flatMap(b -> Stream.of(String.format(b, name), String.format(b, escaped(name))))
            .toList()) {
      assertThat(Scrub.checked(body(body))).as("%s in %s", random, body).doesNotContain(password);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clé_secrète",
        "cléSecrète",
        "chave_secreta",
        "llave_secreta",
        "chiaveSegreta",
        "geheime_sleutel",
        "tajny_klucz",
        "titkos_kulcs",
        "gizli_anahtar",
        "salainen_avain",
        "hemlig_nyckel",
        "секретный_ключ",
        "μυστικό_κλειδί",
        "مفتاح_سري",
        "khóa_bí_mật",
        "गुप्त_कुंजी",
        "秘密キー",
        "비밀키",
        "zugriffsschlüssel",
        "chave_de_acesso",
        "cle_acces",
        "api_nøkkel",
        "APIキー",
        "api密钥",
        "clé_privée",
        "clavePrivada",
        "私钥",
      })
  void findsKeysInManyLanguages(String name) throws Exception {
    finds("{\"" + name + "\":\"%s\"}");
    finds("{\"" + escaped(name) + "\":\"%s\"}");
    finds("modo: 1\n" + name + ": %s\nzona: norte\n");
  }

  /** As many JSON encoders write what is beyond ASCII. */
  private static String escaped(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      text.append(c < 0x80 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"d", "p", "q", "dp", "dq", "qi", "k"})
  void findsPrivateMembersOfAJwkAndKeepsPublicOnes(String member) throws Exception {
    String modulus = random.token(43);
    String found =
        Scrub.checked(
            body(
                "{\"keys\":[{\"n\":\"%s\",\"%s\":\"%s\",\"kty\":\"RSA\",\"kid\":\"2026\"}]}"
                    .formatted(modulus, member, secret)));
    assertThat(found).as("%s", random).doesNotContain(secret).contains(modulus, "2026");
    String path = "{\"" + member + "\":\"" + secret + "\",\"width\":4}";
    assertThat(Scrub.checked(body(path))).contains(secret);
  }

  static Stream<String> people() {
    return Stream.of(
        "{\"user\":{\"id\":1,\"name\":\"%s\"}}",
        "{\"contacts\":[{\"id\":1,\"name\":\"Ola\"},{\"id\":2,\"name\":\"%s\"}]}",
        "{\"name\":\"%s\",\"email\":\"a@example.test\"}",
        "{\"sub\":\"1\",\"name\":\"%s\",\"given_name\":\"Marta\"}",
        "{\"assignee\":{\"displayName\":\"%s\"}}",
        "{\"type\":\"User\",\"displayName\":\"%s\"}",
        "{\"@type\":\"Person\",\"description\":\"CTO\",\"name\":\"%s\"}",
        "{\"name\":\"%s\",\"__typename\":\"Customer\"}",
        "{\"id\":7,\"kind\": \"contact\",\"display_name\":\"%s\"}",
        "{\"type\":\"users\",\"id\":\"1\",\"attributes\":{\"login\":\"m7\",\"name\":\"%s\"}}",
        "{\"page\":1,\"displayName\":\"%s\"}",
        "{\"page\":1,\"full_name\":\"%s\"}",
        "{\"page\":1,\"ownerName\":\"%s\"}",
        "{\"f\":[{\"name\":\"customer_name\",\"value\":\"%s\",\"enabled\":true}]}",
        "{\"page\":1,\"createdBy\":\"%s\"}",
        "{\"page\":1,\"assigned_to_name\":\"%s\"}",
        "<tr><th>Full name</th><td>%s</td></tr>",
        "<dl><dt>Contact name:</dt><dd class=\"v\">%s</dd></dl>",
        "<p><b>Full name:</b> %s</p>",
        "<span itemprop=\"givenName\">%s</span>",
        "<input autocomplete=\"family-name\" name=\"n\" value=\"%s\">");
  }

  @ParameterizedTest
  @MethodSource("people")
  void findsNamesOfPeople(String body) throws Exception {
    String name = "Marta Kowalski";
    assertThat(Scrub.checked(body(String.format(body, name)))).doesNotContain(name);
  }

  @Test
  void findsNamesThatNothingElseHas() throws Exception {
    String host = "{\"hostname\":\"ip-10-0\",\"display_name\":\"%s\"}";
    for (String name : List.of("Marta J. Kowalski", "Maeve O'Sullivan")) {
      assertThat(Scrub.checked(body(host.formatted(name)))).doesNotContain(name);
    }
    assertThat(Scrub.checked(body(host.formatted("Edge Gateway")))).contains("Edge Gateway");
  }

  @Test
  void endsANameWithItsQuotes() throws Exception {
    String list = "{\"h\":[\"X-Authentik-Username\",\"jdoe7\", \"Accept\", \"*/*\"]}";
    assertThat(Scrub.checked(body(list))).doesNotContain("jdoe7").contains("Accept");
    String record = "Account[id=5, cardholderName='Ann Lee', active=true]";
    assertThat(Scrub.checked(body(record))).doesNotContain("Ann Lee").contains("', active=true]");
  }

  @Test
  void findsAllOfANameWhoseBlankIsEncoded() throws Exception {
    String url = "<loc>https://a.example/?a=1&amp;shipping%5Bname%5D=Marta%20Kowalski</loc>";
    assertThat(Scrub.checked(body(url))).doesNotContain("Marta").doesNotContain("Kowalski");
  }

  @ParameterizedTest
  @ValueSource(strings = {"full_name", "contactName", "nomComplet", "customer-name", "氏名"})
  void findsFullNamesElsewhereToo(String key) throws Exception {
    for (String name : List.of("Marta Kowalski", "Kowalski, Marta", "Dr. Marta van Dijk")) {
      String har = body("{\"" + key + "\":\"" + name + "\",\"html\":\"<b>Hi " + name + "!</b>\"}");
      assertThat(Scrub.checked(har)).doesNotContain(name).contains("<b>Hi REDACTED-full-name");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"姓名\":\"王小明\"}",
        "{\"lat\":{\"value\":45.12345,\"page\":2}}",
        "{\"dni\":{\"value\":\"12345678Z\",\"page\":2}}",
        "{\"fullName\":{\"value\":\"王小明\",\"page\":2}}",
        "cfg.lat = 45.12345;\nwindow.page = 2;",
        "<m:lat xsi:type=\"xsd:double\">45.12345</m:lat><m:page>2</m:page>",
        "id,latlng,page\r\n1,\"45.12345,7.654321\",2\r\n",
        "x.fullName = '王小明';",
        "localStorage.setItem('ip', '81.122.22.180'); go(2);",
        "see /cb?payload=ip%3D81.122.22.180%26page%3D2 go(2);",
        "var page=2;\nwindow.ip = \"81.122.22.180\";",
        "setItem('fechaNacimiento', '1971/10/24'); go(2);",
        "setItem('steueridentifikationsnummer', '30456412876'); go(2);",
      })
  void findsWhatLooksLikeItsName(String body) throws Exception {
    assertThat(Scrub.checked(body(body)))
        .doesNotContain("45.12345", "12345678Z", "王小明", "81.122", "1971", "3045641");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"street\":\"Lindenallee 48b\",\"city\":\"Altstadt\",\"country\":\"DE\"}",
        "{\"streetAddress\":\"20341 Whitworth\",\"addressLocality\":\"Altstadt\"}",
        "{\"locality\":\"Altstadt\",\"postal_code\":\"01844\"}",
        "{\"city\":\"Altstadt\",\"zip\":1844}",
      })
  void findsThePlaceOfAnAddress(String body) throws Exception {
    assertThat(Scrub.checked(body(body))).doesNotContain("Altstadt");
  }

  /** Digits and punctuation in escapes look like nothing; what they spell is judged. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"retries\":2,\"full_name\":\"G\\u006Fran R. Mbeki\",\"page\":1}",
        "{\"retries\":2,\"ip\":\"81.122.2\\u00322.180\",\"page\":1}",
        "{\"retries\":\"ip=81.122.222.180&page=2\"}",
        "<retries>zip=00514&amp;page=2</retries>",
        "{\"retries\":2,\"pesel\":\"\\u0034\\u0034051401359\",\"page\":1}",
        "<a><retries>2</retries><ip>81.122.&#050;22.180</ip></a>",
        "https://a.test/x?full_name=Goran%20R.%20Mbeki&page=2",
        "https://a.test/x#full_name=Goran+R.+Mbeki&page=2",
        "https://a.test/x?address_line1=Elm%20Street%20216&page=2",
        "service:\n  retries: 2\n  legalName: 'Goran R. Mbeki'\n",
        "level=info retries=2 accountHolder: \"Goran R. Mbeki\" took=35ms",
      })
  void judgesWhatEscapesSpell(String body) throws Exception {
    String found = Scrub.checked(body(body));
    assertThat(found)
        .contains("REDACTED-")
        .doesNotContain("Mbeki", "122.", "0514", "&#050;", "Street");
    assertThat(found).containsAnyOf("retries", "page=2");
  }

  @Test
  void aPlusInAnEncodedPartMayBeABlank() throws Exception {
    String more = random.token(64);
    String key = "-----BEGIN+EC+PRIVATE+KEY-----%%0A%s" + more + "%%0A-----END+EC+PRIVATE+KEY-----";
    finds("page=2&item=" + key + "&x=1");
    finds("{\"log\":\"page=2&item=" + key + "&x=1\"}");
  }
}
