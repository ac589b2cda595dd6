package io.github.harscrub.internal.site;

import io.github.harscrub.internal.layer.BrotliLayer;
import io.github.harscrub.internal.layer.DeflateLayer;
import io.github.harscrub.internal.layer.GzipLayer;
import io.github.harscrub.internal.layer.Layer;
import io.github.harscrub.internal.layer.Opened;
import io.github.harscrub.internal.layer.PlainText;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.layer.ZstdLayer;
import java.util.List;
import java.util.Optional;

/** Bodies as they went over the wire, in a compression that the site has to know of. */
final class CompressedBodies {
  private static final Layer ZSTD = new ZstdLayer();
  private static final List<Layer> UNMARKED = List.of(DeflateLayer.RAW, new BrotliLayer());

  /** How files begin that are compressed in ways of their own. ISO 8859-1. */
  private static final List<String> OTHERS =
      List.of(
          "\u0089PNG",
          "\u00FF\u00D8\u00FF",
          "GIF8",
          "RIFF",
          "wOFF",
          "wOF2",
          "OTTO",
          "\0\u0001\0\0",
          "\0asm",
          "%PDF",
          "PK\u0003\u0004",
          "OggS",
          "ID3");

  private CompressedBodies() {}

  /**
   * The body decoded, if it is deflate without a header or brotli, and text; or Zstandard, which
   * may be cut off.
   */
  static Optional<Opened> open(Text body) {
    if (ZstdLayer.is(body)) {
      return ZSTD.open(body);
    }
    if (PlainText.is(body) || isMarked(body) || isOther(body)) {
      return Optional.empty();
    }
    for (Layer layer : UNMARKED) {
      Optional<Opened> opened = layer.open(body);
      if (opened.isPresent()) {
        return opened;
      }
    }
    return Optional.empty();
  }

  /** True for gzip, zlib and zstd, which are found by their first bytes. */
  static boolean isMarked(Text body) {
    return GzipLayer.is(body) || DeflateLayer.isZlib(body) || ZstdLayer.is(body);
  }

  private static boolean isOther(Text body) {
    for (String other : OTHERS) {
      if (starts(body, other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean starts(Text body, String latin) {
    byte[] bytes = body.bytes();
    for (int i = 0; i < latin.length(); i++) {
      if (body.start() + i >= body.end() || bytes[body.start() + i] != (byte) latin.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
