package io.github.harscrub.internal.layer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.brotli.dec.BrotliInputStream;

/**
 * Brotli (RFC 7932). Nothing marks it, so only what decodes to the end and gives text is taken for
 * it. An edited text is written in meta-blocks that are not compressed (section 9.2): any decoder
 * reads it, and no encoder is needed.
 */
public final class BrotliLayer implements Layer {
  private static final int MAX_BLOCK = 1 << 16;

  @Override
  public Optional<Opened> open(Text part) {
    try (InputStream in =
        new BrotliInputStream(
            new ByteArrayInputStream(part.bytes(), part.start(), part.length()))) {
      Unpacked.Bytes bytes = Unpacked.read(in);
      return bytes.whole() && PlainText.is(Text.of(bytes.plain()))
          ? Unpacked.of(part, bytes, BrotliLayer::pack)
          : Optional.empty();
    } catch (IOException noHeader) {
      return Optional.empty();
    }
  }

  /**
   * Bits from the lowest on: WBITS 16 (0), then for each block ISLAST (0), MNIBBLES 4 (00), MLEN-1
   * in 16 bits, ISUNCOMPRESSED (1), filled up to a byte; at the end ISLAST and ISLASTEMPTY (11).
   */
  private static byte[] pack(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + 8);
    for (int at = 0; at < plain.length; at += MAX_BLOCK) {
      int length = Math.min(MAX_BLOCK, plain.length - at);
      int header = (length - 1) << 3 | 1 << 19;
      // One bit more before the first block: the size of the window.
      int bits = at == 0 ? header << 1 : header;
      out.write(bits);
      out.write(bits >> 8);
      out.write(bits >> 16);
      out.write(plain, at, length);
    }
    // Without a block the size of the window stands here.
    out.write(plain.length == 0 ? 6 : 3);
    return out.toByteArray();
  }
}
