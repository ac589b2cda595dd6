package io.github.harscrub.bench.recall;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Every text that is hidden in a text, by undoing every encoding in every order. Slow and without
 * any cleverness: it only has to be right.
 */
final class Layers {
  /** Of the encodings that are undone one after another. What is planted has eight at most. */
  private static final int MAX_DEPTH = 9;

  private static final int MIN_BASE64 = 16;
  private static final int MIN_HEX = 16;
  private static final int MAX_FORM = 50_000;
  private static final int MAX_INFLATED = 4 << 20;

  private final Consumer<String> each;
  private final Set<String> seen = new HashSet<>();

  /** Not yet opened. First come, first opened: each text is reached by the fewest steps. */
  private final ArrayDeque<Layer> open = new ArrayDeque<>();

  private record Layer(String text, int depth) {}

  private Layers(Consumer<String> each) {
    this.each = each;
  }

  /** Calls {@code each} with the text itself, then with all that is in it. */
  static void of(String text, Consumer<String> each) {
    Layers layers = new Layers(each);
    layers.found(text, 0);
    while (!layers.open.isEmpty()) {
      Layer layer = layers.open.remove();
      layers.openUp(layer.text, layer.depth);
    }
  }

  private void found(String text, int depth) {
    if (seen.add(text)) {
      each.accept(text);
      if (depth < MAX_DEPTH) {
        open.add(new Layer(text, depth));
      }
    }
  }

  private void openUp(String text, int depth) {
    undo(text, '\\', Unescape::backslashes, depth);
    undo(text, '%', Unescape::percent, depth);
    if (text.length() < MAX_FORM) {
      undo(text, '+', t -> Unescape.percent(t.replace('+', ' ')), depth);
    }
    undo(text, '&', Unescape::entities, depth);
    undo(text, '\'', Unescape::doubledApostrophes, depth);
    // In JSON a doubled quote is an empty string.
    if (text.indexOf('{') < 0) {
      found(Unescape.doubledQuotes(text), depth + 1);
    }
    runs(text, Layers::isBase64, MIN_BASE64, run -> base64(run, depth));
    runs(text, Layers::isHex, MIN_HEX, run -> hex(run, depth));
  }

  private void undo(String text, char sign, UnaryOperator<String> decode, int depth) {
    if (text.indexOf(sign) >= 0) {
      found(decode.apply(text), depth + 1);
    }
  }

  private interface CharTest {
    boolean test(char c);
  }

  private static void runs(String text, CharTest test, int min, Consumer<String> each) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && test.test(text.charAt(i))) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        if (i - start >= min) {
          each.accept(text.substring(start, i));
        }
        start = -1;
      }
    }
  }

  private static boolean isBase64(char c) {
    return Chance.ALPHANUMERIC.indexOf(c) >= 0 || "+/-_".indexOf(c) >= 0;
  }

  private static boolean isHex(char c) {
    return c < 128 && Character.digit(c, 16) >= 0;
  }

  /** At each of the four places where a quantum may start. */
  private void base64(String run, int depth) {
    String standard = run.replace('-', '+').replace('_', '/');
    for (int start = 0; start < 4; start++) {
      int length = standard.length() - start;
      String digits = standard.substring(start, start + (length % 4 == 1 ? length - 1 : length));
      byte[] bytes = Base64.getDecoder().decode(digits);
      inside(bytes, depth);
      if (bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
        inflated(bytes, Packing.GZIP, depth);
      } else if (bytes[0] == 0x78) {
        inflated(bytes, Packing.ZLIB, depth);
      } else if (start == 0 && length > 40) {
        inflated(bytes, Packing.RAW, depth);
      }
    }
  }

  private void hex(String run, int depth) {
    for (int start = 0; start < 2; start++) {
      byte[] bytes = new byte[(run.length() - start) / 2];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) Integer.parseInt(run, start + 2 * i, start + 2 * i + 2, 16);
      }
      inside(bytes, depth);
    }
  }

  /** What is no text is looked through, but not opened any further. */
  private void inside(byte[] bytes, int depth) {
    String text = new String(bytes, UTF_8);
    int looked = Math.min(text.length(), 300);
    long printable = text.chars().limit(looked).filter(Layers::isPrintable).count();
    if (printable * 10 >= looked * 8L) {
      found(text, depth + 1);
    } else {
      each.accept(new String(bytes, ISO_8859_1));
    }
  }

  private static boolean isPrintable(int c) {
    boolean malformed = c == '\uFFFD';
    return !malformed && (!Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t');
  }

  private enum Packing {
    GZIP,
    ZLIB,
    RAW
  }

  private void inflated(byte[] bytes, Packing packing, int depth) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Inflater inflater = new Inflater(packing == Packing.RAW);
    try (InputStream raw = new ByteArrayInputStream(bytes);
        InputStream in =
            packing == Packing.GZIP
                ? new GZIPInputStream(raw)
                : new InflaterInputStream(raw, inflater)) {
      byte[] buffer = new byte[8192];
      for (int n = in.read(buffer); n >= 0 && out.size() < MAX_INFLATED; n = in.read(buffer)) {
        out.write(buffer, 0, n);
      }
    } catch (IOException notPacked) {
      // What came out before it broke may hold something.
    } finally {
      inflater.end();
    }
    if (out.size() >= 8) {
      inside(out.toByteArray(), depth);
    }
  }
}
