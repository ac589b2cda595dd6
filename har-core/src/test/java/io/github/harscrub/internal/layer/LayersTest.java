package io.github.harscrub.internal.layer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.harscrub.Compressions;
import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Confidence;
import io.github.harscrub.detect.Rule;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every layer promises: patches carried outward and decoded again are the patches of the
 * decoded text.
 */
final class LayersTest {
  private static final Rule RULE = new Rule("some-rule", Category.TOKEN);
  private static final Find FIND = new Find(RULE, Confidence.HIGH);
  private static final byte[] PLACEHOLDER = "REDACTED-some-rule-0123456789".getBytes(US_ASCII);

  private static final Layer BACKSLASH = new BackslashLayer();
  private static final Layer ENTITY = new EntityLayer();
  private static final Layer BASE64 = new Base64Layer();
  private static final Layer HEX = new HexLayer();
  private static final Layer BASE32 = new Base32Layer();
  private static final Layer QUOTED = new QuotedPrintableLayer();
  private static final Layer UTF16 = new Utf16Layer();
  private static final Layer GZIP = new GzipLayer();
  private static final Layer BROTLI = new BrotliLayer();
  private static final Layer ZSTD = new ZstdLayer();
  private static final Set<Layer> COMPRESSIONS =
      Set.of(GZIP, DeflateLayer.ZLIB, DeflateLayer.RAW, BROTLI, ZSTD);

  /** What only its finder knows: the longest text that it shows. */
  private static final Layer FOUND =
      part -> {
        List<Opened> parts = new ArrayList<>();
        LayerFinder.find(part, (opened, start, end) -> parts.add(opened));
        return parts.stream().max(Comparator.comparing(opened -> opened.text().length()));
      };

  private static byte[] folded(byte[] plain, int width, String lineBreak) {
    return Base64.getEncoder()
        .encodeToString(plain)
        .replaceAll("(.{" + width + "})(?=.)", "$1" + lineBreak)
        .getBytes(US_ASCII);
  }

  private static byte[] spelled(byte[] plain, String format, String separator) {
    List<String> words = new ArrayList<>();
    for (byte b : plain) {
      words.add(format.formatted((int) b));
    }
    return String.join(separator, words).getBytes(US_ASCII);
  }

  static Stream<Arguments> layers() {
    return Stream.of(
        arguments(
            "backslash", BACKSLASH, escape(b -> b % 3 == 0 || b == '"' || b == '\\', "\\u%04x")),
        arguments("braces", BACKSLASH, escape(b -> b % 3 == 0, "\\u{%x}")),
        arguments("octal", BACKSLASH, escape(b -> b % 3 == 0, "\\%03o")),
        arguments("long", BACKSLASH, escape(b -> b % 3 == 0, "\\U%08x")),
        arguments("escape()", PercentLayer.URL, escape(b -> b % 2 == 0 || b == '%', "%%u%04X")),
        arguments("percent", PercentLayer.URL, escape(b -> b % 2 == 0 || b == '%', "%%%02X")),
        arguments("entities", ENTITY, escape(b -> b % 4 != 0 || b == '&', "&#%d;")),
        arguments("zeros", ENTITY, escape(b -> b % 4 != 0 || b == '&', "&#X%012x;")),
        arguments("base64", BASE64, op(b -> Base64.getEncoder().encode(b))),
        arguments("base64url", BASE64, op(b -> Base64.getUrlEncoder().withoutPadding().encode(b))),
        arguments("base64 in lines", BASE64, op(b -> Base64.getMimeEncoder().encode(b))),
        arguments("base64 in short lines", FOUND, op(b -> folded(b, 30, "\n"))),
        arguments("base64 in a block", FOUND, op(b -> folded(b, 36, "\r\n    "))),
        arguments("base64 in words", FOUND, op(b -> folded(b, 24, " "))),
        arguments("base32", BASE32, op(b -> new Base32().encode(b))),
        arguments("quoted-printable", QUOTED, escape(b -> b % 3 == 0 || b == '=', "=\r\n=%02X")),
        arguments("hex and colons", FOUND, op(b -> spelled(b, "%02x", ":"))),
        arguments("hex and blanks", FOUND, op(b -> spelled(b, "%02X", " "))),
        arguments("hex with prefixes", FOUND, op(b -> spelled(b, "0x%02x", ", "))),
        arguments("decimal", FOUND, op(b -> spelled(b, "%d", ",\n        "))),
        arguments("hex", HEX, op(b -> HexFormat.of().formatHex(b).getBytes(US_ASCII))),
        arguments("UTF-16", UTF16, op(b -> new String(b, US_ASCII).getBytes(UTF_16LE))),
        arguments(
            "UTF-16, high bytes first", UTF16, op(b -> new String(b, US_ASCII).getBytes(UTF_16BE))),
        arguments("gzip", GZIP, op(Compressions.GZIP::pack)),
        arguments("zlib", DeflateLayer.ZLIB, op(Compressions.ZLIB::pack)),
        arguments("deflate", DeflateLayer.RAW, op(Compressions.DEFLATE::pack)),
        arguments("brotli", BROTLI, op(Compressions.BROTLI::pack)),
        arguments("zstd", ZSTD, op(Compressions.ZSTD::pack)));
  }

  private static UnaryOperator<byte[]> op(UnaryOperator<byte[]> encoder) {
    return encoder;
  }

  /** Writes the bytes that the test picks as an escape, the others as they are. */
  private static UnaryOperator<byte[]> escape(
      java.util.function.IntPredicate picks, String format) {
    return plain -> {
      StringBuilder text = new StringBuilder();
      for (byte b : plain) {
        text.append(picks.test(b) ? format.formatted((int) b) : String.valueOf((char) b));
      }
      return text.toString().getBytes(US_ASCII);
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layers")
  void patchedOutsideIsPatchedInside(String name, Layer layer, UnaryOperator<byte[]> encoder) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      byte[] plain = text(random, 40 + random.nextInt(200));
      byte[] encoded = encoder.apply(plain);
      Opened opened = layer.open(Text.of(encoded)).orElseThrow();
      assertThat(opened.text().copy()).as("seed %d", seed).isEqualTo(plain);
      List<Patch> patches = patches(random, plain.length);
      byte[] patched = apply(encoded, opened.outward(patches));
      // Where every escape was in a patch, nothing is left to decode.
      byte[] decoded = layer.open(Text.of(patched)).map(o -> o.text().copy()).orElse(patched);
      String again = new String(decoded, UTF_8);
      String expected = new String(apply(plain, patches), UTF_8);
      // Dots fill base64 quanta and lines.
      assertThat(again.replaceAll("(rule-\\d{10})\\.+", "$1"))
          .as("seed %d", seed)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layers")
  void bytesOutsideOfThePatchesStay(String name, Layer layer, UnaryOperator<byte[]> encoder) {
    Random random = new Random(7);
    byte[] plain = text(random, 300);
    byte[] encoded = encoder.apply(plain);
    Opened opened = layer.open(Text.of(encoded)).orElseThrow();
    List<Patch> outward = opened.outward(List.of(patch(100, 140)));
    assertThat(outward).hasSize(1);
    Patch patch = outward.get(0);
    assertThat(patch.count()).isEqualTo(1);
    if (!COMPRESSIONS.contains(layer)) {
      assertThat(patch.start()).isGreaterThanOrEqualTo(100);
      assertThat(patch.end()).isLessThan(encoded.length);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layers")
  void allMayBeRemoved(String name, Layer layer, UnaryOperator<byte[]> encoder) {
    Opened opened = layer.open(Text.of(encoder.apply(text(new Random(7), 41)))).orElseThrow();
    assertThat(opened.outward(List.of(new Patch(0, 41, new byte[0], FIND, 41, 1, false))))
        .hasSize(1);
  }

  /** As what was sent as a form is in the list of its fields, with only some of it undone. */
  @ParameterizedTest
  @CsvSource({
    "url, a%2Fb/c=d, x/y=z+&, x/y=z%2B%26",
    "form, a%2Fb+c, x/y+, x%2Fy%2B",
    "form, 'a%2Fb\nc=', 'x\ny=+', 'x\ny=%2B'",
    "url, %C3%A4é, éä, %C3%A9%C3%A4",
    "entities, 'a&amp;\nb', 'x\ny\r', 'x\ny&#13;'",
    "entities, 'a&#10;b', 'x\ny', x&#10;y",
    "entities, 'a&amp;\r\nb', 'x\r\ny\r\n', 'x\r\ny\r\n'",
    "backslash, 'a\\tb\nc', 'x\ty\nz', 'x\\ty\nz'",
    "backslash, 'a\\nb', 'x\ty\nz', 'x\\ty\\nz'",
  })
  void whatStoodThereUnencodedMay(String kind, String old, String plain, String expected) {
    Layer layer =
        Map.of(
                "url",
                PercentLayer.URL,
                "form",
                PercentLayer.FORM,
                "entities",
                new EntityLayer(),
                "backslash",
                new BackslashLayer())
            .get(kind);
    byte[] bytes = old.getBytes(UTF_8);
    byte[] now = plain.getBytes(UTF_8);
    Opened opened = layer.open(Text.of(bytes)).orElseThrow();
    Patch patch = new Patch(0, opened.text().length(), now, FIND, 9, 1, false);
    assertThat(new String(apply(bytes, opened.outward(List.of(patch))), UTF_8)).isEqualTo(expected);
  }

  private static byte[] text(Random random, int length) {
    byte[] text = new byte[length];
    for (int i = 0; i < length; i++) {
      text[i] = (byte) ('A' + random.nextInt(58));
    }
    // No escape of a layer under test, and nothing that one of them changes.
    for (int i = 0; i < length; i++) {
      if (text[i] == '\\') {
        text[i] = 'x';
      }
    }
    return text;
  }

  private static List<Patch> patches(Random random, int length) {
    List<Patch> patches = new ArrayList<>();
    int at = random.nextInt(10);
    while (at < length) {
      int end = Math.min(length, at + 1 + random.nextInt(11));
      boolean elastic = random.nextInt(4) > 0;
      patches.add(new Patch(at, end, PLACEHOLDER, FIND, end - at, 1, elastic));
      at = end + random.nextInt(random.nextBoolean() ? 4 : 60);
    }
    return patches;
  }

  private static Patch patch(int start, int end) {
    return new Patch(start, end, PLACEHOLDER, FIND, end - start, 1, true);
  }

  private static byte[] apply(byte[] text, List<Patch> patches) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int done = 0;
    for (Patch patch : patches) {
      out.write(text, done, patch.start() - done);
      out.writeBytes(patch.replacement());
      done = patch.end();
    }
    out.write(text, done, text.length - done);
    return out.toByteArray();
  }
}
