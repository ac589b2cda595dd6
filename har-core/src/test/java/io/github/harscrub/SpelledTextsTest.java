package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets in texts whose bytes are written in ways that nothing announces. */
final class SpelledTextsTest {
  private static UnaryOperator<String> way(UnaryOperator<String> way) {
    return way;
  }

  static Stream<Arguments> ways() {
    return Stream.of(
        arguments("colons", way(s -> "raw " + Encodings.numbers(s, "%02x", ":") + " end")),
        arguments("blanks", way(s -> "raw: " + Encodings.numbers(s, "%02X", " ") + "\n")),
        arguments("groups", way(s -> Encodings.hex(s, false).replaceAll("(.{4})(?=.)", "$1 "))),
        arguments("lines", way(s -> Encodings.hex(s, true).replaceAll("(.{32})(?=.)", "$1\n"))),
        arguments("prefixes", way(s -> "b={" + Encodings.numbers(s, "0x%02x", ", ") + "};")),
        arguments("array", way(s -> "{\"data\":[" + Encodings.numbers(s, "%d", ",") + "]}")),
        arguments("indented", way(s -> "[\n  " + Encodings.numbers(s, "%d", ",\n  ") + "\n]")),
        arguments("codes", way(s -> "eval(fromCharCode(" + Encodings.numbers(s, "%d", ",") + "))")),
        arguments("base32", way(Encodings::base32)),
        arguments("base32, lower case", way(s -> "d=" + lower(Encodings.base32(s)) + ";")),
        arguments("UTF-16LE", way(s -> Encodings.hex(s, StandardCharsets.UTF_16LE))),
        arguments("UTF-16BE", way(s -> "x=" + Encodings.hex(s, StandardCharsets.UTF_16BE))),
        arguments("block", way(s -> "b: |\n  " + folded(s, 36, "\n  ") + "\nn: 1\n")),
        arguments("odd lines", way(s -> "cert:\n" + folded(s, 30, "\r\n") + "\nend")),
        arguments("words", way(s -> folded(s, 24, " "))),
        arguments("JSON", way(s -> "{\"b\":\"" + folded(s, 40, "\\n") + "\"}")));
  }

  private static String lower(String base32) {
    return base32.replace("=", "").toLowerCase(Locale.ROOT);
  }

  private static String folded(String text, int width, String lineBreak) {
    return Encodings.base64(text)
        .replaceAll("(.{" + width + "})(?=.)", "$1" + lineBreak.replace("\\", "\\\\"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void goAndTheRestStays(String name, UnaryOperator<String> way) throws Exception {
    for (String head : new String[] {"", "a", "ab", "abc", "abcd"}) {
      String before = head + "{\"order\":4711,\"password\":\"";
      String behind = "\",\"lang\":\"de\",\"list\":\"of things\"}";
      String secret = "Regen" + "bogen77!";
      String stand = Scrub.placeholder("password", secret);
      String scrubbed = InBody.scrubbed(way.apply(before + secret + behind));
      // Dots keep groups and lines in step; what breaks numbers into lines need not be.
      List<String> expected = new ArrayList<>();
      for (int dots = 0; dots < 120; dots++) {
        expected.add(unbroken(InBody.har(way.apply(before + stand + ".".repeat(dots) + behind))));
      }
      assertThat(expected).contains(unbroken(scrubbed));
    }
  }

  private static String unbroken(String har) {
    return har.replaceAll("\\s|\\\\+[rn]", "");
  }

  @Test
  void quotedPrintableIsReadAcrossItsLines() throws Exception {
    String mail =
        "<p class=3D\"a\">pass=\r\nword=3DRegen=\r\nbogen77&amp;order=3D4711 caf=C3=A9</p>";
    assertThat(InBody.scrubbed(mail))
        .isEqualTo(
            InBody.har(
                mail.replace(
                    "Regen=\r\nbogen77", Scrub.placeholder("password", "Regen" + "bogen77"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/list?page=20&size=3D&mode=4F",
        "DB_PASSWORD=\nHOST=web-1\nTOKEN=\nMODE=a\n",
        "values: [101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113]",
        "id 550e8400-e29b-41d4-a716-446655440000 7b9c",
        "internationalization counterrevolutionaries electroencephalograph",
        "sha256: 9f:86:d0:81:88:4c:7d:65:9a:2f:ea:a0:c5:5a:d0:15:a3:bf:4f:1b",
      })
  void keepsWhatIsNoText(String text) throws Exception {
    InBody.requireKept(text);
  }
}
