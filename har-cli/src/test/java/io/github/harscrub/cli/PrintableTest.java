package io.github.harscrub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PrintableTest {
  static Arguments[] texts() {
    return new Arguments[] {
      Arguments.of("plain name.har", "plain name.har"),
      Arguments.of("größe \ud83d\ude00.har", "größe \ud83d\ude00.har"),
      Arguments.of("a\r\nb\tc", "a\\u000d\\u000ab\\u0009c"),
      Arguments.of("\u001b]0;title\u0007", "\\u001b]0;title\\u0007"),
      Arguments.of("har\u202ebburcs", "har\\u202ebburcs"),
      Arguments.of("\u009b2J", "\\u009b2J"),
      Arguments.of("half \ud83d pair", "half \\ud83d pair"),
      Arguments.of("line\u2028end", "line\\u2028end"),
    };
  }

  @ParameterizedTest
  @MethodSource("texts")
  void escapesWhatIsInvisible(String text, String expected) {
    assertThat(Printable.of(text)).isEqualTo(expected);
  }
}
