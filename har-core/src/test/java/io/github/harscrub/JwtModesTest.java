package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.policy.JwtMode;
import io.github.harscrub.policy.Policy;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How much of a token goes, in each mode, each kind of token, and each layer. */
final class JwtModesTest {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("REDACTED-([a-z]+(-[a-z]+)*?)(-[0-9a-hjkmnp-tv-z]{10})?(?![a-z0-9-])");

  private final Secrets random = Secrets.fresh();
  private final String header = url("{\"alg\":\"RS256\",\"kid\":\"k7\"}");
  private final String claims =
      url("{\"iss\":\"https://idp.example.com\",\"sub\":\"u-7\",\"exp\":1800000000}");
  private final String signature = random.token(86);
  private final String jwe = url("{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\"}");
  private final String disclosed = url("[\"" + random.token(16) + "\",\"city\",\"Oslo\"]");

  private static String url(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /** A token, and what is left of it in each mode. */
  private String[][] tokens() {
    String signed = header + "." + claims + "." + signature;
    String[] jweParts = {random.token(60), random.token(16), random.token(50), random.token(22)};
    return new String[][] {
      {
        signed,
        header + "." + claims + ".<jwt-signature>",
        header + ".<jwt-claims>.<jwt-signature>",
        "<jwt>"
      },
      {
        header + "." + claims + ".", header + "." + claims + ".", header + ".<jwt-claims>.", "<jwt>"
      },
      {header + "." + claims, header + "." + claims, header + ".<jwt-claims>", "<jwt>"},
      {
        header + ".." + signature,
        header + "..<jwt-signature>",
        header + "..<jwt-signature>",
        "<jwt>"
      },
      {jwe + "." + String.join(".", jweParts), jwe + ".<jwe>", jwe + ".<jwe>", "<jwt>"},
      {
        jwe + ".." + String.join(".", jweParts[1], jweParts[2], jweParts[3]),
        jwe + ".<jwe>",
        jwe + ".<jwe>",
        "<jwt>"
      },
      {
        signed + "~" + disclosed + "~",
        header + "." + claims + ".<jwt-signature>~" + disclosed + "~",
        header + ".<jwt-claims>.<jwt-signature>~<jwt-claims>",
        "<jwt>"
      },
    };
  }

  private static final String[][] CARRIERS = {
    {"text/plain", "note: ", " and more"},
    {"application/json", "{\"n\":1,\"x\":\"", "\",\"z\":[]}"},
    {"application/json", "{\"n\":1,\"access_token\":\"", "\",\"z\":[]}"},
    {"application/json", "{\"n\":1,\"d\":\"{\\\"id_token\\\":\\\"", "\\\"}\",\"z\":[]}"},
    {"text/plain", "GET /a?n=1&id_token=", "&z=2 HTTP/1.1"},
    {"text/plain", "Authorization: Bearer ", "\nAccept: a/b\n"},
    {"text/html", "<a href=\"/x?n=1&amp;t=", "&amp;z=2\">Kept</a>"},
  };

  private static String run(JwtMode mode, String body) throws Exception {
    HarSanitizer sanitizer =
        Scrub.builder().policy(Policy.support().toBuilder().jwt(mode).build()).build();
    byte[] har = Hars.response(Hars.content("text/plain", Hars.escaped(body))).getBytes(UTF_8);
    Scrub.Outcome outcome = Scrub.run(sanitizer, har, new ByteArrayInputStream(har));
    Scrub.requireLocality(outcome);
    byte[] once = outcome.output();
    Scrub.Outcome again = Scrub.run(sanitizer, once, new ByteArrayInputStream(once));
    assertThat(again.report().redactions().listed()).as(again.text()).isEmpty();
    assertThat(again.text()).as("idempotent").isEqualTo(outcome.text());
    return Bodies.first(once);
  }

  private static String left(String[] token, JwtMode mode) {
    return switch (mode) {
      case SIGNATURE -> token[1];
      case PAYLOAD -> token[2];
      case WHOLE -> token[3];
    };
  }

  private static String marked(String text) {
    return PLACEHOLDER.matcher(text).replaceAll("<$1>");
  }

  @ParameterizedTest
  @EnumSource
  void takesSoMuch(JwtMode mode) throws Exception {
    for (String[] token : tokens()) {
      for (String[] carrier : CARRIERS) {
        if (token[0].indexOf('.') == token[0].lastIndexOf('.')
            && carrier[1].matches("(?s).*(token|Bearer).*")) {
          // Of two parts only, what a name calls a token goes as any other.
          continue;
        }
        String out = run(mode, carrier[1] + token[0] + carrier[2]);
        assertThat(marked(out))
            .as("%s %s %s", mode, token[1], carrier[1])
            .isEqualTo(carrier[1] + left(token, mode) + carrier[2]);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void insideOfEncodings(JwtMode mode) throws Exception {
    String text =
        "{\"n\":1,\"t\":\"" + header + "." + claims + "." + signature + "\",\"z\":[true]}";
    String left = "{\"n\":1,\"t\":\"" + left(tokens()[0], mode) + "\",\"z\":[true]}";
    UnaryOperator<String> percent = plain -> URLEncoder.encode(plain, UTF_8);
    String out = run(mode, "a=1&b=" + percent.apply(percent.apply(text)) + "&c=2");
    UnaryOperator<String> decode = coded -> java.net.URLDecoder.decode(coded, UTF_8);
    assertThat(marked(decode.apply(decode.apply(out)))).isEqualTo("a=1&b=" + left + "&c=2");
    out =
        run(
            mode,
            "{\"blob\":\"" + Base64.getEncoder().encodeToString(text.getBytes(UTF_8)) + "\"}");
    String plain =
        new String(Base64.getDecoder().decode(out.substring(9, out.length() - 2)), UTF_8);
    // Dots keep the digits behind in step.
    assertThat(marked(plain.replaceAll("(REDACTED[a-z0-9-]+)\\.{1,2}(?=[.\"])", "$1")))
        .isEqualTo(left);
  }

  /** The token inside is found once its base64 is undone (RFC 7519 section 5.2). */
  @ParameterizedTest
  @EnumSource
  void nested(JwtMode mode) throws Exception {
    String inner = header + "." + claims + "." + random.token(86);
    String outer = url("{\"alg\":\"RS256\",\"cty\":\"JWT\"}") + "." + url(inner) + "." + signature;
    String out = run(mode, "{\"t\":\"" + outer + "\",\"n\":1}");
    if (mode == JwtMode.SIGNATURE) {
      String[] parts = out.substring(6, out.length() - 8).split("\\.", -1);
      assertThat(
              marked(
                  new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8)
                      .replaceAll("\\.+$", "")))
          .isEqualTo(header + "." + claims + ".<jwt-signature>");
      assertThat(marked(parts[2])).isEqualTo("<jwt-signature>");
    } else {
      assertThat(marked(out))
          .isEqualTo(
              mode == JwtMode.WHOLE
                  ? "{\"t\":\"<jwt>\",\"n\":1}"
                  : "{\"t\":\""
                      + outer.substring(0, outer.indexOf('.'))
                      + ".<jwt-claims>.<jwt-signature>\",\"n\":1}");
    }
  }
}
