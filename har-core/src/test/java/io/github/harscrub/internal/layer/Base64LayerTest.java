package io.github.harscrub.internal.layer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Base64LayerTest {
  private static final String STANDARD =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  @Test
  void longTextsDecodeAsShortOnesDo() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder digits = new StringBuilder();
      int length = 1100 + random.nextInt(9);
      random.ints(length, 0, 64).forEach(d -> digits.append(STANDARD.charAt(d)));
      // Half of them have something that only the slow way knows, or nothing does.
      if (random.nextBoolean()) {
        digits.setCharAt(random.nextInt(length), "-_\n=\u007f \"".charAt(random.nextInt(7)));
      }
      digits.append("=".repeat(random.nextInt(4)));
      Text text = Text.of(digits.toString().getBytes(US_ASCII));
      assertThat(decoded(new Base64Layer().open(text)))
          .as("seed %d, %s", seed, digits)
          .isEqualTo(decoded(Base64Layer.slow(text)));
    }
  }

  private static Optional<String> decoded(Optional<Opened> opened) {
    return opened.map(
        o -> new String(o.text().copy(), java.nio.charset.StandardCharsets.ISO_8859_1));
  }
}
