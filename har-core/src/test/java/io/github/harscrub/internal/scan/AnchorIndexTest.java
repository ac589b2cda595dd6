package io.github.harscrub.internal.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class AnchorIndexTest {
  /** Against looking for each literal at each place. */
  @Test
  void findsWhatAPlainSearchFinds() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    AnchorIndex.Builder builder = new AnchorIndex.Builder();
    List<String> literals = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String literal = letters(random, 4 + random.nextInt(9));
      literals.add(literal);
      if (i % 2 == 0) {
        builder.add(literal, i);
      } else {
        builder.addIgnoringCase(literal.toLowerCase(Locale.ROOT), i);
      }
    }
    AnchorIndex index = builder.build();
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder(letters(random, random.nextInt(40)));
      for (int i = random.nextInt(6); i > 0; i--) {
        text.append(literals.get(random.nextInt(literals.size())))
            .append(letters(random, random.nextInt(7)));
      }
      int from = Math.min(text.length(), random.nextInt(5));
      TreeSet<String> expected = new TreeSet<>();
      for (int i = 0; i < literals.size(); i++) {
        String literal = literals.get(i);
        for (int at = from; at + literal.length() <= text.length(); at++) {
          if (text.toString().regionMatches(i % 2 != 0, at, literal, 0, literal.length())) {
            expected.add(at + " " + i);
          }
        }
      }
      TreeSet<String> found = new TreeSet<>();
      byte[] bytes = text.toString().getBytes(ISO_8859_1);
      index.scan(
          bytes,
          from,
          bytes.length,
          (id, at) -> {
            found.add(at + " " + id);
            return at;
          });
      assertThat(found).as("seed %d: %s", seed, text).isEqualTo(expected);
    }
  }

  private static String letters(Random random, int length) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append("abAB_-".charAt(random.nextInt(6)));
    }
    return letters.toString();
  }
}
