package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.harscrub.policy.Limits;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the bytes arrive, and where a long value is cut, must not show in the output. */
final class BufferSizesTest {
  private static final Limits ON_DISK = new Limits(500, 500_000, 8, 0, 1_000_000);

  /** A window of a long value (LongValue.BODY) and what it sees of the next (OVERLAP). */
  private static final int BODY = 1 << 20;

  private static final int OVERLAP = 1 << 16;

  private final Secrets random = Secrets.fresh();

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 4096})
  void readsRecordingsInAnyPieces(int most) throws Exception {
    HarSanitizer spooled = Scrub.builder().limits(ON_DISK).build();
    byte[] recorded = Files.readAllBytes(Shared.testdata().resolve("hars/devtools.har"));
    byte[] windows = new String(recorded, UTF_8).replace("\n", "\r\n").getBytes(UTF_8);
    for (byte[] har : new byte[][] {recorded, windows}) {
      Scrub.Outcome whole = Scrub.run(har);
      Scrub.Outcome pieces = Scrub.run(spooled, har, Scrub.slow(har, most));
      assertThat(pieces.output()).isEqualTo(whole.output());
      assertThat(pieces.report()).isEqualTo(whole.report());
    }
    assertThat(Scrub.run(windows).text().replace("\r\n", "\n"))
        .isEqualTo(Scrub.run(recorded).text());
  }

  static Stream<Arguments> spellings() {
    return Stream.of(
        arguments("NDJSON", (UnaryOperator<String>) Hars::escaped, ""),
        arguments(
            "base64", (UnaryOperator<String>) Encodings::base64, ", \"encoding\": \"base64\""),
        arguments("\\u escapes", (UnaryOperator<String>) BufferSizesTest::unicode, ""));
  }

  private static String unicode(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(
          c == '"' ? "\\u0022" : c == '\n' ? "\\n" : c == 'e' ? "\\u0065" : String.valueOf(c));
    }
    return out.toString();
  }

  /** Lines of JSON, each with a secret, laid so that one of them stands at every critical place. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("spellings")
  void findsSecretsAtEveryPlaceOfALongString(String name, UnaryOperator<String> spell, String more)
      throws Exception {
    List<String> secrets = new ArrayList<>();
    String body = lines(3_500_000, secrets);
    String har =
        Hars.response("\"content\": {\"mimeType\": \"text/plain\", \"text\": \"%s\"" + more + "}");
    Scrub.Outcome outcome = Scrub.checked(har.formatted(spell.apply(body)).getBytes(UTF_8));
    String text = Bodies.first(outcome.output());
    String out = more.isEmpty() ? text : new String(Base64.getDecoder().decode(text), UTF_8);
    String expected = body;
    for (String secret : secrets) {
      expected = expected.replace(secret, Scrub.placeholder("access-token", secret));
    }
    String plain = out.replaceAll("(REDACTED-access-token-\\w{10})\\.{1,2}", "$1");
    assertThat(firstDifference(plain, expected)).as("%s", random).isEqualTo("");
  }

  private String lines(int length, List<String> secrets) {
    StringBuilder text = new StringBuilder(length + 1_000);
    int number = 0;
    while (text.length() < length) {
      int size = text.length();
      boolean critical =
          nearCut(size, 1) || nearCut(size, 4 / 3.0) || size < 300 || size > length - 600;
      if (critical) {
        String secret = random.token(24 + number % 3);
        secrets.add(secret);
        text.append("{\"access_token\":\"")
            .append(secret)
            .append("\",\"n\":")
            .append(number)
            .append("}\n");
      } else {
        text.append("{\"page\":").append(number).append(",\"state\":\"ready when you are\"}\n");
      }
      number++;
    }
    return text.toString();
  }

  /** True near the places where windows begin or end, if a byte takes {@code spelling} bytes. */
  private static boolean nearCut(int position, double spelling) {
    long at = (long) (position * spelling);
    long inBody = at % BODY;
    return inBody > BODY - 3_000
        || inBody < 3_000
        || Math.abs(inBody - OVERLAP) < 3_000
        || Math.abs(inBody - (BODY - OVERLAP)) < 3_000;
  }

  private static String firstDifference(String actual, String expected) {
    int at = 0;
    int end = Math.min(actual.length(), expected.length());
    while (at < end && actual.charAt(at) == expected.charAt(at)) {
      at++;
    }
    if (at == end && actual.length() == expected.length()) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "at %d: '%s' instead of '%s'",
        at,
        actual.substring(Math.max(0, at - 60), Math.min(actual.length(), at + 60)),
        expected.substring(Math.max(0, at - 60), Math.min(expected.length(), at + 60)));
  }

  /** One secret, learned elsewhere, begins at each of many distances from the cut. */
  @ParameterizedTest
  @ValueSource(ints = {BODY, 2 * BODY, BODY + OVERLAP, BODY - OVERLAP})
  void sweepsAcrossTheCut(int cut) throws Exception {
    String secret = random.token(24);
    String placeholder = Scrub.placeholder("access-token", secret);
    String answer =
        Hars.entry(
            "",
            ", "
                + Hars.content(
                    "application/json", "{\\\"access_token\\\":\\\"" + secret + "\\\"}"));
    for (int before : new int[] {0, 1, 2, 11, 12, 13, 23, 24, 25, 26}) {
      String filler = "lorem ipsum dolor ".repeat(180_000);
      String body = filler.substring(0, cut - before) + secret + filler.substring(0, 1_500_000);
      String har = Hars.har(Hars.entry("", ", " + Hars.content("text/plain", body)), answer);
      Scrub.Outcome outcome = Scrub.run(har.getBytes(UTF_8));
      assertThat(firstDifference(outcome.text(), har.replace(secret, placeholder)))
          .as("%d bytes before %d, %s", before, cut, random)
          .isEqualTo("");
    }
  }

  /** Longer than any window: what no one can look at as a whole goes as a whole. */
  @Test
  void redactsSecretLongerThanAWindow() throws Exception {
    String secret = random.token(3_000_000);
    String har =
        Hars.response(
            Hars.content(
                "application/json", "{\\\"access_token\\\":\\\"" + secret + "\\\",\\\"a\\\":1}"));
    Scrub.Outcome outcome = Scrub.checked(har.getBytes(UTF_8));
    assertThat(outcome.text()).doesNotContain(secret.substring(0, 20));
    assertThat(outcome.text()).doesNotContain(secret.substring(1_500_000, 1_500_020));
    assertThat(outcome.text()).doesNotContain(secret.substring(secret.length() - 20));
    assertThat(outcome.output().length).isLessThan(2_000);
  }
}
