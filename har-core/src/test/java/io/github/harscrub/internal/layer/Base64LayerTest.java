package io.github.harscrub.internal.layer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Confidence;
import io.github.harscrub.detect.Rule;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
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

  @Test
  void linesKeepTheirLengthAndWhatStandsBehindItsPlace() {
    String plain = "The quick brown fox ".repeat(20);
    Find find = new Find(new Rule("x", Category.TOKEN), Confidence.LOW);
    for (String feed : List.of("\n", "\r\n")) {
      Text digits = Text.of(lines(plain, feed));
      Opened opened = new Base64Layer().open(digits).orElseThrow();
      for (int from = 0; from < 160; from += 7) {
        for (int length : new int[] {1, 30, 150}) {
          Patch patch =
              new Patch(from, from + length, "-5-".getBytes(US_ASCII), find, length, 1, true);
          String result = patched(digits, opened.outward(List.of(patch)));

          String decoded = new String(Base64.getMimeDecoder().decode(result), US_ASCII);
          assertThat(decoded)
              .matches(plain.substring(0, from) + "-5-[.]*" + plain.substring(from + length));
          assertThat(result).isEqualTo(lines(decoded, feed));
          assertThat(result).endsWith(lines(plain, feed).substring(digits.length() - 100));
        }
      }
    }
  }

  @Test
  void whatIsDecodedHasEveryPatch() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Find find = new Find(new Rule("x", Category.TOKEN), Confidence.LOW);
    for (int i = 0; i < 5_000; i++) {
      String plain = "x".repeat(1 + random.nextInt(40));
      List<Patch> patches = new ArrayList<>();
      StringBuilder expected = new StringBuilder();
      int done = 0;
      for (int at = random.nextInt(6); at < plain.length(); at += 1 + random.nextInt(12)) {
        int end = Math.min(plain.length(), at + 1 + random.nextInt(5));
        boolean elastic = random.nextInt(4) > 0;
        patches.add(new Patch(at, end, "-5-".getBytes(US_ASCII), find, end - at, 1, elastic));
        expected.append(plain, done, at).append("-5-");
        done = end;
        at = end;
      }
      expected.append(plain, done, plain.length());
      String digits = Base64.getEncoder().encodeToString(plain.getBytes(US_ASCII));
      Text text = Text.of(digits.getBytes(US_ASCII));
      String result = patched(text, new Base64Layer().open(text).orElseThrow().outward(patches));

      assertThat(result.length() % 4).as("seed %d: %s, %s", seed, plain, patches).isZero();
      assertThat(new String(Base64.getDecoder().decode(result), US_ASCII).replace(".", ""))
          .as("seed %d", seed)
          .isEqualTo(expected.toString());
    }
  }

  @Test
  void tokensGetNoPadding() {
    Text jws = Text.of("eHh4eHh4.eHh4eHh4.eHh4".getBytes(US_ASCII));
    Find find = new Find(new Rule("x", Category.TOKEN), Confidence.LOW);
    Patch patch = new Patch(2, 4, "0".getBytes(US_ASCII), find, 2, 1, false);
    Opened claims = new Base64Layer().open(jws.part(9, 17)).orElseThrow();
    assertThat(patched(jws, claims.outward(List.of(patch)))).isEqualTo("eHh4eHh4.eHgweHg.eHh4");
  }

  private static String lines(String plain, String feed) {
    return Base64.getMimeEncoder(60, feed.getBytes(US_ASCII))
        .encodeToString(plain.getBytes(US_ASCII));
  }

  private static String patched(Text text, List<Patch> patches) {
    StringBuilder result = new StringBuilder();
    int done = 0;
    for (Patch patch : patches) {
      result.append(new String(text.bytes(), done, patch.start() - done, US_ASCII));
      result.append(new String(patch.replacement(), US_ASCII));
      done = patch.end();
    }
    return result + new String(text.bytes(), done, text.end() - done, US_ASCII);
  }

  private static Optional<String> decoded(Optional<Opened> opened) {
    return opened.map(
        o -> new String(o.text().copy(), java.nio.charset.StandardCharsets.ISO_8859_1));
  }
}
