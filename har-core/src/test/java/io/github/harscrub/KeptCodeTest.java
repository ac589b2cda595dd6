package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts, styles and source maps: what stands there without quotes has no value for a name. */
final class KeptCodeTest {
  private static final String SCRIPT = "application/javascript";

  private final Secrets random = Secrets.fresh();

  private static String har(String mime, String text) {
    return Hars.response(Hars.content(mime, Hars.escaped(text)));
  }

  /** Alone and in one string with a secret. */
  private void keeps(String mime, String before, String text, String behind) throws Exception {
    String har = har(mime, text);
    assertThat(Scrub.checked(har)).isEqualTo(har);
    String secret = random.token(40);
    String beside = har(mime, before + secret + behind + text);
    assertThat(Scrub.checked(beside))
        .as("%s", random)
        .isEqualTo(beside.replace(secret, Scrub.placeholder("access-token", secret)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const apiKey=defaultApiKey$2,token=e.utf8TokenBytes,secret=n.rawIdxState.stateHandle;",
        "var token=smallTextTokens0Line[c],key=fields0Index[i].keyName;",
        "f({accessToken:t.accessToken2Value,refreshToken:auth0RefreshToken})",
        "var h;h.state=Int32State,h.key=Uint8Array,h.nonce=Base64URLString,h.key=KeySafeBytes;",
        "const ACCESS_TOKEN=2001,SIGN_IN_SUBMIT_PASSWORD=100004;",
        "a={submitPassword:SIGN_IN_V2_SUBMIT_PASSWORD,password:n.passwordField1}",
        "colors={tan:0xd2b48c,steelblue:0x4682b4,salt:0xdeadbeefcafe}",
        "rules={pin:/^\\d{4,6}$/,token:/^[\\w-]{43}$/,password:/(?=.*\\d)/}",
        "e?n.token=t.tokenValue2:n.otp=e.otp;this.#key=toBytes32(privateKey);",
        "t(e,[{key:\"createSynonymsRegExp\",value:function(e){}},{key:\"_getOAuth2Sha256Key\",get:"
            + "function(){}}])",
        "p={PT:\"912345678\",PW:\"6201234\",PY:\"961456789\"},q={\"PW\":[\"680\",\"01[12]\"],\"PY\":[]}",
        "oid={postalCode:\"2.5.4.17\",streetAddress:\"2.5.4.9\",surname:\"2.5.4.4\"}",
        "var key=\"0123456789abcdefghijklmnopqrstuvwxyz\"[i]",
        "t={\"recovery-code\":\"http://auth.test/oauth/grant-type/mfa-recovery-code\"}",
        "t.Z={password:\"Login-module__password--a1B2c\",token:\"Row_token__9fKq2\"}",
        "icons={key:\"M12.65 10A5.99 5.99 0 0 0 7 6c-3.31 0-6 2.69\",password:\"M2 17h20v2H2z\"}",
        "localStorage.setItem(\"authToken\",response.data.token);\nlocation.href=\"/dashboard?a=1\";",
        "pin:{src:\"data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP\",size:[12,18]}",
      })
  void keepsScripts(String text) throws Exception {
    keeps(SCRIPT, "var c={accessToken:\"", text, "\"};");
  }

  @Test
  void keepsStylesBehindTheSecretOfAnAddress() throws Exception {
    keeps(
        "text/css", ".h{background:url(https://a.test/a.png?access_token=", ")}.b{color:red}", "");
  }

  @Test
  void keepsTheSourcesOfASourceMap() throws Exception {
    String source = "orderedKey: KeySafeBytes;\\nsubject: auth0AccessToken,\\nstate: Int32State,";
    String map = "{\"version\":3,\"sources\":[\"a.ts\"],\"sourcesContent\":[\"" + source + "\"]}";
    String har = har("application/json", map);
    assertThat(Scrub.checked(har)).isEqualTo(har);
  }

  /** Its quotes are escaped, so its brackets seem to close far behind it. */
  @Test
  void keepsWhatStandsBehindCodeInAStringOfJson() throws Exception {
    StringBuilder json = new StringBuilder("{\"file\":\"const sortKey = [\\\"a, \",\"names\":[");
    for (int i = 0; i < 4000; i++) {
      json.append("\"").append(random.hex(24)).append("\",");
    }
    String har = har("application/json", json.append("\"\"]}").toString());
    assertThat(Scrub.checked(har)).isEqualTo(har);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var a={token:\"%s\"}",
        "log(\"sent token=%s to x\")",
        "// token: %s\nvar a",
        "/* api_key = %s */",
        "fetch(\"/api?access_token=%s&x=1\")",
        "fetch(`/api?access_token=%s`)",
        "this.#token=\"%s\"",
        "a?e.token=\"%s\":0",
        "{key:\"%s\",value:1}",
        "const key=\"%s\"[0]",
        "p={PW:\"%s\",PX:1}",
      })
  void removesSecretsFromScripts(String text) throws Exception {
    String secret = random.token(28);
    assertThat(Scrub.checked(har(SCRIPT, text.formatted(secret))))
        .as("%s", random)
        .doesNotContain(secret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "log(\"password: %s\")",
        "x={password:\"%s\"}",
        "// password: %s\n",
        "log('password=%s ok')"
      })
  void removesPasswordsFromScripts(String text) throws Exception {
    String password = "Winter" + random.digits(4) + "!";
    assertThat(Scrub.checked(har(SCRIPT, text.formatted(password)))).doesNotContain(password);
  }

  @Test
  void removesSecretsFromTheSourcesOfASourceMap() throws Exception {
    String secret = random.token(28);
    String map =
        "{\"version\":3,\"sources\":[\"a\"],\"sourcesContent\":[\"const apiKey = '%s';\"]}";
    assertThat(Scrub.checked(har("application/json", map.formatted(secret))))
        .as("%s", random)
        .doesNotContain(secret);
  }

  /** What is code in a script is data in what was sent. */
  @Test
  void looksAnewAtWhatWasCleanInAScript() throws Exception {
    String text = "login(password: \"winterly\")";
    String sent =
        "\"postData\": {\"mimeType\": \"text/plain\", \"text\": \"" + Hars.escaped(text) + "\"}";
    String har =
        Hars.har(
            Hars.entry("", ", " + Hars.content(SCRIPT, Hars.escaped(text))),
            Hars.entry(", " + sent, ""));
    String out = Scrub.checked(har.getBytes(UTF_8)).text();
    assertThat(out.substring(out.indexOf("postData"))).doesNotContain("winterly");
  }
}
