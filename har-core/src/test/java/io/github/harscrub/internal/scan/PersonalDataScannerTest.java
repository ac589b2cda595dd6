package io.github.harscrub.internal.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PersonalDataScannerTest {
  private final long seed = new Random().nextLong();
  private final NumbersWithChecks numbers = new NumbersWithChecks(new Random(seed));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Chrome/126.0.0.0 Safari/537.36",
        "1716212345",
        "1716212345678",
        "1716212345678901",
        "1716212345678901234",
        "{\"price\":1299.99,\"old\":1499.00}",
        "M12.5 20.25L300.125-40.5 1234.5678 9012.3456z",
        "GA1.2.123456789.1612345678",
        "0.30000000000000004",
        "d41d8cd98f00b204e9800998ecf8427e",
        "5f3759df-1234-4321-8765-123456789012",
        "max-age=31536000, s-maxage=31536000",
        "Mon, 06 May 2024 07:08:09 GMT",
        "2024-05-06T07:08:09.123456789Z",
        "9007199254740991",
        "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "192.168.100.200:8080 10.0.0.1",
        "rgba(255,255,255,0.5) 16777215",
        "978-3-16-148410-0",
      })
  void trapsDoNotFire(String text) {
    assertThat(PersonalDataHits.in(text)).isEmpty();
  }

  @Test
  void looksOnlyInsideTheWindow() {
    String card = numbers.card("4", 16);
    String iban = NumbersWithChecks.iban("DE", numbers.digits(18));
    String[] values = {"ann@corp.com", card, iban, "512-34-7781", "+4930901820"};
    String[] rules = {"email", "payment-card", "iban", "us-ssn", "phone"};
    for (int i = 0; i < values.length; i++) {
      byte[] text = ("x9." + values[i] + "9x.").getBytes(UTF_8);
      assertThat(PersonalDataHits.in(text, 3, text.length - 3))
          .as("seed %d", seed)
          .containsExactly(rules[i] + ":" + values[i]);
      for (int from = 0; from <= text.length; from++) {
        for (int to = from; to <= text.length; to++) {
          int start = from;
          int end = to;
          PersonalDataHits.scan(
              text,
              from,
              to,
              (rule, s, e) ->
                  assertThat(start <= s && s < e && e <= end).as("seed %d", seed).isTrue());
        }
      }
    }
  }

  @Test
  void hostileTextTakesLinearTime() {
    List<String> units =
        List.of(
            "@",
            "a@",
            "a.b@",
            "7",
            "+1",
            "+1 ",
            "7-",
            "777-77-",
            "7 ",
            "1 1 1 1 1 1 1 55555 ",
            "4444 ",
            "4444-4444-4444-4444-",
            "a1",
            "DE89 ",
            "DE89 3704 0044 ",
            "de89",
            "a.",
            "a@b.",
            "=",
            ":",
            "(0) ",
            "+49 (0) ",
            "\u00e9",
            "\u4e2d@",
            "aaaaaaaa@bb.cc",
            "://a:",
            "\\n",
            "%3C@",
            "12345678x",
            "- ");
    for (String unit : units) {
      byte[] text = unit.repeat(2_000_000 / unit.length()).getBytes(UTF_8);
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> PersonalDataHits.scan(text, 0, text.length, (rule, start, end) -> {}),
          unit);
    }
  }
}
