package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** JSONTestSuite (nst/JSONTestSuite, MIT), each case as a member of a HAR; naughty strings. */
final class JsonConformanceTest {

  static Stream<Path> accepted() {
    return cases("y_");
  }

  static Stream<Path> refused() {
    return cases("n_");
  }

  static Stream<Path> either() {
    return cases("i_");
  }

  private static Stream<Path> cases(String prefix) {
    return Shared.files(Shared.folder("conformance/json/test_parsing"), ".json").stream()
        .filter(file -> file.getFileName().toString().startsWith(prefix));
  }

  private static byte[] har(Path file) throws IOException {
    ByteArrayOutputStream har = new ByteArrayOutputStream();
    har.writeBytes("{\"log\":{\"version\":\"1.2\",\"entries\":[],\"_x\":".getBytes(UTF_8));
    har.writeBytes(Files.readAllBytes(file));
    har.writeBytes("}}".getBytes(UTF_8));
    return har.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void acceptsAndKeeps(Path file) throws Exception {
    Scrub.Outcome outcome = Scrub.checked(har(file));
    if (outcome.report().isClean()) {
      assertThat(outcome.output()).isEqualTo(outcome.input());
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refuses(Path file) throws Exception {
    byte[] har = har(file);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatExceptionOfType(HarFormatException.class)
        .isThrownBy(() -> HarSanitizer.create().sanitize(new ByteArrayInputStream(har), out));
    assertThat(out.size()).isZero();
  }

  @ParameterizedTest
  @MethodSource("either")
  void acceptsOrRefuses(Path file) throws Exception {
    try {
      Scrub.checked(har(file));
    } catch (HarFormatException refusal) {
      assertThat(refusal).hasNoCause();
    }
  }

  private static List<String> naughtyStrings() throws IOException {
    List<String> strings = new ArrayList<>();
    byte[] json = Files.readAllBytes(Shared.folder("conformance/blns.json"));
    try (JsonParser parser = Tokens.parser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          strings.add(parser.getString());
        }
      }
    }
    return strings;
  }

  @Test
  void keepsItsPromisesForNaughtyStrings() throws Exception {
    List<String> entries = new ArrayList<>();
    for (String naughty : naughtyStrings()) {
      String text = Hars.escaped(naughty);
      entries.add(
          Hars.entry(
              ", \"url\": \"https://app.example.test/"
                  + text
                  + "?token="
                  + text
                  + "\", "
                  + Hars.header("X-Log", text)
                  + ", \"cookies\": [{\"name\": \""
                  + text
                  + "\", \"value\": \""
                  + text
                  + "\"}]",
              ", " + Hars.header("Set-Cookie", text) + ", " + Hars.content("text/html", text)));
    }
    assertThat(entries).hasSizeGreaterThan(500);
    for (String entry : entries) {
      Scrub.checked(Hars.har(entry));
    }
    Scrub.checked(Hars.har(entries.toArray(String[]::new)));
  }
}
