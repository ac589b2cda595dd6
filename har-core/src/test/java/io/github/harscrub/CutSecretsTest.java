package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a secret goes where a recorder cut a body in its midst. */
final class CutSecretsTest {
  private static final int LENGTH = 24;

  private static String content(byte[] body) {
    return Hars.response(
        "\"content\": {\"size\": 1, \"mimeType\": \"text/plain\", \"encoding\": \"base64\", \"text\": \""
            + Base64.getEncoder().encodeToString(body)
            + "\"}");
  }

  /** Each carrier of a text that ends in the midst of a secret. */
  private static String[] carriers(String text) {
    String json = Hars.escaped(text);
    return new String[] {
      Hars.response(Hars.content("text/plain", json)),
      Hars.response(
          Hars.content(
              "application/json", "{\\\"id\\\": 7, \\\"text\\\": \\\"" + Hars.escaped(json))),
      Hars.request("\"postData\": {\"mimeType\": \"text/plain\", \"text\": \"" + json + "\"}"),
      Hars.request(
          "\"_webSocketMessages\": [{\"type\": \"send\", \"opcode\": 1, \"data\": \""
              + json
              + "\"}]"),
      content(text.getBytes(UTF_8)),
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,access_token,z\n1,%s",
        "id;password;z\r\na7;b8;c9\r\n1;%s",
        "\"id\",\"password\",\"z\"\n\"1\",\"%s",
        "below:\nid;secret_key;plan\n1;%s",
        "<input type=\"hidden\" value=\"%s",
        "<INPUT VALUE='%s",
        "<meta content=\"%s",
        "{\"id\": 7, \"value\": \"%s",
        "<select name='api_key'><option value='a'>A</option><option value='%s",
        "{\"kty\":\"oct\",\"k\":\"%s",
        "see postgres://bob:%s",
        "DATABASE_URL=mysql://app:%s",
        "<methodCall><methodName>login</methodName><params><param><value><string>bob</string>"
            + "</value></param><param><value><string>%s",
        "<table><tr><th>id</th><th>password</th></tr><tr><td>7</td><td>%s",
        "INSERT INTO users (id, password) VALUES (7, '%s",
      })
  void goes(String notation) throws Exception {
    Secrets random = Secrets.fresh();
    // Half of it has a digit, too: twelve letters may as well be a choice of a list.
    String secret = random.token(6) + random.digits(1) + random.token(LENGTH - 7);
    for (int length : new int[] {LENGTH / 2, LENGTH - 1, LENGTH}) {
      String left = secret.substring(0, length);
      String text = notation.replace("%s", left);
      for (String har : carriers(text)) {
        String base64 = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
        assertThat(Scrub.checked(har)).doesNotContain(left, base64);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "payload={'password': '%s",
        "config={Host:db.internal Password:%s",
        "map[host:db.internal password:%s",
        "{:host=>\"a\", :password=>\"%s",
      })
  void goesIfItIsAWord(String notation) throws Exception {
    assertThat(InBody.scrubbed(notation.replace("%s", "guwi" + "guga"))).doesNotContain("guwiguga");
  }

  /** Base64 with an escaped digit ends there for whoever reads the digits, and for nobody else. */
  @ParameterizedTest
  @ValueSource(strings = {"%2F", "\\/"})
  void isNoneWhereAnEscapeFollows(String slash) throws Exception {
    String url = "https://a.test/report-" + Secrets.fresh().token(LENGTH);
    String page = "<input type=hidden value='" + url + ".pdf???????' id=f1 name=k/>";
    String digits = Base64.getEncoder().encodeToString(page.getBytes(UTF_8));
    assertThat(digits).contains("/Pz8/");
    InBody.requireKept("see " + digits.replace("/", slash) + " for it");
    String cut = digits.substring(0, digits.indexOf('/'));
    assertThat(InBody.scrubbed("see " + cut + " for it")).doesNotContain(cut);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<input type=\"text\" value=\"Search for it",
        "<meta content=\"summary_large_image",
        "{\"id\": 7, \"value\": \"production",
        "see https://app.example.test:8443",
        "https://app.example.test:443%2Fcallback",
        "https://a.example.test/?next=app:somewhere",
        "one, two\nthree",
        "name,token_type\nbearer",
      })
  void keepsWordsAtTheEnd(String text) throws Exception {
    InBody.requireKept(text);
  }

  @Test
  void goesFromDeflateThatIsCutOff() throws Exception {
    String secret = Secrets.fresh().token(LENGTH);
    String text = "{\"a list\": \"of many things\", \"id\": 4711, \"password\": \"" + secret;
    Deflater deflater = new Deflater(9);
    deflater.setInput(text.getBytes(UTF_8));
    byte[] packed = new byte[1024];
    int length = deflater.deflate(packed, 0, packed.length, Deflater.SYNC_FLUSH);
    deflater.end();
    String scrubbed = Scrub.checked(content(Arrays.copyOf(packed, length)));
    Matcher body = Pattern.compile("\"text\": \"([^\"]*)\"").matcher(scrubbed);
    assertThat(body.find()).isTrue();
    byte[] plain = Compressions.ZLIB.unpack(Base64.getDecoder().decode(body.group(1)));
    assertThat(new String(plain, UTF_8))
        .contains("of many things", "REDACTED")
        .doesNotContain(secret);
  }
}
