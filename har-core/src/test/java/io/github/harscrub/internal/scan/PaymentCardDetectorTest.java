package io.github.harscrub.internal.scan;

import static io.github.harscrub.internal.scan.NumbersWithChecks.grouped;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PaymentCardDetectorTest {
  private final long seed = new Random().nextLong();
  private final NumbersWithChecks numbers = new NumbersWithChecks(new Random(seed));

  @ParameterizedTest
  @CsvSource({
    "4, 16", "51, 16", "55, 16", "2221, 16", "2720, 16", "34, 15", "37, 15", "6011, 16", "644, 16",
    "65, 16", "300, 14", "36, 14", "38, 14", "3528, 16", "3589, 16", "62, 16", "62, 19", "5018, 12",
    "6759, 19", "2200, 16", "50672, 16"
  })
  void findsTheNumbersOfEachScheme(String prefix, int length) {
    String card = numbers.card(prefix, length);
    assertThat(PersonalDataHits.in("{\"n\":\"" + card + "\"}"))
        .as("seed %d", seed)
        .containsExactly("payment-card:" + card);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%s", "pan=%s&x=1", "%s,12/27,123", "No.%s", "card-%s", "\\n%s", "%s.", "[%s]"})
  void findsNumbersBetween(String frame) {
    String plain = numbers.card("4", 16);
    String dashed = grouped(numbers.card("53", 16), "-", 4, 4, 4, 4);
    for (String card : new String[] {plain, dashed}) {
      assertThat(PersonalDataHits.in(frame.formatted(card)))
          .as("seed %d", seed)
          .containsExactly("payment-card:" + card);
    }
  }

  @RepeatedTest(20)
  void findsUsualGroupings() {
    String visa = grouped(numbers.card("4", 16), " ", 4, 4, 4, 4);
    String amex = grouped(numbers.card("37", 15), "-", 4, 6, 5);
    String diners = grouped(numbers.card("36", 14), " ", 4, 6, 4);
    String longVisa = grouped(numbers.card("4", 19), " ", 4, 4, 4, 4, 3);
    assertThat(PersonalDataHits.in("%s / %s / %s / %s".formatted(visa, amex, diners, longVisa)))
        .as("seed %d", seed)
        .containsExactly(
            "payment-card:" + visa,
            "payment-card:" + amex,
            "payment-card:" + diners,
            "payment-card:" + longVisa);
    assertThat(PersonalDataHits.in("on " + visa + " 1227 x"))
        .containsExactly("payment-card:" + visa);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.%s", ".%s", "%s.5", "%s7", "7%s", "x%s", "%sx", "_%s", "7-%s", "%s-7", "ab12-%s",
        "beef-%s"
      })
  void leavesPartsOfLongerThingsAlone(String frame) {
    String card = numbers.card("4", 16);
    assertThat(PersonalDataHits.in(frame.formatted(card))).as("seed %d", seed).isEmpty();
  }

  @RepeatedTest(20)
  void leavesOtherNumbersAlone() {
    String card = numbers.card("4", 16);
    String wrong = card.substring(0, 15) + (card.charAt(15) - '0' + 1) % 10;
    String mixed = grouped(card, " ", 4, 4, 8);
    String uneven = grouped(card, " ", 4, 4, 4, 4).replaceFirst(" ", "-");
    String list = "1000 " + grouped(card, " ", 4, 4, 4, 4) + " 2000";
    String micros = numbers.card("17", 16);
    String nanos = numbers.card("17", 19);
    String millis = numbers.card("17", 13);
    for (String text : new String[] {wrong, mixed, uneven, list, micros, nanos, millis}) {
      assertThat(PersonalDataHits.in(text)).as("seed %d", seed).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4, 13, true",
    "4, 19, true",
    "36, 16, true",
    "56, 12, true",
    "4, 15, false",
    "1, 16, false"
  })
  void besideATellingNameAllReservedLengthsCount(String prefix, int length, boolean expected) {
    byte[] card = numbers.card(prefix, length).getBytes(UTF_8);
    assertThat(PaymentCardDetector.isCardNumber(card, 0, length))
        .as("seed %d", seed)
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4503599627370496", "2251799813685248", "4611686018427387904"})
  void powersOfTwoAreNoCards(String power) {
    assertThat(PersonalDataHits.in(power)).isEmpty();
  }
}
