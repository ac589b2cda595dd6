package io.github.harscrub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.harscrub.report.Redaction;
import io.github.harscrub.report.UnreadBody;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are no text keep their length, and the report says that nobody understood them. */
final class BinaryBodiesTest {
  private static final UnreadBody.Reason CUT_OFF = UnreadBody.Reason.CUT_OFF;
  private static final String PLACE = "log.entries[0].response.content.text";

  private final Secrets random = Secrets.fresh();
  private final String token = "gh" + "p_" + random.token(36);
  private final String mail = "ann.example@corp-mail.com";

  static Stream<Arguments> bodies() {
    return Stream.of(
        arguments("protobuf", "\b\u0007\u0012(«T»\u001a\u0019«M»\"\u0004kept(\u0001"),
        arguments("protobuf in protobuf", "\nE\u0012(«T»\u001a\u0019«M»\u0010\u0005kept"),
        arguments("msgpack", "\u0083\u00a1t\u00d9(«T»\u00a1m\u00b9«M»\u00a1n\u0005"),
        arguments(
            "EXIF",
            "\u00ff\u00d8\u00ff\u00e1\0`Exif\0\0MM\0*\0\0\0\bArtist\0«M»\0Note\0«T»\0\u00ff\u00d9"),
        arguments(
            "PDF",
            "%PDF-1.4\n%\u00e2\u00e3\u0001\n1 0 obj<</Author(«M»)/URI(https://a.test/?t=«T»&n=2)>>\nendobj\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void keepTheirLength(String name, String body) throws Exception {
    String plain = body.replace("«T»", token).replace("«M»", mail);
    Scrub.Outcome outcome = Scrub.checked(har(plain.getBytes(ISO_8859_1)));
    String out = new String(Base64.getDecoder().decode(Bodies.first(outcome.output())), ISO_8859_1);
    assertThat(out).hasSameSizeAs(plain);
    assertThat(out.replaceAll("REDACTED-[a-z0-9-]*\\.*", "<R>"))
        .isEqualTo(body.replaceAll("«[TM]»", "<R>"));
    assertThat(outcome.report().unread().count()).isEqualTo(1);
    assertThat(outcome.report().unread().listed())
        .containsExactly(new UnreadBody(PLACE, UnreadBody.Reason.BINARY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\b\u0007\u0012E*\u0018\u0001",
        "\u00a1txE*\u00a1n\u0005",
        "\0\0\0E*\0",
        "\u0012E*"
      })
  void lengthsThatAreLettersBelongToNoWord(String body) throws Exception {
    String key = "SG" + "." + random.token(22) + "." + random.token(43);
    assertThat(around(body, key)).isEqualTo(body.replace("*", "<R>"));
  }

  /** The length of a name is known; that of a value of so many bytes may be a letter. */
  static Stream<Arguments> strings() {
    return Stream.of(
        arguments("map in Avro", "\u0002\u001eluno_auth_tokenV*\0", 43),
        arguments("map in Avro", "\u0004\u0010langcode\u0004en\u0018access_tokenX*\0", 44),
        arguments("map in Avro", "\u0002\"luno_access_tokenP*\0", 40),
        arguments("map in Avro", "\u0002\u0018access_token\u00a0\u0001*\0", 80),
        arguments("map in Thrift's compact protocol", "\u0002\u0088\u000fluno_auth_token+*\0", 43),
        arguments("map in Thrift's compact protocol", "\u0001\u0088\faccess_tokenX*\u0004mode", 88),
        arguments("map in Thrift's compact protocol", "\u0088\faccess_token\u00c8\u0001*\0", 200));
  }

  @ParameterizedTest(name = "{0}, {2}")
  @MethodSource("strings")
  void valuesGoUpToTheirLengths(String name, String body, int length) throws Exception {
    assertThat(around(body, random.token(length))).isEqualTo(body.replace("*", "<R>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\b\u0007\u0012F*\u0018\u0001", "\0\0\0F*\0", "\u0012F*"})
  void lengthsBeforeAddressesStay(String body) throws Exception {
    String address = random.token(52).toLowerCase(Locale.ROOT) + "@corp-mail.example";
    assertThat(around(body, address)).isEqualTo(body.replace("*", "<R>"));
  }

  /** What is left around a secret in a binary body. */
  private static String around(String body, String secret) throws Exception {
    byte[] har = har(body.replace("*", secret).getBytes(ISO_8859_1));
    String out =
        new String(
            Base64.getDecoder().decode(Bodies.first(Scrub.checked(har).output())), ISO_8859_1);
    return out.replaceAll("REDACTED-[a-z0-9-]*\\.*", "<R>");
  }

  @Test
  void tokensKeepTheLengthOfTheirClaims() throws Exception {
    String head = Encodings.base64Url("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
    String claims = "{\"sub\":\"u1\",\"refresh_token\":\"%s\",\"aud\":\"app\"}";
    String jwt = head + "." + Encodings.base64Url(claims.formatted(random.token(60))) + ".";
    String body = "\n\u00d7\u0002{\"u\":\"https:\\/\\/a.test\\/#id_token=%s%s&n=2\"}\u0010\u0096";
    byte[] plain = body.formatted(jwt, random.token(43)).getBytes(ISO_8859_1);
    Scrub.Outcome outcome = Scrub.checked(har(plain));
    String out = new String(Base64.getDecoder().decode(Bodies.first(outcome.output())), ISO_8859_1);
    assertThat(out).hasSize(plain.length);
    String[] parts = out.substring(out.indexOf("eyJ"), out.indexOf("&n=2")).split("[.]", 3);
    assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8))
        .matches(Pattern.quote(claims).replace("%s", "\\EREDACTED-refresh-token-\\w+[.]+\\Q"));
    assertThat(parts[2]).matches("REDACTED-jwt-signature-\\w+[.]+");
  }

  @Test
  void whatNobodyCanDecodeGoesWhole() throws Exception {
    Scrub.Outcome outcome = Scrub.checked(har(new byte[] {0x28, (byte) 0xB5, 0x2F, -3, 4, 0, 1}));
    assertThat(unpacked(outcome)).isEqualTo("REDACTED-undecodable");
    assertThat(outcome.report().redactions().listed())
        .extracting(Redaction::place)
        .containsExactly(PLACE);
    assertThat(outcome.report().unread().listed()).containsExactly(new UnreadBody(PLACE, CUT_OFF));
  }

  /** Blocks of 128 KB: of the second the literals, unlike its text, could be read by who tries. */
  @Test
  void whatIsCutOffEndsWhereItCannotBeDecoded() throws Exception {
    String text = ("{\"n\":1,\"t\":\"" + token + "\",\"m\":\"" + mail + "\"}\n").repeat(2000);
    byte[] packed = Compressions.ZSTD.pack(text.getBytes(UTF_8));
    byte[] cut = Arrays.copyOf(packed, packed.length - 9);
    Scrub.Outcome outcome = Scrub.checked(har(cut));
    String kept = unpacked(outcome);
    assertThat(kept).hasSizeGreaterThan(100_000).doesNotContain(token).doesNotContain(mail);
    assertThat(
            text.replace(token, Scrub.placeholder("github-pat", token))
                .replace(mail, Scrub.placeholder("email", mail)))
        .startsWith(kept.substring(0, kept.lastIndexOf('\n')));
    assertThat(outcome.report().unread().listed()).containsExactly(new UnreadBody(PLACE, CUT_OFF));
  }

  private static String unpacked(Scrub.Outcome outcome) {
    byte[] body = Base64.getDecoder().decode(Bodies.first(outcome.output()));
    return new String(Compressions.ZSTD.unpack(body), UTF_8);
  }

  /** Nothing in such a body gives the secret away: it is learned from an answer behind. */
  @ParameterizedTest
  @EnumSource
  void learnedSecretsVanishFromCompressedBodies(Compressions kind) throws Exception {
    String secret = random.token(24);
    byte[] packed = kind.pack(("one two " + secret + " three four").getBytes(UTF_8));
    String digits = Base64.getEncoder().encodeToString(packed);
    String har =
        Hars.har(
            Hars.entry(
                "", ", \"content\": {\"encoding\": \"base64\", \"text\": \"" + digits + "\"}"),
            Hars.entry(
                "",
                ", "
                    + Hars.content(
                        "application/json", "{\\\"access_token\\\":\\\"" + secret + "\\\"}")));
    byte[] out = Scrub.checked(har.getBytes(UTF_8)).output();
    String body = new String(kind.unpack(Base64.getDecoder().decode(Bodies.first(out))), UTF_8);
    assertThat(body)
        .isEqualTo("one two " + Scrub.placeholder("access-token", secret) + " three four");
  }

  @Test
  void textIsUnderstood() throws Exception {
    assertThat(Scrub.run(har("a=1".getBytes(UTF_8))).report().unread().listed()).isEmpty();
    for (Compressions kind : Compressions.values()) {
      byte[] packed = kind.pack("{\"a\":\"one two three\"}".getBytes(UTF_8));
      assertThat(Scrub.run(har(packed)).report().unread().listed()).as("%s", kind).isEmpty();
    }
  }

  private static byte[] har(byte[] body) {
    String digits = Base64.getEncoder().encodeToString(body);
    return Hars.response(
            "\"content\": {\"size\": 9, \"mimeType\": \"application/octet-stream\", "
                + "\"encoding\": \"base64\", \"text\": \""
                + digits
                + "\"}")
        .getBytes(UTF_8);
  }
}
