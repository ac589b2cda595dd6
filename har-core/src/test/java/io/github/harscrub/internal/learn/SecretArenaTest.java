package io.github.harscrub.internal.learn;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.internal.layer.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class SecretArenaTest {
  private final SecretArena arena = new SecretArena();

  private int add(String text) {
    byte[] bytes = ("ab" + text + "cd").getBytes(US_ASCII);
    return arena.add(bytes, 2, bytes.length - 2);
  }

  @Test
  void givesBackWhatItWasGiven() {
    SplittableRandom random = new SplittableRandom(3);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      // Long ones among them, which do not fit into what is left of a chunk.
      String text = "x".repeat(random.nextInt(SecretArena.MAX_LENGTH - 10)) + i;
      all.add(text);
      assertThat(add(text)).isEqualTo(i);
    }
    assertThat(arena.size()).isEqualTo(500);
    for (int i = 0; i < all.size(); i++) {
      byte[] bytes = all.get(i).getBytes(US_ASCII);
      assertThat(arena.text(i).sameAs(Text.of(bytes))).isTrue();
      assertThat(arena.length(i)).isEqualTo(bytes.length);
      assertThat(arena.is(i, bytes, 0, bytes.length)).isTrue();
      assertThat(arena.is(i, bytes, 0, bytes.length - 1)).isFalse();
    }
  }

  @Test
  void comparesAsBytesWithoutSigns() {
    int ascii = add("token-a");
    int later = add("token-b");
    byte[] bytes = {'t', (byte) 0xC3};
    int beyond = arena.add(bytes, 0, 2);
    assertThat(arena.compare(ascii, later)).isNegative();
    assertThat(arena.compare(beyond, add("tz"))).isPositive();
    assertThat(arena.compare(ascii, add("token-a"))).isZero();
  }
}
