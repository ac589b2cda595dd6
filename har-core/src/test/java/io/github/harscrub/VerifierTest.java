package io.github.harscrub;

import static io.github.harscrub.Hars.content;
import static io.github.harscrub.Hars.entry;
import static io.github.harscrub.Hars.escaped;
import static io.github.harscrub.Hars.har;
import static io.github.harscrub.Hars.header;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.harscrub.policy.Action;
import io.github.harscrub.policy.BodyDrop;
import io.github.harscrub.policy.Policy;
import io.github.harscrub.policy.Where;
import io.github.harscrub.verify.Gap;
import io.github.harscrub.verify.HarVerifier;
import io.github.harscrub.verify.Proof;
import io.github.harscrub.verify.Verification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the proofs accept and what they catch. */
final class VerifierTest {
  private static final String NOTE = "\"comment\": \"note\"";

  @TempDir Path folder;
  private final Secrets random = Secrets.fresh();
  private final String token = random.token(12) + "+/" + random.token(12);
  private final String password = random.token(6) + "&é" + random.token(6);
  private final String mail = random.token(9) + "@mail.example.test";

  private Verification verify(Policy policy, String original, String sanitized) throws Exception {
    Path before = Files.write(folder.resolve("a.har"), original.getBytes(UTF_8));
    Path after = Files.write(folder.resolve("b.har"), sanitized.getBytes(UTF_8));
    return HarVerifier.of(policy).verify(before, after);
  }

  private Verification verify(String original, String sanitized) throws Exception {
    return verify(Policy.support(), original, sanitized);
  }

  private static String sanitized(Policy policy, String original) throws Exception {
    HarSanitizer sanitizer = Scrub.builder().policy(policy).build();
    return Scrub.run(
            sanitizer, original.getBytes(UTF_8), Scrub.slow(original.getBytes(UTF_8), 1 << 16))
        .text();
  }

  /** A HAR in which secrets of each class stand, and a note that is free. */
  private String original() {
    String json = "{\"access_token\":\"" + token + "\",\"pin\":123456789012,\"expires_in\":3600}";
    String form = "password=" + Encodings.percent(password, true) + "&lang=de";
    return har(
        entry(", " + NOTE, ", " + content("application/json", escaped(json))),
        entry(
            ", \"postData\": {\"mimeType\": \"application/x-www-form-urlencoded\", \"text\": \""
                + form
                + "\"}, "
                + header("Cookie", "sid=" + random.token(24) + "; theme=dark"),
            ", " + content("text/plain", "write to " + mail)));
  }

  /** Every way in which a value may stand in a file, by its name. */
  private static Map<String, UnaryOperator<String>> spellings() {
    Encodings some = new Encodings(Secrets.fresh().random());
    Map<String, UnaryOperator<String>> ways = new LinkedHashMap<>();
    ways.put("as it is", s -> s);
    ways.put("percent", s -> Encodings.percent(s, true));
    ways.put("percent, lower case", s -> Encodings.percent(s, false));
    ways.put("percent, all", Encodings::percentAll);
    ways.put("percent, some", some::percentSome);
    ways.put("percent twice", s -> Encodings.percentAll(Encodings.percentAll(s)));
    ways.put("slashes", Encodings::slashes);
    ways.put("\\u", some::unicodeSome);
    ways.put("\\u twice", s -> escaped(some.unicodeSome(s)));
    ways.put("\\x", VerifierTest::hexEscapes);
    ways.put("JSON in JSON", s -> escaped(escaped("{\"a\":\"" + escaped(s) + "\"}")));
    ways.put("named entities", Encodings::namedEntities);
    ways.put("decimal entities", some::decimalEntities);
    ways.put("hexadecimal entities", some::hexEntities);
    ways.put("escape()", s -> some.codes(s, "%%u%04X"));
    ways.put("octal", some::octal);
    ways.put("braces", s -> some.codes(s, "\\u{%x}"));
    ways.put("\\U", s -> some.codes(s, "\\U%08X"));
    ways.put("references with zeros", s -> some.codes(s, "&#%012d;"));
    ways.put("names of punctuation", Encodings::punctuation);
    ways.put("hexadecimal", s -> Encodings.hex(s, false));
    ways.put("hexadecimal, upper case", s -> Encodings.hex(s, true));
    ways.put("hexadecimal of UTF-16LE", s -> Encodings.hex(s, StandardCharsets.UTF_16LE));
    ways.put("hexadecimal and colons", s -> Encodings.numbers(s, "%02x", ":"));
    ways.put("hexadecimal with prefixes", s -> Encodings.numbers(s, "0x%02X", ", "));
    ways.put("codes of characters", s -> "[" + Encodings.numbers(s, "%d", ",") + "]");
    ways.put("base32", s -> Encodings.base32("? " + s + " ?"));
    ways.put("quoted-printable", s -> Encodings.quotedPrintable("a = " + s));
    ways.put("base64 in words", s -> Encodings.base64("? " + s).replaceAll("(.{20})(?=.)", "$1 "));
    ways.put("base64 of UTF-16LE", s -> Encodings.base64(s, StandardCharsets.UTF_16LE));
    ways.put("base64 of UTF-16BE", s -> Encodings.base64("a=" + s, StandardCharsets.UTF_16BE));
    ways.put("base64 of hexadecimal", s -> Encodings.base64(Encodings.hex(s, false)));
    ways.put("lines of base64", s -> Encodings.base64Mime("x".repeat(70) + " " + s + " y"));
    for (int i = 0; i < 3; i++) {
      String pad = "?".repeat(i);
      ways.put("base64 at " + i, s -> Encodings.base64(pad + s + "?"));
      ways.put("base64url at " + i, s -> Encodings.base64Url(pad + s + "?"));
      ways.put("base64 twice at " + i, s -> Encodings.base64(Encodings.base64(pad + s + "?")));
      ways.put("base64 in a path at " + i, s -> "/cb/" + pad + "/" + Encodings.base64(pad + s));
      ways.put(
          "percent of base64 at " + i, s -> Encodings.percent(Encodings.base64(pad + s), true));
      ways.put("base64 of percent at " + i, s -> Encodings.base64(pad + Encodings.percentAll(s)));
      ways.put("base64 of JSON at " + i, s -> Encodings.base64(pad + "{\"a\":\"" + escaped(s)));
      ways.put("entities of base64 at " + i, s -> some.hexEntities(Encodings.base64(pad + s)));
    }
    for (Compressions way : List.of(Compressions.GZIP, Compressions.ZLIB)) {
      ways.put(way.name(), s -> packed(way, s));
      ways.put(way + " twice", s -> packed(way, packed(way, s)));
      ways.put(
          way + " behind letters", s -> (way == Compressions.GZIP ? "DYN" : "/") + packed(way, s));
      ways.put(way + " in a URL", s -> "?q=" + Encodings.percent(packed(way, s), false) + "&a=1");
    }
    return ways;
  }

  private static String packed(Compressions way, String text) {
    return Base64.getEncoder().encodeToString(way.pack(("see: " + text + " end").getBytes(UTF_8)));
  }

  private static String hexEscapes(String text) {
    StringBuilder escapes = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      escapes.append(String.format(Locale.ROOT, "\\x%02x", (int) text.charAt(i)));
    }
    return escapes.toString();
  }

  static Stream<Arguments> spoilt() {
    return spellings().entrySet().stream().map(e -> arguments(e.getKey(), e.getValue()));
  }

  @Test
  void triesFiftyWaysAndMore() {
    assertThat(spellings().size()).isGreaterThanOrEqualTo(50);
  }

  /** One secret of the original is put back, in one encoding. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("spoilt")
  void catchesASecretThatIsPutBack(String way, UnaryOperator<String> spelling) throws Exception {
    String original = original();
    String clean = sanitized(Policy.support(), original);
    assertThat(clean).contains("\"note\"").doesNotContain(token);
    for (String secret : List.of(token, password, mail)) {
      // The proof must not need the note to differ: it stands in both files.
      String note = "\"" + escaped(spelling.apply(secret)) + "\"";
      Verification result =
          verify(original.replace("\"note\"", note), clean.replace("\"note\"", note));
      assertThat(result.listed())
          .as("%s: %s", random, way)
          .anySatisfy(
              gap -> {
                assertThat(gap.proof()).isEqualTo(Proof.NO_RESIDUE);
                assertThat(gap.place()).isEqualTo("log.entries[0].request.comment");
              });
      assertThat(result.toString()).doesNotContain(secret, token, password, mail);
    }
  }

  /** A credential that was removed as a whole leaves none of those that it is made of. */
  @Test
  void catchesWhatACredentialIsMadeOf() throws Exception {
    String signature = random.token(43);
    String basic = random.token(10) + "7";
    String token =
        Encodings.base64Url("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")
            + ("." + Encodings.base64Url("{\"iss\":\"https://id.example.test/\"}"))
            + ("." + signature);
    String original =
        har(
            entry(", " + NOTE + ", " + header("Cookie", "token=" + token + "; a=b"), ""),
            entry(", " + header("Authorization", "Basic " + Encodings.base64("ann:" + basic)), ""));
    String clean = sanitized(Policy.support(), original);
    assertThat(clean).contains("token=REDACTED-session-", "Basic REDACTED-basic-");
    assertThat(verify(original, clean).isProven()).as("%s", random).isTrue();
    for (String part : List.of(signature, basic)) {
      String note = "\"see " + part + " there\"";
      assertThat(sanitized(Policy.support(), original.replace("\"note\"", note)))
          .doesNotContain(part);
      assertThat(
              verify(original.replace("\"note\"", note), clean.replace("\"note\"", note)).listed())
          .as("%s", random)
          .extracting(Gap::proof)
          .containsExactly(Proof.NO_RESIDUE);
    }
  }

  /** What only a body may be: nothing marks it. */
  @ParameterizedTest
  @org.junit.jupiter.params.provider.EnumSource(
      value = Compressions.class,
      names = {"DEFLATE", "BROTLI"})
  void catchesASecretInABodyWithoutMark(Compressions way) throws Exception {
    String original = original();
    String body = packed(way, token + " and more text that makes it longer");
    UnaryOperator<String> spoil =
        har ->
            har.replace(
                "\"comment\": \"note\"",
                "\"_x\": {\"text\": \"" + body + "\", \"encoding\": \"base64\"}");
    Verification result =
        verify(spoil.apply(original), spoil.apply(sanitized(Policy.support(), original)));
    assertThat(result.listed())
        .as("%s", random)
        .extracting(Gap::proof)
        .containsOnly(Proof.NO_RESIDUE);
  }

  /** Without padding the word that begins the next line looks like more digits. */
  @Test
  void provesWhatWasCompressedBeforeAnotherLine() throws Exception {
    String before =
        "fZDLasMwEEV/JWjfxFL8UAfHJOCNIe2i+YCgSOPWYGscj0Tcfn3ThkLaRbdz7zlwp2Qz9CPs6ZVi"
            + "eMFzRA6Leeg9w3eyEXHyQIY7Bm8GZAgWDrunPahlAuNEgSz14g75nzDMOIWOvFg09UYcHWaq0DJF"
            + "bVTWKucei1ZU5ZcInq90U1ehm/uPyxy3Z0Pvb/HB0jQuLQ3l6r5V3oYckPlqb7zDuTpK255korQq"
            + "cq0d5kbmZn1KXJqncq1vgj/Mz/HXR6pP";
    String after =
        "fZBLC4JAFIX/SszeHppoFxOkaSFYi2ofw8w1BJ2ZvCNYv76HRI9F23POd+CchERTWyjMyXRuh+cO"
            + "yY36ptYET2fJulaDEVQRaNEggZOwzzYF+OMp2NY4I03NPpD/hCDC1lVGs1HOl+yoMPSjeDbHWPhh"
            + "6Su1iEqWJo8i2N7pnKe7Nc9WhzX3sBFV7cWBjEsr7alMJp+xZFiyR6J7fa4V9m+UBtWz1zYI+8tF"
            + "4wD/5F/i1x3pDQ==";
    String lines = "CONNECT\\nSAMLRequest:%s\\nheart-beat:0,0\\n\\n";
    Verification result =
        verify(
            Hars.response(Hars.content("text/plain", lines.formatted(before))),
            Hars.response(Hars.content("text/plain", lines.formatted(after))));
    assertThat(result.listed()).isEmpty();
  }

  /** Longer than what is held of a string. */
  @Test
  void comparesLongBlanks() throws Exception {
    String blanks = " \n".repeat(3 << 20);
    String har = "{\"log\":{\"entries\":[" + blanks + "{\"a\":\"b\"}]}}";
    assertThat(verify(har, har).isProven()).isTrue();
    String shorter = har.replace(blanks, blanks.substring(2));
    assertThat(verify(har, shorter).isProven()).isFalse();
    String other = har.replace("\n{", "\t{");
    assertThat(verify(har, other).isProven()).isFalse();
  }

  @Test
  void provesWhatWasSanitized() throws Exception {
    String original = original();
    for (Policy policy :
        List.of(
            Policy.credentials(),
            Policy.support(),
            Policy.strict(),
            Policy.gdpr(),
            Policy.pci(),
            Policy.hipaa())) {
      Verification result = verify(policy, original, sanitized(policy, original));
      assertThat(result.listed()).as("%s", random).isEmpty();
      assertThat(result.isProven()).isTrue();
    }
  }

  /**
   * What is scrubbed is not found again, whatever the places that only a strict policy looks at.
   */
  @Test
  void provesWhatIsUnlisted() throws Exception {
    String pair = "GUID=" + random.token(32);
    String original =
        har(
            entry(
                ", \"postData\": {\"mimeType\": \"application/json\", \"params\": [{\"name\": \"x\","
                    + " \"value\": {\"took\": 119, \"kind\": \"info\"}}, {\"name\": \"y\","
                    + " \"value\": 14}]}",
                ", \"content\": {\"encoding\": \"base64\", \"text\": \"not base 64\"}"),
            entry(
                ", "
                    + header("Cookie", "ELOQUA=" + pair)
                    + ", \"queryString\": [{\"name\": \"a\", \"value\": 7}]",
                ", \"redirectURL\": \"https://app.example.test/?ms=1&elq1pc" + pair + "\""));
    String clean = sanitized(Policy.strict(), original);
    assertThat(clean)
        .contains("\"took\": 0", "\"REDACTED-unlisted\"", "&elq1pcGUID=REDACTED-cookie-");
    assertThat(sanitized(Policy.strict(), clean)).isEqualTo(clean);
    Verification result = verify(Policy.strict(), original, clean);
    assertThat(result.listed()).isEmpty();
    assertThat(result.scan().redactions().tallies()).isEmpty();
    assertThat(result.isProven()).isTrue();
  }

  /** An edit in lines of base64 is filled up, so that the lines behind it stay as they are. */
  @Test
  void knowsLinesThatAreFilledUp() throws Exception {
    for (int length = 1; length < 60; length++) {
      String text =
          "{\"note\": \"%s\", \"screen_name\": \"blue%s\", \"more\": \"%s mail %s. Then %s\"}"
              .formatted(
                  "x".repeat(length), random.digits(4), "y".repeat(40), mail, "z".repeat(200));
      String original =
          har(entry("", ", " + content("text/plain", escaped(Encodings.base64Mime(text)))));
      Verification result = verify(original, sanitized(Policy.support(), original));
      assertThat(result.listed()).as("%s: %d", random, length).isEmpty();
      assertThat(result.isProven()).isTrue();
    }
  }

  /** Where no byte may move, a user name of three letters is filled with dots. */
  @Test
  void knowsDotsInUtf16() throws Exception {
    String dsn = "{\"dsn\": \"mongodb://svc:%s@db.example.test/shop\"}".formatted(random.token(20));
    // Letters that UTF-8 and UTF-16 write in as many bytes, or not.
    String password = "{\"password\": \"%s\u20ac\u00fc\ud83d\ude80\"}".formatted(random.token(9));
    requireProvenInUtf16(dsn);
    requireProvenInUtf16(password);
  }

  /** Digits of base64 go on behind a slash; what they decode to there is no text. */
  @Test
  void knowsDotsAmidEscapes() throws Exception {
    String url = "https://deploy:%s@git.example.test/team/app.git".formatted(random.token(17));
    for (String tail : List.of("/320x200.png", "/AAAAAAAA.png", "/AAECAwQF", "/list/AQID")) {
      String script =
          "var o={k:19003};o.DATABASE_URL='%s';".formatted(Encodings.numbers(url, "\\x%02x", ""));
      String original =
          har(entry("", ", " + content("text/plain", Encodings.base64Url(script) + tail)));
      Verification result = verify(original, sanitized(Policy.support(), original));
      assertThat(result.listed()).as("%s: %s", random, tail).isEmpty();
      assertThat(result.isProven()).isTrue();
    }
  }

  /** An edit in base64 of which each digit is an escape, in what was compressed. */
  @Test
  void knowsEditsInEscapesInWhatWasCompressed() throws Exception {
    String claims = "{\"iss\": \"https://login.example.test/\", \"email\": \"%s\"}".formatted(mail);
    String jwt =
        Encodings.base64Url("{\"alg\": \"HS256\", \"typ\": \"JWT\"}")
            + "."
            + Encodings.base64Url(claims)
            + "."
            + random.token(43);
    String script = "var o={k:1};o.value='%s';".formatted(Encodings.numbers(jwt, "\\x%02x", ""));
    String original =
        har(
            entry(
                "",
                ", \"content\": {\"mimeType\": \"text/plain\", \"encoding\": \"base64\","
                    + " \"text\": \""
                    + Base64.getEncoder().encodeToString(gzip(script.getBytes(UTF_8)))
                    + "\"}"));
    Verification result = verify(original, sanitized(Policy.support(), original));
    assertThat(result.listed()).as("%s", random).isEmpty();
    assertThat(result.isProven()).isTrue();
  }

  private void requireProvenInUtf16(String text) throws Exception {
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      String body = Encodings.base64("\uFEFF" + text, charset);
      String original =
          har(
              entry(
                  "",
                  ", \"content\": {\"mimeType\": \"text/plain\", \"encoding\": \"base64\","
                      + " \"text\": \""
                      + body
                      + "\"}"));
      String clean = sanitized(Policy.support(), original);
      assertThat(sanitized(Policy.support(), clean)).isEqualTo(clean);
      Verification result = verify(original, clean);
      assertThat(result.listed()).as("%s", random).isEmpty();
      assertThat(result.isProven()).isTrue();
    }
  }

  /** So may the value whose placeholder begins in the line before. */
  @Test
  void knowsLinesWhereAValueBeginsLikeItsPlaceholder() throws Exception {
    for (String head : List.of("R", "RE", "RED", "REDA", "REDAC")) {
      for (int length = 1; length < 80; length++) {
        String text =
            "{\"note\": \"%s\", \"more\": \"mail %s%s. Then %s\"}"
                .formatted("x".repeat(length), head, mail, "z".repeat(200));
        String original =
            har(entry("", ", " + content("text/plain", escaped(Encodings.base64Mime(text)))));
        Verification result = verify(original, sanitized(Policy.support(), original));
        assertThat(result.listed()).as("%s: %s %d", random, head, length).isEmpty();
        assertThat(result.isProven()).isTrue();
      }
    }
  }

  @Test
  void provesWhatAPolicyRemovesAndDrops() throws Exception {
    Policy.Builder removing = Policy.support().toBuilder();
    for (var category : io.github.harscrub.detect.Category.values()) {
      removing.action(category, Action.REMOVE);
    }
    List<Policy> policies =
        List.of(
            removing.build(),
            removing.drop(new BodyDrop(Where.EVERYWHERE, false)).build(),
            Policy.support().toBuilder().drop(new BodyDrop(Where.EVERYWHERE, true)).build());
    String original = original();
    for (Policy policy : policies) {
      Verification result = verify(policy, original, sanitized(policy, original));
      assertThat(result.listed()).as("%s", random).isEmpty();
    }
  }

  /** Values of each shape, as they are and escaped, in base64 and in a binary body. */
  @Test
  void knowsPlaceholdersInTheShapeOfValues() throws Exception {
    Policy.Builder shaping = Policy.support().toBuilder();
    for (var category : io.github.harscrub.detect.Category.values()) {
      shaping.action(category, Action.SHAPE);
    }
    Policy policy = shaping.build();
    for (int i = 0; i < 20; i++) {
      String person = random.token(7).toLowerCase(Locale.ROOT) + "@corp.example";
      String ip = "81.200.1" + random.digits(2) + ".1" + random.digits(2);
      String ipv6 = "2a02:2e0:" + random.digits(4) + ":1001:302::45";
      String uuid = UUID.nameUUIDFromBytes(random.token(9).getBytes(UTF_8)).toString();
      String phone = "+4930" + random.digits(8);
      String json =
          ("{\"email\": \"%s\", \"phone\": \"%s\", \"client_ip\": \"%s\", \"sessionId\": \"%s\","
                  + " \"user\": {\"firstName\": \"Mathilda\", \"fullName\": \"Mathilda Okonkwo\"},"
                  + " \"log\": \"%s called %s from %s, key %s\", \"ip\": \"%s\"}")
              .formatted(person, phone, ip, uuid, person, phone, ip, uuid, ipv6);
      String query =
          "?email=%s&phone=%s&client_ip=%s&sid=%s&m=%s"
              .formatted(
                  person.replace("@", "%40"),
                  phone.replace("+", "%2B"),
                  ipv6.replace(":", "%3A"),
                  uuid,
                  person.replace("@", "%2540"));
      byte[] binary = ("\0\1\2\24" + person + "\7\0\3\4\24" + person + "\0").getBytes(ISO_8859_1);
      String original =
          har(
              entry(
                  ", " + header("X-Forwarded-For", ip + ", " + ipv6),
                  ", " + content("application/json", escaped(json))),
              entry(", " + header("Referer", "https://a.example.test/" + query), ""),
              entry(
                  "",
                  ", \"content\": {\"encoding\": \"base64\", \"text\": \""
                      + Base64.getEncoder().encodeToString(binary)
                      + "\"}"),
              entry("", ", " + content("text/plain", Encodings.base64(json))),
              entry("", ", " + content("text/plain", escaped(escaped(json)))));
      String clean = sanitized(policy, original);
      assertThat(clean).contains("@redacted.invalid", "-555-01", "00000000-0000-8000-80");
      Verification result = verify(policy, original, clean);
      assertThat(result.listed()).as("%s", random).isEmpty();
      assertThat(result.isProven()).isTrue();
      String spoilt = original.replace("\"time\": 7.5", "\"time\": 7.5, \"_x\": \"" + uuid + "\"");
      assertThat(
              verify(
                      policy,
                      spoilt,
                      clean.replace("\"time\": 7.5", "\"time\": 7.5, \"_x\": \"" + uuid + "\""))
                  .listed())
          .extracting(Gap::proof)
          .contains(Proof.NO_RESIDUE);
    }
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void knowsEntriesThatAPolicyDrops(List<String> hosts) throws Exception {
    List<String> entries = new ArrayList<>();
    for (String host : hosts) {
      entries.add(entry(", " + NOTE, "").replace("app.example.test", host));
    }
    String original = har(entries.toArray(String[]::new));
    Policy policy =
        Policy.support().toBuilder().dropEntries(Where.host("*.ads.example.test")).build();
    String clean = sanitized(policy, original);
    assertThat(verify(policy, original, clean).listed()).isEmpty();
    assertThat(verify(original, clean).listed().isEmpty()).isEqualTo(clean.equals(original));
  }

  static List<List<String>> hosts() {
    String kept = "app.example.test";
    String gone = "a.ads.example.test";
    return List.of(
        List.of(kept, gone, kept),
        List.of(gone, kept),
        List.of(gone, gone, kept, gone, gone),
        List.of(gone),
        List.of(gone, gone),
        List.of(kept, kept));
  }

  /** Edits inside of encodings are followed there. */
  @ParameterizedTest
  @MethodSource("spoilt")
  void followsEditsIntoEncodings(String way, UnaryOperator<String> spelling) throws Exception {
    String original =
        original()
            .replace(
                "\"note\"", "\"" + escaped(spelling.apply("a=1, access_token=" + token)) + "\"");
    String clean = sanitized(Policy.support(), original);
    Verification result = verify(original, clean);
    List<Gap> gaps = result.listed();
    assertThat(gaps.stream().filter(gap -> gap.proof() != Proof.NO_RESIDUE).toList())
        .as("%s: %s", random, way)
        .isEmpty();
  }

  /** A difference shows only behind what the value and the placeholder begin with alike. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("spoilt")
  void followsEditsOfValuesThatBeginLikePlaceholders(String way, UnaryOperator<String> spelling)
      throws Exception {
    String value = "RED" + token;
    String original =
        har(
            entry(
                ", \"comment\": \"" + escaped(spelling.apply("a=1, access_token=" + value)) + "\"",
                ", "
                    + content(
                        "application/json", escaped("{\"access_token\":\"" + value + "\"}"))));
    Verification result = verify(original, sanitized(Policy.support(), original));
    assertThat(result.listed()).as("%s: %s", random, way).isEmpty();
  }

  @Test
  void followsEditsIntoBodies() throws Exception {
    byte[] image =
        ("\u0089PNG\r\n\u001a\n\0\0" + token + "\0\0 " + mail + " \0").getBytes(ISO_8859_1);
    List<byte[]> bodies = new ArrayList<>(List.of(image, token.getBytes(UTF_8)));
    for (Compressions way : Compressions.values()) {
      bodies.add(way.pack(("{\"a\":\"" + token + "\"}").repeat(9).getBytes(UTF_8)));
    }
    for (byte[] body : bodies) {
      String text = Base64.getEncoder().encodeToString(body);
      String original =
          original()
              .replace(
                  "\"note\"",
                  "\"note\", \"content\": {\"mimeType\": \"image/png\","
                      + " \"text\": \""
                      + text
                      + "\", \"encoding\": \"base64\"}");
      String clean = sanitized(Policy.support(), original);
      assertThat(clean).doesNotContain(text);
      assertThat(verify(original, clean).listed()).as("%s", random).isEmpty();
    }
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        arguments("a blank", "\"time\": 7.5", "\"time\":7.5", Proof.LOCALITY),
        arguments("a blank more", "\"time\": 7.5", "\"time\":  7.5", Proof.LOCALITY),
        arguments("a number", "\"time\": 7.5", "\"time\": 7.6", Proof.LOCALITY),
        arguments("a type", "\"time\": 7.5", "\"time\": null", Proof.LOCALITY),
        arguments("a word", "\"note\"", "\"mote\"", Proof.LOCALITY),
        arguments("an escape", "\"note\"", "\"not\\u0065\"", Proof.LOCALITY),
        arguments("a value without a trace", "\"note\"", "\"\"", Proof.LOCALITY),
        arguments("a name", "\"comment\"", "\"comments\"", Proof.LOCALITY),
        arguments("a name masked", "\"comment\"", "\"REDACTED-email\"", Proof.STRUCTURE),
        arguments("a member less", ", \"time\": 7.5", "", Proof.STRUCTURE),
        arguments("an array", "\"pages\": []", "\"pages\": [0]", Proof.STRUCTURE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void catchesWhatNoRuleAllows(String what, String from, String to, Proof proof) throws Exception {
    String original = original();
    String clean = sanitized(Policy.support(), original);
    assertThat(clean).contains(from);
    Verification result = verify(original, clean.replace(from, to));
    assertThat(result.listed()).extracting(Gap::proof).contains(proof);
    assertThat(result.isProven()).isFalse();
  }

  @Test
  void refusesWhatIsNoHar() {
    String har = original();
    assertThatThrownBy(() -> verify(har, "{\"log\": {"))
        .isInstanceOf(HarFormatException.class)
        .hasMessageStartingWith("the sanitized file is cut off");
    assertThatThrownBy(() -> verify("[]", har))
        .isInstanceOf(HarFormatException.class)
        .hasMessageStartingWith("the original is no HAR");
  }

  private static byte[] gzip(byte[] plain) {
    return Compressions.GZIP.pack(plain);
  }

  /** An archive of these names and contents, by turns. */
  private static byte[] zip(String... files) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (int i = 0; i < files.length; i += 2) {
        out.putNextEntry(new ZipEntry(files[i]));
        out.write(files[i + 1].getBytes(UTF_8));
      }
    }
    return packed.toByteArray();
  }

  private Verification verify(byte[] original, byte[] sanitized) throws Exception {
    Path before = Files.write(folder.resolve("a"), original);
    Path after = Files.write(folder.resolve("b"), sanitized);
    return HarVerifier.of(Policy.support()).verify(before, after);
  }

  @Test
  void comparesWhatIsPacked() throws Exception {
    byte[] original = original().getBytes(UTF_8);
    String clean = sanitized(Policy.support(), original());
    byte[] spoilt = clean.replace("\"note\"", "\"" + token + "\"").getBytes(UTF_8);
    List<UnaryOperator<byte[]>> ways =
        List.of(VerifierTest::gzip, Compressions.ZSTD::pack, UnaryOperator.identity());
    for (UnaryOperator<byte[]> before : ways) {
      for (UnaryOperator<byte[]> after : ways) {
        Verification result = verify(before.apply(original), after.apply(clean.getBytes(UTF_8)));
        assertThat(result.isProven()).isTrue();
        assertThat(result.removed()).isEqualTo(verify(original(), clean).removed());
        assertThat(verify(before.apply(original), after.apply(spoilt)).listed())
            .extracting(Gap::proof)
            .contains(Proof.NO_RESIDUE);
      }
    }
  }

  /** What was removed from one file of an archive must be gone from all, and from their names. */
  @Test
  void comparesAllFilesOfAnArchive() throws Exception {
    String har = original();
    String body = "{\"id_token\": \"" + random.token(30) + "\", \"seen\": \"" + token + "\"}";
    byte[] original = zip("x.har", har, "4f2a.json", body, "8b.txt", "nothing");
    byte[] clean = sanitized(original);
    assertThat(verify(original, clean).listed()).isEmpty();
    assertThat(verify(original, clean).isProven()).isTrue();
    List<String> files = unzipped(clean);
    String[] spoilt = files.toArray(String[]::new);
    spoilt[5] = "no" + Encodings.base64("thing of " + token);
    assertThat(
            verify(zip("x.har", har, "4f2a.json", body, "8b.txt", spoilt[5]), zip(spoilt)).listed())
        .containsExactly(new Gap(Proof.NO_RESIDUE, "file 3", 0, "access-token"));
    spoilt[5] = "nothinG";
    assertThat(verify(original, zip(spoilt)).listed())
        .containsExactly(new Gap(Proof.LOCALITY, "file 3", 0, ""));
    spoilt[5] = "nothing";
    spoilt[4] = token.replace('/', '+') + ".txt";
    assertThat(verify(original, zip(spoilt)).listed())
        .containsExactly(new Gap(Proof.STRUCTURE, "file 3", 0, ""));
  }

  /** A secret goes from the name of a file as it goes from what points to it. */
  @Test
  void comparesTheNamesOfFiles() throws Exception {
    String har =
        original().replace(NOTE, "\"comment\": \"" + token + ".txt\"").replace(token, named());
    String[] files = {"x.har", har, "a/" + named() + ".txt", "nothing"};
    byte[] clean = sanitized(zip(files));
    List<String> names = unzipped(clean);
    assertThat(names.get(2)).matches("a/REDACTED-access-token-\\w{10}\\.txt");
    assertThat(names.get(1)).contains("\"comment\": \"" + names.get(2).substring(2) + "\"");
    assertThat(verify(zip(files), clean).isProven()).as("%s", random).isTrue();
    String[] spoilt = names.toArray(String[]::new);
    spoilt[2] = files[2];
    assertThat(verify(zip(files), zip(spoilt)).listed())
        .containsExactly(new Gap(Proof.NO_RESIDUE, "file 2", 0, "access-token"));
  }

  /** A token that may stand in a name. */
  private String named() {
    return token.replace("+/", "-_");
  }

  private static byte[] sanitized(byte[] original) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HarSanitizer.create().sanitize(new ByteArrayInputStream(original), out);
    return out.toByteArray();
  }

  private static List<String> unzipped(byte[] packed) throws IOException {
    List<String> files = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.add(entry.getName());
        files.add(new String(in.readAllBytes(), UTF_8));
      }
    }
    return files;
  }

  @Test
  void comparesWhatIsSavedOfAnOriginalThatWasCutOff() throws Exception {
    String original = original();
    byte[] cut = original.substring(0, original.lastIndexOf("\"response\"")).getBytes(UTF_8);
    for (byte[] input : List.of(cut, gzip(cut))) {
      Path before = Files.write(folder.resolve("cut"), input);
      Path after = folder.resolve("saved");
      HarVerifier verifier = HarVerifier.of(Policy.support()).salvaging();
      HarSanitizer.builder()
          .salvage(true)
          .review(
              (read, copy, beside) ->
                  assertThat(verifier.verify(read, copy, beside).isProven()).isTrue())
          .build()
          .sanitize(before, after);
      assertThat(verifier.verify(before, after).isProven()).isTrue();
      assertThatThrownBy(() -> HarVerifier.of(Policy.support()).verify(before, after))
          .isInstanceOf(HarFormatException.class);
    }
  }

  @Test
  void leavesNothingIfAReviewFails() throws Exception {
    Path input = Files.write(folder.resolve("in.har"), original().getBytes(UTF_8));
    Path output = Files.write(folder.resolve("out.har"), new byte[] {'x'});
    HarSanitizer sanitizer =
        HarSanitizer.builder()
            .review(
                (original, copy, beside) -> {
                  assertThat(original.size()).isEqualTo(Files.size(input));
                  assertThat(Files.size(copy)).isPositive();
                  throw new IOException("no");
                })
            .build();
    assertThatThrownBy(() -> sanitizer.sanitize(input, output)).hasMessage("no");
    assertThat(Files.readString(output)).isEqualTo("x");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(input, output);
    }
  }

  @Test
  void tellsWhatAFreshScanFindsApart() throws Exception {
    String original = original();
    Verification result = verify(original, original);
    assertThat(result.gaps()).isZero();
    assertThat(result.scan().isClean()).isFalse();
    assertThat(result.isProven()).isFalse();
  }

  /** Time grows with the length, whatever the files hold. */
  @Test
  @Timeout(300)
  void readsHostileFilesInLinearTime() throws Exception {
    StringBuilder body = new StringBuilder();
    for (int i = 0; body.length() < 3 << 20; i++) {
      body.append("REDACTED-email").append(i % 7 == 0 ? "-" : "a").append("0 %25").append("QUJD");
    }
    String original = original().replace("note", body);
    String clean = sanitized(Policy.support(), original).replace("QUJDR", "QUJER");
    assertThat(verify(original, clean).gaps()).isPositive();
  }

  @Test
  void verifiesRealFiles() throws IOException {
    int files = 0;
    for (Path har : Shared.files(Shared.folder("hars"), ".har").stream().limit(40).toList()) {
      Path clean = folder.resolve("clean.har");
      try {
        HarSanitizer.create().sanitize(har, clean);
        Verification result = HarVerifier.of(Policy.support()).verify(har, clean);
        assertThat(result.listed()).as("%s", har.getFileName()).isEmpty();
        files++;
      } catch (HarFormatException refused) {
        // Nothing to compare.
      }
    }
    assertThat(files).isGreaterThan(30);
  }
}
