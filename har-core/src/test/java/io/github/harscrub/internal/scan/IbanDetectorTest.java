package io.github.harscrub.internal.scan;

import static io.github.harscrub.internal.scan.NumbersWithChecks.iban;
import static io.github.harscrub.internal.scan.NumbersWithChecks.inFours;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

final class IbanDetectorTest {
  private final long seed = new Random().nextLong();
  private final NumbersWithChecks numbers = new NumbersWithChecks(new Random(seed));

  private String[] ibans() {
    return new String[] {
      iban("DE", numbers.digits(18)),
      iban("NO", numbers.digits(11)),
      iban("GB", "WEST" + numbers.digits(14)),
      iban("FR", numbers.digits(14) + "M02" + numbers.digits(6)),
      iban("MT", "MALT" + numbers.digits(12) + "MTLCAST" + numbers.digits(3) + "S"),
      iban("MU", "BOMM" + numbers.digits(19) + "MUR"),
      iban("RU", numbers.digits(14) + numbers.digits(10) + "ABCDE"),
      iban("KW", "CBKU" + "0".repeat(12) + numbers.digits(10)),
    };
  }

  @RepeatedTest(20)
  void findsCompactSpacedAndLowerCase() {
    for (String iban : ibans()) {
      String lower = iban.toLowerCase(Locale.ROOT);
      assertThat(PersonalDataHits.in("iban=" + iban + "&x"))
          .as("seed %d", seed)
          .containsExactly("iban:" + iban);
      assertThat(PersonalDataHits.in("pay to " + inFours(iban) + " now"))
          .as("seed %d", seed)
          .containsExactly("iban:" + inFours(iban));
      assertThat(PersonalDataHits.in(lower)).as("seed %d", seed).containsExactly("iban:" + lower);
    }
  }

  @RepeatedTest(20)
  void leavesOthersAlone() {
    for (String iban : ibans()) {
      char last = iban.charAt(iban.length() - 1);
      String wrong = iban.substring(0, iban.length() - 1) + other(last);
      String mixed = iban.charAt(0) + iban.substring(1).toLowerCase(Locale.ROOT);
      String unknown = "QQ" + iban.substring(2);
      String[] texts = {wrong, mixed, unknown, "x" + iban, iban + "x", iban + "_", "_" + iban};
      for (String text : texts) {
        assertThat(PersonalDataHits.in(text).stream().filter(hit -> hit.startsWith("iban")))
            .as("%s, seed %d", text, seed)
            .isEmpty();
      }
    }
  }

  /** Another of the same kind, so that the check is sure to fail: 97 divides no such difference. */
  private static char other(char c) {
    if (Character.isDigit(c)) {
      return c == '7' ? '3' : '7';
    }
    return c == 'X' ? 'Y' : 'X';
  }

  @Test
  void knowsTheStructureOfEachCountry() {
    int countries = 0;
    for (char first = 'A'; first <= 'Z'; first++) {
      for (char second = 'A'; second <= 'Z'; second++) {
        String structure = IbanFormats.structure((byte) first, (byte) second);
        if (structure.isEmpty()) {
          continue;
        }
        countries++;
        StringBuilder account = new StringBuilder();
        structure.chars().forEach(kind -> account.append(kind == 'a' ? "K" : numbers.digits(1)));
        String iban = iban("" + first + second, account.toString());
        assertThat(PersonalDataHits.in("<b>" + iban + "</b>"))
            .as("seed %d", seed)
            .containsExactly("iban:" + iban);
      }
    }
    assertThat(countries).isEqualTo(89);
  }

  @Test
  void aValueIsAnIbanAsAWholeOnly() {
    byte[] iban = iban("AT", numbers.digits(16)).getBytes(UTF_8);
    assertThat(IbanDetector.isIban(iban, 0, iban.length)).as("seed %d", seed).isTrue();
    assertThat(IbanDetector.isIban(iban, 0, iban.length - 1)).isFalse();
    assertThat(IbanDetector.isIban(iban, 0, 0)).isFalse();
  }
}
