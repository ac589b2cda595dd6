package io.github.harscrub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords in other scripts, where all around them is encoded and nothing says so. */
final class BeyondAsciiTest {
  private static final List<UnaryOperator<String>> CARRIERS =
      List.of(
          s -> "{\"p\":\"" + base64(s) + "\"}",
          s -> "<x>" + base64(s) + "</x>",
          s -> "https://x.test/a?p=" + base64(s).replace("+", "%2B").replace("/", "%2F") + "&x=2",
          s -> "https://x.test/a;p=" + base64(s).replace('+', '-').replace('/', '_') + ";x=2",
          s -> "{\"p\":\"" + HexFormat.of().formatHex(s.getBytes(UTF_8)) + "\"}");

  private final Secrets random = Secrets.fresh();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"password\":\"%s\"}",
        "password=%s&page=2",
        "password=%s",
        "<a><password>%s</password></a>",
        "<form method=\"post\">\n<input type=\"hidden\" value=\"%s\" id=f1 name=\"password\" >\n</form>",
        "{\"a\":\"bb\",\"newPassword\":\"%s\",\"c\":\"dddddddddddddddd\"}",
      })
  void goFromEncodedTexts(String text) throws Exception {
    String cyrillic = random.text("абвгдежзиклмнопрст", 7);
    for (UnaryOperator<String> carrier : CARRIERS) {
      for (String ending : List.of(",417_F5^5", "-4", "8", "!" + random.text("ĄĘŁŚŻąęłśż", 5))) {
        String body = carrier.apply(text.formatted(cyrillic + ending));
        String bytes = new String(cyrillic.getBytes(UTF_8), ISO_8859_1);
        assertThat(Decoded.readings(InBody.scrubbed(body).getBytes(UTF_8)))
            .as("%s in %s", random, body)
            .noneMatch(reading -> reading.contains(bytes));
      }
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
