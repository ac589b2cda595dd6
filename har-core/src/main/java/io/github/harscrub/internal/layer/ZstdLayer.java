package io.github.harscrub.internal.layer;

import io.github.harscrub.internal.zstd.ZstdDecoder;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Zstandard (RFC 8878). An edited text is written in blocks that are not compressed (section
 * 3.1.1.2.2): any decoder reads it, and no encoder is needed.
 */
public final class ZstdLayer implements Layer {
  private static final int MAX_BLOCK = 1 << 17;
  private static final int HEADER = 10;

  /** True if the text begins as a frame does. */
  public static boolean is(Text text) {
    return ZstdDecoder.isFrame(text.bytes(), text.start(), text.end());
  }

  /**
   * Of a frame that nobody can decode to its end what stands before is shown, and {@link
   * Opened#isCutOff} says so: half a block may hold whole secrets.
   */
  @Override
  public Optional<Opened> open(Text part) {
    if (!is(part)) {
      return Optional.empty();
    }
    ZstdDecoder.Decoded decoded =
        ZstdDecoder.decode(part.bytes(), part.start(), part.end(), Unpacked.MAX_LENGTH);
    byte[] plain = decoded.plain();
    return Optional.of(
        new Unpacked(
            part,
            Text.of(plain),
            plain.length <= Unpacked.MAX_LENGTH,
            !decoded.whole(),
            ZstdLayer::pack));
  }

  /**
   * A window of 128 KB and the length, so that also decoders serve that want to know it before; no
   * checksum. Of each block the size, and whether it is the last.
   */
  private static byte[] pack(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + HEADER + 8);
    out.writeBytes(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, (byte) 0x80, 7 << 3});
    number(out, plain.length, 4);
    int at = 0;
    do {
      int length = Math.min(MAX_BLOCK, plain.length - at);
      number(out, length << 3 | (at + length == plain.length ? 1 : 0), 3);
      out.write(plain, at, length);
      at += length;
    } while (at < plain.length);
    return out.toByteArray();
  }

  private static void number(ByteArrayOutputStream out, int value, int length) {
    for (int i = 0; i < length; i++) {
      out.write(value >> (8 * i));
    }
  }
}
