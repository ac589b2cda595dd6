package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In every form that bodies have, the secrets go and all that stands beside them stays. */
final class FormsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("REDACTED-[a-z0-9]+(-[a-z0-9]+)*");

  /** In base64 up to two dots fill a group of digits, in bodies that are no text all the room. */
  private static final Pattern FILLED =
      Pattern.compile(PLACEHOLDER.pattern() + "(\\.{0,2}(?!\\.)|\\.{3,}$)", Pattern.MULTILINE);

  private final Secrets random = Secrets.fresh();
  private final String opaque = random.token(24);
  private final String token = "gh" + "p_" + random.token(36);
  private final String mail = "ann." + random.token(6).toLowerCase(Locale.ROOT) + "@corp-mail.com";

  static Stream<Arguments> texts() {
    return Forms.TEXTS.stream().map(form -> arguments(form.name(), form.text()));
  }

  static Stream<Arguments> places() {
    return Forms.PLACES.stream().map(form -> arguments(form.name(), form.text()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void inResponse(String name, String text) throws Exception {
    check(Hars.response(Hars.content("text/plain", Hars.escaped(text))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void inRequest(String name, String text) throws Exception {
    check(
        Hars.request(
            "\"postData\": {\"mimeType\": \"text/plain\", \"text\": \""
                + Hars.escaped(text)
                + "\"}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void inMessage(String name, String text) throws Exception {
    check(
        Hars.har(
            Hars.entry("", "")
                .replaceFirst(
                    "\\}$",
                    java.util.regex.Matcher.quoteReplacement(
                        ", \"_webSocketMessages\": [{\"type\": \"receive\", \"time\": 1.5, \"opcode\": 1, \"data\": \""
                            + Hars.escaped(text)
                            + "\"}]}"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void inStringOfJson(String name, String text) throws Exception {
    String json =
        "{\"n\":1,\"doc\":\"" + Hars.escaped(text).replace("\\u000a", "\\n") + "\",\"z\":[]}";
    check(Hars.response(Hars.content("application/json", Hars.escaped(json))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void inBase64(String name, String text) throws Exception {
    check(
        text,
        plain -> Base64.getEncoder().encodeToString(plain.getBytes(UTF_8)),
        body -> new String(Base64.getDecoder().decode(body), UTF_8));
  }

  static Stream<Arguments> compressed() {
    List<Forms.Form> some = Forms.TEXTS.stream().limit(40).toList();
    return Stream.of(Compressions.values())
        .flatMap(
            kind ->
                some.stream().map(form -> arguments(kind + ", " + form.name(), kind, form.text())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("compressed")
  void inCompressedBody(String name, Compressions kind, String text) throws Exception {
    check(
        text,
        plain -> Base64.getEncoder().encodeToString(kind.pack(plain.getBytes(UTF_8))),
        body -> new String(kind.unpack(Base64.getDecoder().decode(body)), UTF_8));
  }

  /** Inside of a string, where the HAR says nothing of base64. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("compressed")
  void inCompressedString(String name, Compressions kind, String text) throws Exception {
    if (kind == Compressions.DEFLATE || kind == Compressions.BROTLI) {
      return;
    }
    String packed = Base64.getEncoder().encodeToString(kind.pack(filled(text).getBytes(UTF_8)));
    String json = "{\"n\":1,\"doc\":\"" + packed + "\",\"z\":[]}";
    String har = Hars.response(Hars.content("application/json", Hars.escaped(json)));
    byte[] out = Scrub.checked(har.getBytes(UTF_8)).output();
    String body = Bodies.first(out);
    assertThat(body).startsWith("{\"n\":1,\"doc\":\"").endsWith("\",\"z\":[]}");
    String digits = body.substring(14, body.length() - 9);
    String plain = new String(kind.unpack(Base64.getDecoder().decode(digits)), UTF_8);
    assertThat(PLACEHOLDER.matcher(plain).replaceAll("<R>"))
        .as("%s", random)
        .isEqualTo(text.replaceAll("«[STM]»", "<R>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("places")
  void inPlace(String name, String har) throws Exception {
    check(har);
  }

  /** Bodies that the HAR calls base64. */
  private void check(String text, UnaryOperator<String> encode, UnaryOperator<String> decode)
      throws Exception {
    String body = encode.apply(filled(text));
    String har =
        Hars.response(
            "\"content\": {\"size\": 9, \"mimeType\": \"text/plain\", \"encoding\": \"base64\", \"text\": \""
                + body
                + "\"}");
    Scrub.Outcome outcome = Scrub.checked(har.getBytes(UTF_8));
    assertThat(FILLED.matcher(decode.apply(Bodies.first(outcome.output()))).replaceAll("<R>"))
        .as("%s", random)
        .isEqualTo(text.replaceAll("«[STM]»", "<R>"));
  }

  private void check(String har) throws Exception {
    String out = Scrub.checked(filled(har));
    assertThat(PLACEHOLDER.matcher(out).replaceAll("<R>"))
        .as("%s", random)
        .isEqualTo(har.replaceAll("«[STM]»", "<R>"));
  }

  private String filled(String text) {
    return text.replace("«S»", opaque).replace("«T»", token).replace("«M»", mail);
  }
}
