package io.github.harscrub.internal.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UsTaxIdDetectorTest {
  @ParameterizedTest
  @CsvSource({
    "512-34-7781, us-ssn:512-34-7781",
    "001-01-0001, us-ssn:001-01-0001",
    "ssn=899-99-9998&, us-ssn:899-99-9998",
    "Is 123-45-6788.Yes, us-ssn:123-45-6788",
    "ssn-234-56-7891, us-ssn:234-56-7891",
    "\\n345-67-8912, us-ssn:345-67-8912",
    "900-50-0001, us-itin:900-50-0001",
    "987-65-4321, us-itin:987-65-4321",
    "999-99-0002, us-itin:999-99-0002",
  })
  void findsNumbersThatAreIssued(String text, String hit) {
    assertThat(PersonalDataHits.in(text)).containsExactly(hit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000-12-3456", "666-12-3457", "512-00-3458", "512-34-0000", "078-05-1120", "219-09-9999",
        "900-49-3459", "900-66-3460", "900-89-3461", "900-93-3462", "2024-01-0123", "1512-34-7781",
        "512-34-77812", "512-34-7781-9", "512-34-778", "512-34-7781x", "7-512-34-7781",
            "a-512-34-7781",
        "+512-34-7781", "x.512-34-7781", "512-34-7781.jpg", "512-34-7781.5", "512 34 7781",
            "51234-7781",
        "1f0e512-34-7781", "0c9a-512-34-7781"
      })
  void leavesOthersAlone(String text) {
    assertThat(PersonalDataHits.in(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "512347782, true",
    "512-34-7783, true",
    "900-70-1234, true",
    "666347784, false",
    "51234778, false",
    "5123477851, false",
    "51234778x, false"
  })
  void besideATellingNameDashesMayBeMissing(String value, boolean expected) {
    byte[] bytes = value.getBytes(UTF_8);
    assertThat(UsTaxIdDetector.isTaxId(bytes, 0, bytes.length)).isEqualTo(expected);
  }
}
