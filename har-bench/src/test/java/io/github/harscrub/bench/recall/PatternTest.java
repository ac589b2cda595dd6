package io.github.harscrub.bench.recall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PatternTest {
  @ParameterizedTest
  @CsvSource({
    "ab_<hex:8>, 'ab_[0-9a-f]{8}'",
    "<b62:2-4>.<dec:1>, '[0-9A-Za-z]{2,4}\\.[0-9]'",
    "<[A-D]:3>==, '[A-D]{3}=='",
    "<b36+-_:20>, '[0-9a-z_-]{20}'",
    "x-<uuid>, 'x-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'"
  })
  void writesWhatThePatternSays(String pattern, String regex) {
    assertThat(Pattern.random(pattern, new Chance(1))).matches(regex);
  }

  @ParameterizedTest
  @CsvSource("formats.tsv")
  void knowsAllFormats(String resource) {
    assertThat(Table.rows(resource))
        .hasSizeGreaterThan(500)
        .allSatisfy(
            row -> assertThat(Pattern.random(row.get(1), new Chance(1))).doesNotContain("<"));
  }
}
