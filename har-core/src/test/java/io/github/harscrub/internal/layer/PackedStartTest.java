package io.github.harscrub.internal.layer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PackedStartTest {
  /** Long enough for a block with codes of its own. */
  private static final String LONG =
      IntStream.range(0, 200).mapToObj(i -> "line " + i * i).collect(joining("\n"));

  private static byte[] raw(String text) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(text.getBytes(UTF_8));
    deflater.finish();
    byte[] packed = new byte[10_000];
    int length = deflater.deflate(packed);
    deflater.end();
    return Base64.getEncoder().encode(Arrays.copyOf(packed, length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"user\":\"anna\",\"id\":17}",
        "aaaaaaaaaaaaaaaaaaaabcdefghijkl",
        "ababababababababab, and then some more",
        "été, déjà vu, garçon",
        "ééééééééééééééé and so on",
        "日本語テキスト、日本語テキスト",
        "🙂🙂🙃🙂 smile at them all",
        "xyxyzxyxyzxyxyzxyxyz0123456789abcdef",
        "<samlp:AuthnRequest ID=\"_1\" Version=\"2.0\"/>",
      })
  void knowsTextWithFixedAndWithOwnCodes(String text) {
    byte[] fixed = raw(text);
    assertThat(PackedStart.raw(fixed, 0, fixed.length)).isTrue();
    byte[] own = raw(text + LONG);
    assertThat(PackedStart.raw(own, 0, own.length)).isTrue();
  }

  @Test
  void passesFewRandomDigits() {
    SplittableRandom random = new SplittableRandom(1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    int passed = 0;
    for (int i = 0; i < 100_000; i++) {
      StringBuilder digits = new StringBuilder();
      for (int k = 0; k < 40; k++) {
        digits.append(alphabet.charAt(random.nextInt(64)));
      }
      passed += PackedStart.raw(digits.toString().getBytes(ISO_8859_1), 0, 40) ? 1 : 0;
    }
    assertThat(passed).isLessThan(1000);
  }
}
