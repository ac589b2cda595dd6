package io.github.harscrub.internal.layer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Deflate: with the header of zlib (RFC 1950), or raw (RFC 1951). HTTP means the first by {@code
 * Content-Encoding: deflate}, and some servers send the second (RFC 9110 section 8.4.1.2).
 */
public final class DeflateLayer implements Layer {
  /** As in zlib: text that begins like its header yields noise or nothing. */
  public static final DeflateLayer ZLIB = new DeflateLayer(false);

  /**
   * Raw: nothing marks it, so only what decodes to the end, or for long, and gives text is taken.
   */
  public static final DeflateLayer RAW = new DeflateLayer(true);

  private static final int MIN_LENGTH = 8;

  private final boolean raw;

  private DeflateLayer(boolean raw) {
    this.raw = raw;
  }

  /** True if the text begins as zlib does: deflate, its check, and no preset dictionary. */
  public static boolean isZlib(Text text) {
    return text.length() > MIN_LENGTH
        && header(text.bytes()[text.start()] & 0xFF, text.bytes()[text.start() + 1] & 0xFF);
  }

  static boolean header(int first, int second) {
    return first == 0x78 && (first << 8 | second) % 31 == 0 && (second & 0x20) == 0;
  }

  @Override
  public Optional<Opened> open(Text part) {
    Inflater inflater = new Inflater(raw);
    try {
      Unpacked.Bytes bytes =
          Unpacked.read(
              new InflaterInputStream(
                  new ByteArrayInputStream(part.bytes(), part.start(), part.length()), inflater));
      // Of what is too long the end is not known; noise does not inflate to so much.
      boolean ended = bytes.whole() && inflater.finished() && inflater.getRemaining() == 0;
      boolean sure =
          !raw || ((ended || !bytes.isComplete()) && PlainText.is(Text.of(bytes.plain())));
      return sure ? Unpacked.of(part, bytes, this::pack) : Optional.empty();
    } finally {
      inflater.end();
    }
  }

  private byte[] pack(byte[] plain) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }
}
