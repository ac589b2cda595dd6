package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret goes to its end, in whatever notation: no limit of a search may leave a part of it. */
final class LongSecretsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1\naccess_token: %s\nb: 2\n",
        "a: 1\naccess_token: \"%s\"\nb: 2\n",
        "access_token:\n  - %s\n  - b\nc: d\n",
        "export ACCESS_TOKEN=%s\nexport B=1\n",
        "2026 INFO access_token=%s done",
        "INFO access_token: %s done",
        "{\"access_token\":\"%s\"}",
        "x={accessToken:'%s'}",
        "a=1&access_token=%s&b=2",
        "<access_token>%s</access_token>",
        "<input name=\"access_token\" value=\"%s\">",
        "<div data-access-token=\"%s\">",
        "id,access_token,z\n1,%s,2\n2,b,3\n",
        "cmd --access-token %s --x",
        "<b>Access token:</b> <code>%s</code>",
        "GET / HTTP/1.1\r\nX-Api-Key: %s\r\nHost: a\r\n",
        "Authorization: Bearer %s\r\nHost: x\r\n",
        "{\"name\":\"access_token\",\"value\":\"%s\"}",
        "see https://a.example/reset/%s now",
        "Server=h;AccessToken=%s;Database=d",
        "the access token is %s.",
        "docker login -u AWS -p %s a.example",
        "curl -u bob:%s https://a.example/",
        "mysql -p%s -h db",
        "https://a.example/unsubscribe?u=7&t=%s",
        "{\"jsonrpc\":\"2.0\",\"method\":\"login\",\"params\":[\"bob\",\"%s\"]}",
        "<methodCall><methodName>login</methodName><params><param><value><string>bob</string>"
            + "</value></param><param><value><string>%s</string></value></param></params></methodCall>",
        "{\"api_keys\":{\"live\":\"%s\"}}",
        "<api_keys><live>%s</live></api_keys>",
        "api_keys:\n  live: %s\n  b: 1\n",
        "postgres://bob:%s@db.example/x",
        "access_token: |\n  %s\nb: 1\n",
        "access_token: >-\n  %s\nb: 1\n",
        "<access_token><![CDATA[%s]]></access_token>",
        "<item><name>access_token</name><value>%s</value></item>",
        "<item><key>access_token</key><string>%s</string></item>",
        "<input value=\"%s\" name=\"access_token\">",
        "<meta name=\"csrf-token\" content=\"%s\">",
        "Cookie: b=1; sid=%s\r\nHost: a\r\n",
        "Set-Cookie: sid=%s; Path=/\r\nHost: a\r\n",
        "localStorage.setItem('access_token','%s')",
        "s:12:\"access_token\";s:70000:\"%s\";",
        "mutation { login(name: \"bob\", accessToken: \"%s\") { id } }",
        "{\"access_tokens\":[\"a\",\"%s\"]}",
        "//registry.example/:_authToken=%s\nb=1\n",
        "--b\r\nContent-Disposition: form-data; name=\"access_token\"\r\n\r\n%s\r\n--b--\r\n",
        "{\"value\":\"%s\",\"name\":\"access_token\"}",
        "{\"kty\":\"oct\",\"k\":\"%s\"}",
        "machine a.example login bob password %s\n",
        "{\"op\":\"replace\",\"path\":\"/access_token\",\"value\":\"%s\"}",
        "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n",
        "Endpoint=sb://a.example/;SharedAccessKey=%s;EntityPath=a",
        "https://a.example/cb#access_token=%s&b=1",
        "https://a.example/reset-password?token=%s",
        "ENV ACCESS_TOKEN %s\nX\n",
        "Array (\n    [access_token] => %s\n    [b] => 1\n)\n",
        "accessToken := \"%s\"",
        "access_token: str = '%s'",
        "setAccessToken(\"%s\")",
        "Key           Value\n---           -----\naccess_token  %s\nb             1\n",
        "COPY t (id, access_token) FROM stdin;\n1\t%s\n\\.\n",
        "#Fields: a access_token\n1 %s\n",
        "kind: Secret\ndata:\n  a: %s\n",
        "{\"kind\":\"Secret\",\"data\":{\"a\":\"%s\"}}",
        "<input value=\"%s",
        "see postgres://bob:%s",
      })
  void goToTheirEnd(String notation) throws Exception {
    for (int length : new int[] {600, 1_100, 3_000, 5_000, 70_000}) {
      String secret = Secrets.fresh().token(length);
      String har =
          Hars.response(Hars.content("text/plain", Hars.escaped(notation.formatted(secret))));
      assertThat(Scrub.checked(har))
          .as("%d bytes", length)
          .contains("REDACTED")
          .doesNotContain(secret.substring(length - 40));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{\"passwords\":['|'\"%s\",'|'\"\"]}'",
        "'{\"recovery_codes\": [\n'|'  \"%s\",\n'|'\"\"]}'",
        "'x={passwords:['|'\"%s\",'|'\"\"]};'",
        "'passwords:\n'|'  - %s\n'|'b: 1\n'",
        "'{\"users\":['|'{\"id\":1,\"password\":\"%s\"},'|'{}]}'",
        "'{\"name\":\"passwords\",\"value\":['|'\"%s\",'|'\"\"]}'",
      })
  void areFoundInContainersOfAnyLength(String head, String item, String tail) throws Exception {
    List<String> secrets = new ArrayList<>();
    StringBuilder text = new StringBuilder(head.translateEscapes());
    for (int i = 0; i < 10_000; i++) {
      secrets.add(Secrets.fresh().token(12));
      text.append(item.translateEscapes().formatted(secrets.get(i)));
    }
    text.append(tail.translateEscapes());
    String har = Hars.response(Hars.content("text/plain", Hars.escaped(text.toString())));
    String clean = Scrub.checked(har);
    assertThat(secrets).noneMatch(clean::contains);
    assertThat(clean).contains(Hars.escaped(head.translateEscapes()));
  }
}
