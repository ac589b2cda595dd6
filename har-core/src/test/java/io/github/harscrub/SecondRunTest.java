package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.policy.Policy;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What is left is read by a second run as by the first, although what stood beside it is gone:
 * {@link Scrub#checked} asks it of every output.
 */
final class SecondRunTest {
  private final Secrets random = Secrets.fresh();

  private String word() {
    return random.text("abcdefgh", 5);
  }

  /** Without its blanks, what is left of a script might be taken for a form. */
  @Test
  void aScriptBecomesNoForm() throws Exception {
    String seed = IntStream.range(0, 12).mapToObj(i -> word()).collect(Collectors.joining(" "));
    assertThat(InBody.scrubbed("window.env.mnemonic='" + seed + "';window.env.rev=49628;"))
        .isEqualTo(
            InBody.har(
                "window.env.mnemonic='"
                    + Scrub.placeholder("seed-phrase", seed)
                    + "';window.env.rev=49628;"));
  }

  /** One in ten numbers before a token is one that a card could have. */
  @Test
  void theNumberBeforeATokenBecomesNoCard() throws Exception {
    for (int i = 0; i < 20; i++) {
      String number = "51" + random.digits(14);
      String token = random.hex(32);
      assertThat(InBody.scrubbed("cfg 1/" + number + ":" + token + " end"))
          .as("%s", random)
          .isEqualTo(
              InBody.har(
                  "cfg 1/" + number + ":" + Scrub.placeholder("asana-token", token) + " end"));
    }
  }

  /** Of what stands behind a token in escapes, the first run must leave what the second reads. */
  @Test
  void aTokenWithEscapesEndsWithItsDigits() throws Exception {
    String token = random.token(40) + "+" + random.token(30) + "/" + random.token(8) + "=";
    String json = "[{\"id\": 7, \"value\": \"xoxd-%s\", \"tags\": [\"x\", \"y\"]}]";
    String escaped =
        json.formatted(token.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D"));
    String data = twice(escaped);
    String placeholder = Scrub.placeholder("slack-session-cookie", "xoxd-" + token);
    assertThat(InBody.scrubbed("data=" + data + "&z=1"))
        .as("%s", random)
        .isEqualTo(InBody.har("data=" + twice(json.replace("xoxd-%s", placeholder)) + "&z=1"));
  }

  private static String twice(String text) {
    return Encodings.percent(Encodings.percent(text, true), true);
  }

  /** The street in a name, before a number, in an attribute. */
  @Test
  void aWordEndsBeforeACharacterReference() throws Exception {
    String street = "Hartcroft strasse 142";
    String json = "<div data-x=\"{&quot;homeAddress&quot;: &quot;%s&quot;, &quot;n&quot;: 1}\">";
    assertThat(InBody.scrubbed(json.formatted(street)))
        .isEqualTo(InBody.har(json.formatted(Scrub.placeholder("postal-address", street))));
  }

  /** The same before the next pair of a form. */
  @Test
  void aWordEndsBeforeTheNextPair() throws Exception {
    String form = "a=61054&homeAddress=%s&remember=on";
    assertThat(InBody.scrubbed(form.formatted("Kirchfield+strasse+507")))
        .isEqualTo(
            InBody.har(
                form.formatted(Scrub.placeholder("postal-address", "Kirchfield strasse 507"))));
  }

  /** When a signature expires is no secret, which would be sought in all tokens of the file. */
  @Test
  void theTimeBesideASignatureStaysInHtml() throws Exception {
    String line =
        "<pre>Authorization: SharedAccessSignature sr=ns.example.test%%2Fq&amp;sig=%s&amp;"
            + "se=1790000000&amp;skn=Root</pre> {\"exp\": 1790000000}";
    String signature = random.token(40);
    assertThat(InBody.scrubbed(line.formatted(signature)))
        .as("%s", random)
        .contains("se=1790000000", "1790000000}")
        .doesNotContain(signature);
  }

  /** Digits of base64 with their padding might be taken for a name with a value. */
  @Test
  void base64BecomesNoForm() throws Exception {
    String token = "xx" + random.token(27) + "\0\1\2";
    String text = Base64.getEncoder().encodeToString(token.getBytes(UTF_8));
    byte[] once = strict(InBody.har(text).getBytes(UTF_8));
    assertThat(new String(once, UTF_8)).isEqualTo(InBody.har("REDACTED-unlisted"));
    assertThat(strict(once)).isEqualTo(once);
  }

  private static byte[] strict(byte[] har) throws Exception {
    HarSanitizer sanitizer = Scrub.builder().policy(Policy.strict()).build();
    return Scrub.run(sanitizer, har, new ByteArrayInputStream(har)).output();
  }
}
