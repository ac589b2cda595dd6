package io.github.harscrub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is learned from an answer at the end of the file is gone from a log line at its beginning,
 * in whatever encoding it stands there.
 */
final class SpreadTest {
  private final Secrets random = Secrets.fresh();

  /** Encodings of a log line, which is then written as a JSON string. */
  static Stream<Arguments> lines() {
    Encodings any = new Encodings(new Random(20_260_102));
    return Stream.of(
        line("plain", s -> s),
        line("inside of a longer word", s -> "abc" + s + "xyz"),
        line("twice in a row", s -> s + s),
        line("percent, upper case", s -> "u=" + Encodings.percent(s, true)),
        line("percent, lower case", s -> "u=" + Encodings.percent(s, false)),
        line("percent, any character", s -> "u=" + any.percentSome(s)),
        line("percent, every character", Encodings::percentAll),
        line("percent twice", s -> Encodings.percent(Encodings.percent(s, true), true)),
        line("percent twice, any character", s -> any.percentSome(any.percentSome(s))),
        line("\\u in a script", s -> "var a = \"" + any.unicodeSome(s) + "\";"),
        line("\\u without quotes", any::unicodeSome),
        line("percent, then \\u, in JSON", SpreadTest::percentThenUnicode),
        line("JSON", s -> json(Encodings.slashes(s))),
        line("JSON in JSON", s -> json(Encodings.slashes(json(Encodings.slashes(s))))),
        line(
            "JSON in JSON in JSON",
            s -> json(Hars.escaped(json(any.unicodeSome(json(Hars.escaped(s))))))),
        line(
            "URL in JSON in JSON",
            s -> json(Hars.escaped(json("/a?b=" + Encodings.percent(s, true))))),
        line("JSON in a URL", s -> "/a?b=" + Encodings.percent(json(Hars.escaped(s)), false)),
        line("named entities", Encodings::namedEntities),
        line("decimal entities", any::decimalEntities),
        line("hexadecimal entities", any::hexEntities),
        line(
            "JSON in an attribute",
            s -> "<a b=\"" + Encodings.namedEntities(json(Hars.escaped(s))) + "\">"),
        line("escape()", s -> "a=" + any.codes(s, "%%u%04X")),
        line("escape() in lower case", s -> any.codes(s, "%%u%04x")),
        line("octal", s -> "var a = \"" + any.octal(s) + "\";"),
        line("octal without quotes", any::octal),
        line("braces", s -> "var a = `" + any.codes(s, "\\u{%x}") + "`;"),
        line("braces with zeros", s -> any.codes(s, "\\u{%06X}")),
        line("\\U", s -> "a: \"" + any.codes(s, "\\U%08x") + "\""),
        line("references with zeros", s -> "<b>" + any.codes(s, "&#%012d;") + "</b>"),
        line("references in upper case", s -> any.codes(s, "&#X%02X;")),
        line("every reference without a semicolon", SpreadTest::unclosed),
        line("names of punctuation", Encodings::punctuation),
        line("hex, upper case", s -> Encodings.hex(s, true)),
        line("hex, lower case", s -> Encodings.hex("at " + s, false)),
        line("hex at odd digit", s -> "a" + Encodings.hex(s, false)),
        line("base64 of UTF-16", s -> Encodings.base64(s, StandardCharsets.UTF_16)),
        line("base64 of UTF-16LE", s -> Encodings.base64("x='" + s, StandardCharsets.UTF_16LE)),
        line("base64 of UTF-16BE", s -> Encodings.base64(s + "!", StandardCharsets.UTF_16BE)),
        line("base64 in lines", s -> Encodings.base64Mime("x".repeat(50) + s + "y".repeat(90))),
        line(
            "base64 of JSON in base64",
            s -> Encodings.base64(json(Encodings.base64Url(json(Hars.escaped(s)))))),
        line(
            "base64, percent",
            s -> "/a?b=" + Encodings.percent(Encodings.base64("p:" + s + "="), true)),
        line(
            "base64 of percent",
            s -> Encodings.base64("a=1&b=" + Encodings.percent(s, true) + "&c=2")));
  }

  static Stream<Arguments> alignments() {
    return Stream.of(0, 1, 2)
        .flatMap(
            pad ->
                Stream.of(
                    line(
                        "base64 behind " + pad,
                        s -> Encodings.base64(Encodings.pad(pad) + s + " and more")),
                    line(
                        "base64url behind " + pad,
                        s -> Encodings.base64Url(Encodings.pad(pad) + s)),
                    line(
                        "base64 in a path behind " + pad,
                        s -> "/v1/cb/" + Encodings.base64Url(Encodings.pad(pad) + s) + "/x"),
                    line("base64 amid bytes behind " + pad, s -> amidBytes(pad, s))));
  }

  /** JSON around percent-encoding: the escapes of the JSON have to be undone first. */
  private static String percentThenUnicode(String secret) {
    String first = Encodings.percentAll(secret.substring(0, 1));
    return json(
        first
            + String.format("\\u%04x", (int) secret.charAt(1))
            + Hars.escaped(secret.substring(2)));
  }

  private static String unclosed(String secret) {
    return secret.chars().mapToObj(c -> "&#" + c).collect(Collectors.joining());
  }

  private static String amidBytes(int pad, String secret) {
    String bytes = "\u0001\u00ff\u0002".repeat(4) + "\u0090".repeat(pad) + secret + "\u0080\u0003";
    return Base64.getEncoder().encodeToString(bytes.getBytes(ISO_8859_1));
  }

  private static Arguments line(String name, UnaryOperator<String> encoding) {
    return arguments(name, encoding);
  }

  private static String json(String content) {
    return "{\"n\":1,\"note\":\"" + content + "\",\"z\":[]}";
  }

  private String awkward() {
    return random.token(9) + "/" + random.token(6) + "+&" + random.token(6) + "==";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"lines", "alignments"})
  void removesTokenOfLettersAndDigits(String name, UnaryOperator<String> encoding)
      throws Exception {
    removes(random.token(24), encoding);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"lines", "alignments"})
  void removesTokenOfSixteenCharacters(String name, UnaryOperator<String> encoding)
      throws Exception {
    removes(random.token(16), encoding);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"lines", "alignments"})
  void removesTokenWithSpecialCharacters(String name, UnaryOperator<String> encoding)
      throws Exception {
    removes(awkward(), encoding);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"lines", "alignments"})
  void removesLongToken(String name, UnaryOperator<String> encoding) throws Exception {
    removes(random.token(900), encoding);
  }

  private void removes(String secret, UnaryOperator<String> encoding) throws Exception {
    String line = "2026-01-02 a=1 " + encoding.apply(secret) + " b=2 done";
    String har = Hars.lineAndToken(Hars.escaped(line), Hars.escaped(Hars.escaped(secret)));
    assertThat(Decoded.holds(line.getBytes(UTF_8), secret)).as("the test finds it").isTrue();
    byte[] out = Scrub.checked(har.getBytes(UTF_8)).output();
    String text = Bodies.first(out);
    String placeholder = Scrub.placeholder("access-token", secret);
    assertThat(Decoded.holds(text.getBytes(UTF_8), secret)).as("%s in %s", random, text).isFalse();
    assertThat(Decoded.holds(out, secret)).as("%s", random).isFalse();
    assertThat(Decoded.holds(text.getBytes(UTF_8), placeholder))
        .as("%s: %s", random, text)
        .isTrue();
    assertThat(text).startsWith("2026-01-02 a=1 ").endsWith(" b=2 done");
  }

  /** Encodings of the HAR's own strings. */
  static Stream<Arguments> strings() {
    Encodings any = new Encodings(new Random(20_260_102));
    return Stream.of(
        arguments("slashes", (UnaryOperator<String>) Encodings::slashes),
        arguments("\\u", (UnaryOperator<String>) any::unicodeSome));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("strings")
  void removesFromEscapedStrings(String name, UnaryOperator<String> encoding) throws Exception {
    String secret = awkward();
    String har =
        Hars.lineAndToken("x " + encoding.apply(secret) + " y", Hars.escaped(Hars.escaped(secret)));
    String expected =
        Hars.lineAndToken("x <S> y", "<S>")
            .replace("<S>", Scrub.placeholder("access-token", secret));
    assertThat(Scrub.checked(har)).as("%s", random).isEqualTo(expected);
  }

  @Test
  void hexadecimalDigitsAreTheSameInBothCases() throws Exception {
    String digits = random.hex(31) + "e";
    String upper = digits.toUpperCase(Locale.ROOT);
    String line = "<S> " + upper + ", " + digits.substring(0, 15) + " " + upper.substring(17);
    String har = Hars.lineAndToken(line, digits);
    String placeholder = Scrub.placeholder("access-token", digits);
    assertThat(Scrub.checked(har))
        .as("%s", random)
        .isEqualTo(har.replace(upper, placeholder).replace(digits, placeholder));
  }

  @Test
  void shortSecretsAreKnownInBase64() throws Exception {
    String secret = random.token(10);
    String digits = Encodings.base64(secret);
    String har = Hars.lineAndToken("code " + digits + " x" + digits, secret);
    String placeholder = Scrub.placeholder("access-token", secret);
    assertThat(Scrub.checked(har))
        .as("%s", random)
        .isEqualTo(
            har.replace(" " + digits.substring(0, 14), " " + placeholder)
                .replace("x" + digits, "x" + Encodings.base64(placeholder))
                .replace(secret, placeholder));
  }

  /** A field of a message in protobuf: its length before it, others around it. */
  @ParameterizedTest
  @ValueSource(ints = {8, 9, 10, 11, 12, 13, 14})
  void shortSecretsAreKnownInBinaryBase64(int length) throws Exception {
    String secret = random.token(length);
    String placeholder = Scrub.placeholder("access-token", secret);
    for (String before : List.of("\n" + (char) length, "\u0012\u00ff\u0001", "a:", ":")) {
      for (String behind : List.of("", "(\u00b3\u0083\u00b4\u00eb\u0005", ";b")) {
        byte[] message = (before + secret + behind).getBytes(ISO_8859_1);
        for (String digits :
            List.of(
                Base64.getEncoder().encodeToString(message),
                Base64.getUrlEncoder().withoutPadding().encodeToString(message))) {
          String har = Hars.lineAndToken("id=" + digits.replace("=", "%3D"), secret);
          String clean = Scrub.checked(har);
          int at = clean.indexOf("id=") + 3;
          String plain =
              new String(
                  Base64.getUrlDecoder()
                      .decode(
                          clean
                              .substring(at, clean.indexOf('"', at))
                              .replace('+', '-')
                              .replace('/', '_')
                              .replace("%3D", "")),
                  ISO_8859_1);
          assertThat(plain.replaceAll("(-\\w{10})\\.*", "$1"))
              .as("%s: %s", random, digits)
              .isEqualTo(before + placeholder + behind);
        }
      }
    }
  }

  /** What is no whole value in there is left alone, as elsewhere. */
  @Test
  void shortSecretsInLongerWordsStayInBase64() throws Exception {
    String secret = random.token(10);
    String har = Hars.lineAndToken("id=" + Encodings.base64("\u0001x" + secret + "x"), secret);
    assertThat(Scrub.checked(har))
        .isEqualTo(har.replace(secret, Scrub.placeholder("access-token", secret)));
  }

  /** A cookie in a cookie is looked for without its name, which may end another one there. */
  @Test
  void aPairInACookieIsKnownByItsValue() throws Exception {
    String guid = random.hex(32);
    String har =
        Hars.har(
            Hars.entry(
                ", " + Hars.header("Cookie", "ELOQUA=GUID=" + guid),
                ", \"redirectURL\": \"https://app.example.test/?elq1pcGUID="
                    + guid
                    + "&v="
                    + guid
                    + "\""));
    String placeholder = Scrub.placeholder("cookie", guid);
    assertThat(Scrub.checked(har))
        .isEqualTo(har.replace("ELOQUA=GUID=", "ELOQUA=").replace(guid, placeholder));
  }

  /** Places that no name marks. */
  static Stream<String> places() {
    return Stream.of(
        "\"comment\": \"<S>\"",
        "\"_custom\": [[{\"a\": \"see <S>.\"}]]",
        "\"_map\": {\"<S>\": 1}",
        "\"_map\": {\"a<S>b\": {}, \"c<S>d\": {}}",
        "\"headers\": [{\"name\": \"X-Log\", \"value\": \"v=<S>\"}]",
        "\"headers\": [{\"name\": \"x-<S>\", \"value\": \"v\"}]",
        "\"headers\": [{\"name\": \"User-Agent\", \"value\": \"Mozilla/5.0 <S>\"}]",
        "\"headers\": [{\"name\": \"ETag\", \"value\": \"W/\\\"<S>\\\"\"}]",
        "\"headers\": [{\"name\": \"X-Request-Id\", \"value\": \"<S>\"}]",
        "\"url\": \"https://app.example.test/a/<S>/b;<S>?q=<S>#<S>\"",
        "\"url\": \"https://<S>.example.test/\"",
        "\"queryString\": [{\"name\": \"<S>\", \"value\": \"\"}]",
        "\"method\": \"<S>\"",
        "\"httpVersion\": \"<S>\", \"_securityDetails\": {\"issuer\": \"<S>\"}",
        "\"cookies\": [{\"name\": \"<S>\", \"value\": \"\", \"path\": \"/<S>\"}]",
        "\"postData\": {\"mimeType\": \"<S>\", \"text\": \"<S>\"}",
        "\"postData\": {\"mimeType\": \"text/plain\", \"params\": [{\"name\": \"f\", \"fileName\": \"<S>.txt\"}]}");
  }

  @ParameterizedTest
  @MethodSource("places")
  void removesFromEveryPlace(String place) throws Exception {
    String har =
        Hars.har(
            Hars.entry(", " + place, ""),
            Hars.entry(
                "", ", " + Hars.content("application/json", "{\\\"access_token\\\":\\\"<S>\\\"}")));
    String secret = random.token(20);
    String expected = har.replace("<S>", Scrub.placeholder("access-token", secret));
    assertThat(Scrub.checked(har.replace("<S>", secret))).as("%s", random).isEqualTo(expected);
  }
}
