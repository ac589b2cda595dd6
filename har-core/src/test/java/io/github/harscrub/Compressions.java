package io.github.harscrub;

import io.airlift.compress.zstd.ZstdInputStream;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** The compressions that bodies come in, for tests of what the library makes of them. */
public enum Compressions {
  GZIP,
  ZLIB,
  DEFLATE,
  BROTLI,
  ZSTD;

  /** Brotli only in the form of stored blocks: Java has no encoder. */
  public byte[] pack(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        switch (this) {
          case GZIP -> new GZIPOutputStream(packed);
          case ZLIB -> new DeflaterOutputStream(packed);
          case DEFLATE -> new DeflaterOutputStream(packed, new Deflater(9, true));
          case BROTLI -> packed;
          case ZSTD -> new ZstdOutputStream(packed);
        }) {
      out.write(this == BROTLI ? stored(plain) : plain);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return packed.toByteArray();
  }

  public byte[] unpack(byte[] packed) {
    ByteArrayInputStream bytes = new ByteArrayInputStream(packed);
    try (InputStream in =
        switch (this) {
          case GZIP -> new GZIPInputStream(bytes);
          case ZLIB -> new InflaterInputStream(bytes);
          case DEFLATE -> new InflaterInputStream(bytes, new Inflater(true));
          case BROTLI -> new BrotliInputStream(bytes);
          case ZSTD -> new ZstdInputStream(bytes);
        }) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A window of 2^22, one block of at most 64 KB that is stored, an empty last one. */
  private static byte[] stored(byte[] plain) {
    // WBITS 22 is 1011 from the highest bit on (RFC 7932 section 9.1).
    long header = 0b1011L | ((long) (plain.length - 1) << 7) | (1L << 23);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < 3; i++) {
      out.write((int) (header >> (8 * i)));
    }
    out.writeBytes(plain);
    out.write(3);
    return out.toByteArray();
  }
}
