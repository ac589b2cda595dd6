package io.github.harscrub.internal.layer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class JsonStringDecoderTest {
  private static final String[] PIECES = {
    "a",
    "longer words between",
    "\\\"",
    "\\\\",
    "\\/",
    "\\n",
    "\\t",
    "\\b",
    "\\f",
    "\\r",
    "\\u0041",
    "\\u00e9",
    "\\u20AC",
    "\\ud83d\\ude00",
    "\\ud800",
    "\\udc00x",
    "é",
    "😀",
    "\\\\\\\\",
    " ",
    "x",
    "1234567",
    "12345678"
  };

  private final JsonStringDecoder fast = new JsonStringDecoder();
  private final BackslashLayer slow = new BackslashLayer();

  /** The layer is plain and slow, and the oracle. */
  @Test
  void decodesAsTheLayerDoes() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder json = new StringBuilder("prefix".substring(random.nextInt(6)));
      int start = json.length();
      for (int n = random.nextInt(12); n > 0; n--) {
        json.append(PIECES[random.nextInt(PIECES.length)]);
      }
      byte[] bytes = (json + "\\u0042 behind").getBytes(UTF_8);
      Text part = new Text(bytes, start, json.toString().getBytes(UTF_8).length);
      byte[] expected = slow.open(part).map(Opened::text).orElse(part).copy();
      assertThat(fast.decode(part).copy()).as("seed %d: %s", seed, json).isEqualTo(expected);
    }
  }

  @Test
  void saysWhichEscapesJsonDoesNotAskFor() {
    assertThat(unusual("plain")).isFalse();
    assertThat(unusual("a \\\"word\\\"\\n and \\\\")).isFalse();
    assertThat(unusual("https:\\/\\/a.example.test")).isTrue();
    assertThat(unusual("\\u0041")).isTrue();
  }

  private boolean unusual(String json) {
    fast.decode(Text.of(json));
    return fast.isUnusual();
  }
}
