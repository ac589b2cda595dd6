package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON in the value of a header that nobody knows goes by its members, however it is encoded. */
final class UnknownHeadersTest {
  private static final Map<String, UnaryOperator<String>> ENCODINGS =
      Map.of(
          "plain", text -> text,
          "percent", Encodings::percentAll,
          "base64", Encodings::base64,
          "base64 in base64", text -> Encodings.base64(Encodings.base64(text)),
          "base64 in lines", text -> Encodings.base64(text).replaceAll("(.{64})(?=.)", "$1\\\\n"),
          "hex", text -> Encodings.hex(text, false),
          "escapes", UnknownHeadersTest::escaped,
          "escapes in percent", text -> Encodings.percentAll(escaped(text)));

  @ParameterizedTest
  @ValueSource(strings = {"traceId", "request_id", "assetHash", "clientVersion"})
  void keepsWhatTellsOfItself(String key) throws Exception {
    Secrets random = Secrets.fresh();
    for (String value : List.of(random.token(22), random.hex(32))) {
      String json = "{\"%s\":\"%s\",\"plan\":\"pro\"}".formatted(key, value);
      ENCODINGS.forEach(
          (name, encoding) -> {
            for (String har : hars(encoding.apply(json))) {
              assertThat(scrubbed(har)).as("%s, %s", name, random).isEqualTo(har);
            }
          });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"blob", "nonceish", "q7"})
  void keepsWhatStandsBesideARandomMember(String key) throws Exception {
    Secrets random = Secrets.fresh();
    String secret = random.token(22);
    String json = "{\"%s\":\"%s\",\"plan\":\"pro\",\"page\":[2,3]}".formatted(key, secret);
    // Digits in groups are filled up with full stops.
    Pattern kept =
        Pattern.compile(
            Pattern.quote(json).replace(secret, "\\EREDACTED-opaque-header-\\w+[.]*\\Q"));
    ENCODINGS.forEach(
        (name, encoding) -> {
          for (String har : hars(encoding.apply(json))) {
            assertThat(Decoded.readings(scrubbed(har).getBytes(UTF_8)))
                .as("%s, %s", name, random)
                .anyMatch(reading -> kept.matcher(reading).find())
                .noneMatch(reading -> reading.contains(secret));
          }
        });
  }

  @Test
  void findsHeadersInFlatLists() {
    Secrets random = Secrets.fresh();
    String token = random.token(22);
    String list = "\"_rawHeaders\": [\"Host\", \"a.test\", \"X-Plex-Token\", \"%s\"], ";
    String har =
        Hars.request(Hars.header("A", "b"))
            .replace("\"request\":", list.formatted(token) + "\"request\":");
    assertThat(scrubbed(har)).as("%s", random).contains("X-Plex-Token").doesNotContain(token);
  }

  @ParameterizedTest
  @CsvSource({
    "X-CSRF-Token, Fetch",
    "X-Atlassian-Token, no-check",
    "X-CSRF-HEADER, X-CSRF-TOKEN",
    "X-CSRF-PARAM, _csrf",
    "Next-Action, 7f3c9a1e5b2d4f6a8c0e1b3d5f7a9c1e3b5d7f9a",
  })
  void keepsWhatHeadersAskFor(String name, String value) {
    String header = Hars.header(name, value);
    for (String har : List.of(Hars.request(header), Hars.response(header))) {
      assertThat(scrubbed(har)).isEqualTo(har);
    }
  }

  private static List<String> hars(String value) {
    String header =
        Hars.header("X-Acme-Context", value.replace("\\", "\\\\").replace("\"", "\\\""));
    return List.of(Hars.request(header), Hars.response(header));
  }

  private static String scrubbed(String har) {
    try {
      return Scrub.checked(har);
    } catch (IOException | HarFormatException e) {
      throw new AssertionError(e);
    }
  }

  /** All but letters and digits as JavaScript escapes. */
  private static String escaped(String text) {
    return Pattern.compile("[^A-Za-z0-9]")
        .matcher(text)
        .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
  }
}
