package io.github.harscrub.internal.redact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.internal.learn.SipHash;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KnownValuesTest {
  private static final int PLACES = 4;
  private static final String COMMON = "common";

  private final KnownValues<String> values = new KnownValues<>(List.of(COMMON), PLACES, 1000);

  private static SipHash.Hash hash(int place, int number) {
    return new SipHash.Hash((long) number << 32 | place, 7L * number);
  }

  @Test
  void tellsWhatItWasTold() {
    values.put(hash(1, 1), "one", 0);
    assertThat(values.find(hash(1, 1))).contains("one");
    assertThat(values.find(hash(1, 2))).isEmpty();
    assertThat(values.find(hash(2, 1))).isEmpty();
  }

  @Test
  void keepsWhatCameAgainFromWhatCameOnce() {
    values.put(hash(3, 1), "again", 0);
    assertThat(values.find(hash(3, 1))).contains("again");
    for (int i = 2; i < 9; i++) {
      values.put(hash(3, i), "once", 0);
    }
    assertThat(values.find(hash(3, 1))).contains("again");
    assertThat(values.find(hash(3, 7))).isEmpty();
    assertThat(values.find(hash(3, 8))).contains("once");
  }

  @Test
  void remembersNothingThatTakesTooMuch() {
    values.put(hash(0, 1), "short", 10);
    values.put(hash(1, 2), "long", 900);
    assertThat(values.find(hash(1, 2))).isEmpty();
    values.put(hash(0, 3), "shorter", 5);
    assertThat(values.find(hash(0, 3))).contains("shorter");
  }

  @Test
  void takesNoSpaceForACommonResult() {
    for (int i = 0; i < 1000; i++) {
      values.put(hash(i % PLACES, i), COMMON, 900);
    }
    assertThat(values.find(hash(999 % PLACES, 999))).contains(COMMON);
    values.put(hash(0, 1), "short", 10);
    assertThat(values.find(hash(0, 1))).contains("short");
  }
}
