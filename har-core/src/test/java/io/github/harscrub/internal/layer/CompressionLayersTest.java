package io.github.harscrub.internal.layer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.Compressions;
import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Confidence;
import io.github.harscrub.detect.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What compressions promise beyond what all layers do. */
final class CompressionLayersTest {
  private static final Map<Compressions, Layer> LAYERS =
      Map.of(
          Compressions.GZIP,
          new GzipLayer(),
          Compressions.ZLIB,
          DeflateLayer.ZLIB,
          Compressions.DEFLATE,
          DeflateLayer.RAW,
          Compressions.BROTLI,
          new BrotliLayer(),
          Compressions.ZSTD,
          new ZstdLayer());

  /** From the reference encoder, with words of the dictionary; RFC 7932 has no examples. */
  private static final byte[] FROM_ENCODER =
      HexFormat.of()
          .parseHex(
              "1b3e00f82d0e78f319e4081513bbef2c21d55e5f8689a1a50e4b578bb081bc4d91ad3298c881436219b403e3fb000e94f8c70d7c7d4422eea5a403");

  @Test
  void readsWhatTheEncoderOfBrotliWrites() {
    Opened opened = new BrotliLayer().open(Text.of(FROM_ENCODER)).orElseThrow();
    assertThat(new String(opened.text().copy(), UTF_8))
        .isEqualTo("{\"a\":\"hello hello hello\",\"b\":[\"hello\",\"the time of the world\"]}");
  }

  @ParameterizedTest
  @EnumSource
  void writesTextsOfAnyLength(Compressions kind) {
    for (int length : new int[] {1, 255, 65_535, 65_536, 65_537, 200_000}) {
      byte[] plain = new byte[length];
      Arrays.fill(plain, (byte) 'a');
      Text packed = Text.of(kind.pack("x".getBytes(US_ASCII)));
      Opened opened = LAYERS.get(kind).open(packed).orElseThrow();
      Rule rule = new Rule("r", Category.TOKEN);
      List<Patch> outward =
          opened.outward(
              List.of(new Patch(0, 1, plain, new Find(rule, Confidence.HIGH), 1, 1, true)));
      assertThat(outward).hasSize(1);
      assertThat(kind.unpack(outward.get(0).replacement())).as("%d bytes", length).isEqualTo(plain);
    }
  }

  @Test
  void readsTheBeginningOfWhatIsCutOff() {
    byte[] plain = "one two three four five six seven".repeat(40).getBytes(US_ASCII);
    for (Compressions kind : List.of(Compressions.GZIP, Compressions.ZLIB)) {
      byte[] packed = kind.pack(plain);
      Text cut = new Text(packed, 0, packed.length - 12);
      Opened opened = LAYERS.get(kind).open(cut).orElseThrow();
      assertThat(new String(plain, US_ASCII))
          .startsWith(new String(opened.text().copy(), US_ASCII));
      assertThat(opened.text().length()).isPositive();
    }
  }

  /** A block is decoded as a whole or not at all, so the rest of the text is not there. */
  @Test
  void saysThatZstandardIsCutOff() {
    Random random = new Random(7);
    byte[] plain = new byte[300_000];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = (byte) ('a' + random.nextInt(4));
    }
    byte[] packed = Compressions.ZSTD.pack(plain);
    Opened all = new ZstdLayer().open(Text.of(packed)).orElseThrow();
    assertThat(all.isCutOff()).isFalse();
    assertThat(all.text().copy()).isEqualTo(plain);
    Opened some = new ZstdLayer().open(new Text(packed, 0, packed.length - 12)).orElseThrow();
    assertThat(some.isCutOff()).isTrue();
    assertThat(some.text().length()).isPositive().isLessThan(plain.length);
    assertThat(plain).startsWith(some.text().copy());
    Opened nothing = new ZstdLayer().open(new Text(packed, 0, 20)).orElseThrow();
    assertThat(nothing.isCutOff()).isTrue();
    assertThat(nothing.text().length()).isZero();
  }

  /** Nothing marks them, so a part is no proof. */
  @Test
  void takesNoPartForDeflateOrBrotli() {
    byte[] plain = "one two three four five six seven".getBytes(US_ASCII);
    for (Compressions kind : List.of(Compressions.DEFLATE, Compressions.BROTLI)) {
      byte[] packed = kind.pack(plain);
      assertThat(LAYERS.get(kind).open(new Text(packed, 0, packed.length - 2))).isEmpty();
    }
  }

  /** In base64, alone or in a path, in either alphabet, short and long, and edited in place. */
  @Test
  void findsWhatIsCompressedInsideOfATextAndPacksItAnew() {
    String json = "{\"page\":1,\"name\":\"Zo\u00eb\",\"token\":\"S3CRET-S3CRET\"}";
    for (Compressions kind : List.of(Compressions.GZIP, Compressions.ZLIB, Compressions.DEFLATE)) {
      for (String plain : List.of(json, "a=1&token=S3CRET-S3CRET", json.repeat(20))) {
        byte[] packed = kind.pack(plain.getBytes(UTF_8));
        for (Base64.Encoder encoder :
            List.of(
                Base64.getEncoder(),
                Base64.getUrlEncoder().withoutPadding(),
                Base64.getEncoder().withoutPadding())) {
          String digits = encoder.encodeToString(packed);
          for (String around :
              List.of("%s", "/v1/x/%s", "{\"d\":\"%s\"}", "?d=%s&p=2", "<a>%s</a>")) {
            assertThat(seen(Text.of(around.formatted(digits).getBytes(UTF_8))))
                .as("%s of %s in %s", kind, plain, around)
                .contains(plain);
          }
        }
      }
    }
  }

  @Test
  void findsGzipBehindAnyLetters() {
    String plain = "382_S3CRET-S3CRET";
    String digits =
        Base64.getEncoder().encodeToString(Compressions.GZIP.pack(plain.getBytes(UTF_8)));
    for (String around : List.of("DYN%s", "uid=DYNA%s", "uid=v1_brand_%s&a")) {
      assertThat(seen(Text.of(around.formatted(digits).getBytes(UTF_8))))
          .as(around)
          .contains(plain);
    }
  }

  /** All that stands inside of a text, layer by layer. */
  private static List<String> seen(Text text) {
    List<String> seen = new ArrayList<>();
    LayerFinder.find(
        text,
        (part, start, end) -> {
          seen.add(new String(part.text().copy(), UTF_8));
          seen.addAll(seen(part.text()));
        });
    return seen;
  }

  @ParameterizedTest
  @EnumSource
  void doesNotFillTheHeap(Compressions kind) {
    if (kind != Compressions.BROTLI) {
      byte[] packed = kind.pack(new byte[40 << 20]);
      assertThat(LAYERS.get(kind).open(Text.of(packed)).filter(Opened::isComplete)).isEmpty();
    }
  }

  @Test
  void noiseIsNoText() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      byte[] noise = new byte[1 + random.nextInt(400)];
      random.nextBytes(noise);
      for (Layer layer : LAYERS.values()) {
        int size = layer.open(Text.of(noise)).map(opened -> opened.text().length()).orElse(0);
        assertThat(size).as("seed %d", seed).isLessThan(1 << 20);
      }
    }
  }
}
