package io.github.harscrub.internal.layer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Gzip (RFC 1952). */
public final class GzipLayer implements Layer {
  /** True if the text begins as gzip does, with deflate as its method. */
  public static boolean is(Text text) {
    byte[] bytes = text.bytes();
    int at = text.start();
    return text.length() > 18
        && bytes[at] == 0x1F
        && bytes[at + 1] == (byte) 0x8B
        && bytes[at + 2] == 8;
  }

  @Override
  public Optional<Opened> open(Text part) {
    try (InputStream in =
        new GZIPInputStream(new ByteArrayInputStream(part.bytes(), part.start(), part.length()))) {
      return Unpacked.of(part, Unpacked.read(in), GzipLayer::pack);
    } catch (IOException noHeader) {
      return Optional.empty();
    }
  }

  private static byte[] pack(byte[] plain) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return zipped.toByteArray();
  }
}
