package io.github.harscrub.internal.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DigitRunsTest {
  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @Test
  void countsDigitsOfEachByteValueInEachPlace() {
    for (int value = 0; value < 256; value++) {
      for (int place = 0; place < 8; place++) {
        byte[] word = {'/', ':', 0, -1, (byte) 0xB5, 'x', '/', (byte) 0x80};
        word[place] = (byte) value;
        long asLong = ByteBuffer.wrap(word).order(ByteOrder.LITTLE_ENDIAN).getLong();
        assertThat(DigitRuns.digits(asLong)).isEqualTo(value >= '0' && value <= '9' ? 1 : 0);
      }
    }
    assertThat(DigitRuns.digits(0x3930313233343536L)).isEqualTo(8);
  }

  @Test
  void agreesWithItsSlowTwin() {
    byte[] alphabet = "0123456789  -.()/+,xé\u00a0".getBytes(UTF_8);
    for (int run = 0; run < 20_000; run++) {
      byte[] text = new byte[random.nextInt(120)];
      int others = 1 + random.nextInt(12);
      for (int i = 0; i < text.length; i++) {
        boolean digit = random.nextInt(others) == 0;
        text[i] = digit ? alphabet[random.nextInt(10)] : alphabet[random.nextInt(alphabet.length)];
      }
      int from = random.nextInt(text.length + 1);
      int to = from + random.nextInt(text.length - from + 1);
      assertThat(DigitRuns.next(text, from, to))
          .as("seed %d", seed)
          .isEqualTo(slowNext(text, from, to));
    }
  }

  /** What {@link DigitRuns#next} promises, byte by byte. */
  private static int slowNext(byte[] text, int i, int to) {
    for (int second = i; second < to; second += 8) {
      int pair = Math.max(i, second - 8);
      int digits = 0;
      for (int k = pair; k < Math.min(second + 8, to); k++) {
        digits += text[k] >= '0' && text[k] <= '9' ? 1 : 0;
      }
      String both = new String(text, pair, Math.min(second + 8, to) - pair, ISO_8859_1);
      if (digits >= DigitRuns.DENSE || both.matches("[^0-9]*([0-9]{6}|[0-9]{3}-[0-9]{3})[^0-9]*")) {
        int start = pair;
        while (start > i && pair - start < DigitRuns.LOOK_BACK && isGroup(text[start - 1])) {
          start--;
        }
        while (text[start] < '0' || text[start] > '9') {
          start++;
        }
        return start;
      }
    }
    return to;
  }

  private static boolean isGroup(byte b) {
    return b < 0 || " -.()/0123456789".indexOf(b) >= 0;
  }

  /** The pre-condition must not hide anything: the same hits as when asked about every run. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "+dddddddd",
        "+dd ddd ddd",
        "+d (ddd) ddd-dddd",
        "+dd (0) dd dddd dddd",
        "+dd d dd dd dd dd",
        "+dd (0)dd/dddddd",
        "+ddd dd dd dd",
        "+ddd d ddd ddd",
        "+dd - ddddd ddddd",
        "+ddd ddddd",
        "+dd.dd.dd.dd.dd",
        "+(dd) ddd dddd",
        "+ddd dd-dd-dd",
        "+dd\u00a0d\u00a0dd\u00a0dd\u00a0dd\u00a0dd",
        "+ddd (d) ddd dddd",
        "+dd\u2011ddd\u2011ddd\u2011dddd",
        "+ddd d dddd",
        "+dd (d) ddd dd dd",
        "ddd-dd-dddd",
        "dddd dddd dddd dddd",
        "dddd-dddddd-ddddd",
        "dddddddddddddddd",
        "dddddddddddddd",
      })
  void missesNoShapeAtAnyAlignment(String shape) {
    int hits = 0;
    for (int run = 0; run < 40_000; run++) {
      StringBuilder text = new StringBuilder(" ".repeat(random.nextInt(20)));
      shape
          .chars()
          .forEach(c -> text.append(c == 'd' ? (char) ('0' + random.nextInt(10)) : (char) c));
      text.append(" ".repeat(random.nextInt(20)));
      byte[] bytes = text.toString().getBytes(UTF_8);
      List<String> everyRun = everyRun(bytes);
      hits += everyRun.size();
      assertThat(PersonalDataHits.in(bytes, 0, bytes.length))
          .as("seed %d", seed)
          .isEqualTo(everyRun);
    }
    assertThat(hits).as("the shape is hit at all, seed %d", seed).isPositive();
  }

  private static List<String> everyRun(byte[] text) {
    List<String> hits = new ArrayList<>();
    MatchSink sink =
        (rule, start, end) ->
            hits.add(rule.id() + ":" + new String(text, start, end - start, UTF_8));
    int i = 0;
    while (i < text.length) {
      boolean digit = text[i] >= '0' && text[i] <= '9';
      i = digit ? PersonalDataScanner.digits(text, 0, text.length, i, sink) : i + 1;
    }
    return hits;
  }
}
