package io.github.harscrub;

import static io.github.harscrub.Hars.content;
import static io.github.harscrub.Hars.entry;
import static io.github.harscrub.Hars.har;
import static io.github.harscrub.Hars.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far a value spreads: the classes (a), (b) and (c). Marks are explained in {@link Golden}. */
final class SpreadClassesTest {
  private final Secrets random = Secrets.fresh();

  /** A HAR with a line in a comment, and another in a field, before the place that teaches. */
  private static String taught(String line, String members) {
    return har(
        entry(", \"comment\": \"" + line + "\", \"_x\": [\"" + line + "\"]", ""),
        entry("", members));
  }

  private static String answer(String json) {
    return ", " + content("application/json", json.replace("\"", "\\\""));
  }

  static Stream<Arguments> classes() {
    return Stream.of(
        arguments(
            "16 characters, as a part",
            taught("ab<access-token|T16>cd", answer("{\"access_token\":\"<access-token|T16>\"}"))),
        arguments(
            "15 characters, as a whole",
            taught(
                "<access-token|T15> (<access-token|T15>) a_<access-token|T15>-b x<|T15> <|T15>7 é<access-token|T15>",
                answer("{\"access_token\":\"<access-token|T15>\"}"))),
        arguments(
            "8 characters, as a whole",
            taught(
                "'<access-token|T8>' <|T8>s", answer("{\"access_token\":\"<access-token|T8>\"}"))),
        arguments(
            "7 characters, nowhere else",
            taught("'<|T7>' <|T7>", answer("{\"access_token\":\"<access-token!T7>\"}"))),
        arguments(
            "long password, as a whole",
            taught("<password|T24>; x<|T24>", answer("{\"password\":\"<password|T24>\"}"))),
        arguments(
            "password of words, nowhere else",
            taught("<|Words>", answer("{\"password\":\"<password!Words>\"}"))),
        arguments(
            "e-mail address, as a whole",
            taught("<email|Mail>, <email|Mail>", answer("{\"email\":\"<email|Mail>\"}"))),
        arguments(
            "name of an account, as a whole",
            taught(
                "hello <username|Account>, see /u/<username|Account>/a <|Account>s",
                answer("{\"username\":\"<username|Account>\"}"))),
        arguments(
            "name of an account with words of labels, nowhere else",
            taught("<|Part>", answer("{\"username\":\"<username!Part>\"}"))),
        arguments(
            "cookie of any name that is random",
            taught("u<cookie|T24>v", ", " + header("Cookie", "zork=<cookie|T24>"))),
        arguments(
            "cookie of a sign-in that holds no session, and is random",
            taught(
                "u<cookie|T24>v", ", " + header("Cookie", "MSISLoopDetectionCookie=<cookie|T24>"))),
        arguments(
            "token in a cookie whose name means something",
            taught("u<cookie|Jumbled>v", ", " + header("Cookie", "theme=<cookie|Jumbled>"))),
        arguments(
            "cookie that means something",
            taught(
                "<|Layout> <|Locale>",
                ", " + header("Cookie", "zork=<cookie!Layout>; grob=<cookie!Locale>"))),
        arguments(
            "cookie that is the size of a screen",
            taught("<|Size>", ", " + header("Cookie", "screenResolution=<cookie!Size>"))),
        arguments(
            "cookie that is the client of the next logon",
            taught("?<|Client>", ", " + header("Cookie", "sap-usercontext=<cookie!Client>"))),
        arguments(
            "UUID of a session",
            taught("<session|Uuid>", ", " + header("Cookie", "sid=<session|Uuid>"))),
        arguments(
            "UUID of a cookie without a telling name",
            taught("<|Uuid>", ", " + header("Cookie", "zork=<cookie!Uuid>"))),
        arguments("UUID of a request", taught("<|Uuid>", ", " + header("X-Request-Id", "<|Uuid>"))),
        arguments("hash in an ETag", taught("<|Hash>", ", " + header("ETag", "W/\\\"<|Hash>\\\""))),
        arguments(
            "signature of a JWT",
            taught(
                "<jwt-signature|T43>",
                answer("{\"id_token\":\"<|Head>.<|Claims>.<jwt-signature|T43>\"}"))),
        arguments(
            "beginning of a JWT",
            taught("<|Head>.<|Claims> and more", answer("{\"id_token\":\"<id-token!Cut>\"}"))),
        arguments(
            "number",
            har(
                entry(
                    ", \"comment\": \"<access-token|Digits> 9<access-token|Digits>\", \"_n\": [<0|Digits>]",
                    ""),
                entry("", answer("{\"access_token\":\"<access-token|Digits>\"}")))));
  }

  private Golden golden() {
    String head = Encodings.base64Url("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
    String claims = Encodings.base64Url("{\"iss\":\"idp\",\"aud\":\"app\",\"exp\":1767000000}");
    String hex = random.hex(32);
    String uuid = hex.replaceFirst("(.{8})(.{4}).(.{3}).(.{3})(.{12})", "$1-$2-4$3-8$4-$5");
    return new Golden(random)
        .with("T7", random.token(7))
        .with("T8", random.token(8))
        .with("T15", random.token(15))
        .with("T16", random.token(16))
        .with("T43", random.token(43))
        .with("Jumbled", random.digits(2) + "aBcDeFgHiJkLmN" + random.token(12))
        .with("Words", "correcthorse")
        .with("Account", "marta.kowalczyk")
        .with("Part", "order.service")
        .with("Layout", "two-columns-wide")
        .with("Locale", "de-AT")
        .with("Size", "1920x1080")
        .with("Client", "sap-client=100")
        .with("Mail", random.token(9).toLowerCase(Locale.ROOT) + "@mail.example.test")
        .with("Digits", random.digits(18))
        .with("Head", head)
        .with("Claims", claims)
        .with("Cut", head + "." + claims.substring(0, 30))
        .with("Hash", random.hex(40))
        .with("Uuid", uuid);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void spreadsAsFarAsItsClass(String name, String template) throws Exception {
    golden().check(template);
  }

  @Test
  void spreadsDecodedFormsOfAParameter() throws Exception {
    String secret = random.token(10) + "+/" + random.token(10);
    String sent = Encodings.percent(secret, false);
    String other = Encodings.percent(secret, true);
    String har =
        har(
            entry(", \"comment\": \"" + secret + " " + other + " " + sent + "\"", ""),
            entry(", \"url\": \"https://app.example.test/?access_token=" + sent + "\"", ""));
    String placeholder = Scrub.placeholder("access-token", secret);
    String expected =
        har.replace(secret, placeholder).replace(other, placeholder).replace(sent, placeholder);
    assertThat(Scrub.checked(har)).as("%s", random).isEqualTo(expected);
  }

  /**
   * Many programs write {@code \\/} and {@code \\u0026} into JSON; elsewhere the same token has
   * neither.
   */
  @ParameterizedTest
  @ValueSource(strings = {"/", "&", "\"", "\\", "é"})
  void spreadsUnescapedFormOfAJsonValue(String special) throws Exception {
    String secret = random.token(12) + special + random.token(12);
    String spelled =
        Hars.escaped(secret).replace("/", "\\/").replace("&", "\\u0026").replace("é", "\\u00e9");
    String har =
        har(
            entry(", \"comment\": \"see " + Hars.escaped(secret) + " there\"", ""),
            entry(
                "",
                ", "
                    + content(
                        "application/json",
                        Hars.escaped("{\"access_token\":\"" + spelled + "\"}"))));
    byte[] out = Scrub.checked(har.getBytes(UTF_8)).output();
    assertThat(Decoded.holds(out, secret)).as("%s: %s", random, new String(out, UTF_8)).isFalse();
  }

  @Test
  void spreadsFormValueWithSpaces() throws Exception {
    String secret = random.token(6) + " " + random.token(7) + "&é" + random.digits(3);
    String sent = Encodings.percent(secret, true).replace("%20", "+");
    String form =
        "\"postData\": {\"mimeType\": \"application/x-www-form-urlencoded\", \"text\": \"password="
            + sent
            + "\"}";
    String har =
        har(entry(", \"comment\": \"'" + secret + "' " + sent + "\"", ""), entry(", " + form, ""));
    byte[] out = Scrub.checked(har.getBytes(UTF_8)).output();
    assertThat(Decoded.holds(out, secret)).as("%s: %s", random, new String(out, UTF_8)).isFalse();
  }

  @Test
  void spreadsPasswordWithLettersBeyondAscii() throws Exception {
    String secret = random.token(6) + "é\"" + random.token(6) + "ß";
    String json = "{\"password\":\"" + Hars.escaped(secret) + "\"}";
    List<String> lines =
        List.of(
            Encodings.base64("{\"note\":\"" + Hars.escaped(secret) + "\"}"),
            "a=" + Encodings.percent(secret, true),
            Encodings.namedEntities("(" + secret + ")"),
            new Encodings(random.random()).unicodeSome(secret));
    for (String line : lines) {
      byte[] har =
          Hars.har(
                  entry("", ", " + content("text/plain", Hars.escaped(line))),
                  entry("", ", " + content("application/json", Hars.escaped(json))))
              .getBytes(UTF_8);
      assertThat(Decoded.holds(Scrub.checked(har).output(), secret))
          .as("%s in %s", random, line)
          .isFalse();
    }
  }

  /**
   * One token in a hundred has no digit; of these, one in 30,000 looks like words to the best eye.
   */
  @Test
  void spreadsTokensOfLettersOnly() throws Exception {
    String letters = Secrets.LETTERS_AND_DIGITS.substring(10);
    List<String> secrets = new ArrayList<>();
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      secrets.add(random.text(letters, 20 + i % 25));
    }
    for (String secret : secrets) {
      entries.add(entry(", \"comment\": \"see x" + secret + "\"", ""));
      entries.add(entry("", answer("{\"access_token\":\"" + secret + "\"}")));
    }
    String out = Scrub.checked(har(entries.toArray(String[]::new)));
    assertThat(secrets.stream().filter(out::contains).toList()).as("%s", random).isEmpty();
  }

  /**
   * A value with two names is looked at twice; what is encoded in it is noted once all the same.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"a\",\"name\":\"b\",\"value\":\"u=%s\"}",
        "{\"name\":\"a\",\"value\":{\"b\":\"u=%s\"}}",
        "{\"name\":\"a\",\"value\":{\"b\":\"\\/u=%s\"}}",
      })
  void findsItInAValueOfTwoNames(String pair) throws Exception {
    Secrets random = Secrets.fresh();
    String secret = random.token(32);
    String encoded = Encodings.percentAll(secret);
    String har =
        "{\"log\":{\"entries\":[{\"request\":{\"queryString\":["
            + String.format(pair, encoded)
            + "],\"headers\":[{\"name\":\"X-Auth-Token\",\"value\":\""
            + secret
            + "\"}]}}]}}";
    assertThat(Scrub.checked(har)).as("%s", random).doesNotContain(encoded, secret);
  }
}
