package io.github.harscrub.internal.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PhoneDetectorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "+1 (415) 555-0132 | +1 (415) 555-0132",
        "tel:+1-415-555-0133 | +1-415-555-0133",
        "tel:+14155550134;ext=7 | +14155550134",
        "+1.415.555.0135 | +1.415.555.0135",
        "+1.4155550136 | +1.4155550136",
        "+1(415)5550137 | +1(415)5550137",
        "call +49 30 901820 now | +49 30 901820",
        "+49 (0)30/901821 | +49 (0)30/901821",
        "+(49) 30 901822 | +(49) 30 901822",
        "phone=+4930901823&x=1 | +4930901823",
        "+33 1 23 45 67 89 | +33 1 23 45 67 89",
        "+44 (0) 20 7946 0958 | +44 (0) 20 7946 0958",
        "+39 06 1234567 | +39 06 1234567",
        "+91 - 98765 43210 | +91 - 98765 43210",
        "+29022345 | +29022345",
        "+298 12 34 56 | +298 12 34 56",
        "\\n+8613812345678 | +8613812345678",
        "电话+8613812345679 | +8613812345679",
        "{\"p\":\"+41446681800\"} | +41446681800",
        "+41\u00a044\u00a0668\u00a018\u00a001 | +41\u00a044\u00a0668\u00a018\u00a001",
        "+1 415\u2011555\u20110138 | +1 415\u2011555\u20110138",
        "+14155550139. Or | +14155550139",
        "+1 415 555 0140 2024 | +1 415 555 0140",
      })
  void findsTheWholeNumber(String text, String number) {
    assertThat(PersonalDataHits.in(text)).containsExactly("phone:" + number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-05-06T07:08:09+0100",
        "Mon May 06 2024 07:08:09 GMT+0200 (CEST)",
        "a+12345678901",
        "f(x)+4930901820",
        "a[0]+4930901821",
        "\"x\"+4930901822;",
        "@@ -1,2 +12,30 @@",
        "@@ -1234567,22 +1234567,30 @@",
        "1.2.3+20240101",
        "1.2.3-rc+4930901823",
        "QUJD+4930901824",
        "1e+4930901825",
        "+0123456789",
        "+1 115 555 0141",
        "+1 415 055 0142",
        "+1 415 555 014",
        "+14155550143x",
        "+141555501441",
        "+210123456789",
        "+4930901826.5",
        "+1234567",
        "+1234567890123456",
        "+1 2 3 4 5 6 7 8 9 10",
        "M10+20.5 30+40.25 50",
        "4155550145",
        "004930901827",
      })
  void leavesOthersAlone(String text) {
    assertThat(PersonalDataHits.in(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "+4930901828, true",
    "+49 30 901829, true",
    "+49 30 901830 x, false",
    "4930901831, false"
  })
  void aValueIsANumberAsAWholeOnly(String value, boolean expected) {
    byte[] bytes = value.getBytes(UTF_8);
    assertThat(PhoneDetector.isPhone(bytes, 0, bytes.length)).isEqualTo(expected);
  }
}
