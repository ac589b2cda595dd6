package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body that was cut ends anywhere in a notation, and in an array that ends there as well. */
final class CutTextsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><textarea name='api_key' rows=2>k3v9q2x8fmpl</textarea></p>",
        "<select name='pin'><option value='7'>A</option><option value='735006' selected>B</option>",
        "<table><tr><th>id</th><th>password</th></tr><tr><th>7</th><td><b>ab</b></td></tr></table>",
        "<dl><dt>Secret key</dt><dd><code>k3v9Qx8fmZ2tY7wB4nP6</code></dd></dl>",
        "<input value='7' name=password /><meta name=csrf-token content='k3v9'>",
        "INSERT INTO `a`.`b` (`id`, password) VALUES (now(), 'a\\'b''c'), (1, NULL);",
        "$filter=password eq 'a''b' and birthdate eq \"1955-11-18\"",
        "MSH|^~\\&|A|B\rPID|1||7^^^H~8||Lindqvist^Marta||19711118|F|||Gate 7^^Ulm\rNK1|1|A^B|",
        "192.0.2.7 - ann [10/Oct/2000:13:55:36 -0700] \"GET /a HTTP/1.1\" 200 17",
        "Key \npassword  a\n",
        "Key  Value\n---  -----\npassword  k3v9q2x8fmpl\n",
        "COPY a.b (id, password) FROM stdin;\n7\tab\n8\t\\N\n\\.\n",
        "#Fields: date cs-username c-ip cs(Cookie)\n2026-01-02 ann 192.0.2.7 a=b\n#Fields: a b",
        "apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\ndata:\n  a: azN2OXEyeDhmbXBs\n",
        "{\"kind\": \"SecretList\", \"items\": [{\"data\": {\"a\": \"azN2\"}}, {\"stringData\": {}}]}",
        "{\"resourceType\": \"Patient\", \"identifier\": [{\"value\": \"7\"}], \"name\": [{\"given\": [\"A\"]}]}",
        "Array\n(\n    [password] => Array\n        (\n            [0] => ab\n        )\n)\n",
        "let password: String = String::from(\"ab\"); $env:PASSWORD = 'ab'\nENV PASSWORD ab\n",
        "obj.setPassword(\"ab\"); CREATE USER a IDENTIFIED BY 'ab'; Failed password for a from 192.0.2.7",
        "id,password\n7,\"a\"\"b\"\n8,c\n",
        "| id | password |\n|----|:-------:|\n| 7 | `ab` |\n",
        "env:\n  - name: DB_PASSWORD\n    value: |\n      a\n  - name: B\n",
        "array(1) {\n  [\"password\"]=>\n  string(2) \"ab\"\n}\nU Object ( [pin:U:private] => 735006 )",
        "a:1:{s:8:\"password\";s:2:\"ab\";}",
        "curl -u ann:ab -H 'Authorization: Bearer ab' https://ann:ab@a.test/x?token=ab#k=v",
        "POST /a HTTP/1.1\r\nCookie: a=b; sid=c\r\nX-Api-Key: ab\r\n\r\npassword=ab&b=%2",
        "{\"password\": \"a\\u0062\", \"b\": [\"\\\"\", {\"pin\": 735006}]}",
        "<a><password><![CDATA[ab]]></password><b key=\"password\"><c>&lt;ab&#x41;</c></b></a>",
        "otpauth://totp/A:ann?secret=AOWH4YT65JWNDKZY&issuer=A",
        "Server=a;User Id=ann;Password=\"a;b\";Database=d",
        "--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\nab\r\n--b--\r\n",
        "[97,98,99,100,61,112,97,115,115,119,111,114,100,61,97,98]",
        "=50=61=73=73=77=6F=72=64=3D=61=62=0D=0A",
        "70617373776f72643d6162636465666768696a6b6c6d6e6f707172",
        "OBQXG43XN5ZGIPLBMJRWIZLGM5UGS2TLNRWW433QOFZA====",
        "cGFzc3dvcmQ9YWJjZGVm\nZ2hpamtsbW5vcHFyc3R1\ndnd4eXo=\nb=2",
      })
  void areReadToTheirEnd(String text) throws Exception {
    byte[] bytes = text.getBytes(UTF_8);
    List<String> entries = new ArrayList<>();
    for (int length = 1; length <= bytes.length; length++) {
      String base64 = Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, length));
      entries.add(
          Hars.entry(
              "",
              ", \"content\": {\"size\": 1, \"mimeType\": \"text/plain\", \"encoding\": \"base64\", \"text\": \""
                  + base64
                  + "\"}"));
    }
    String har = Hars.har(entries.toArray(String[]::new));
    assertThat(Scrub.checked(har).lines()).hasSameSizeAs(har.lines().toList());
  }
}
