package io.github.harscrub.internal.verify;

import io.github.harscrub.internal.zstd.ZstdDecoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes compressions: gzip (RFC 1952), zlib (RFC 1950), deflate (RFC 1951), brotli (RFC 7932),
 * Zstandard (RFC 8878). The decoders are those that sanitize has, too: they know no secrets.
 */
final class Packed {
  /** A bomb must not fill the heap; what holds more is no body that people attach to tickets. */
  static final int MAX_LENGTH = 16 << 20;

  private Packed() {}

  /** True for what begins like gzip, zlib or Zstandard. */
  static boolean isMarked(Bytes bytes) {
    return gzip(bytes) || zlib(bytes) || zstd(bytes);
  }

  private static boolean zstd(Bytes bytes) {
    return ZstdDecoder.isFrame(bytes.array(), bytes.start(), bytes.end());
  }

  private static boolean gzip(Bytes bytes) {
    byte[] array = bytes.array();
    int at = bytes.start();
    return bytes.length() > 18
        && array[at] == 0x1F
        && array[at + 1] == (byte) 0x8B
        && array[at + 2] == 8;
  }

  /** Where gzip may begin next, or the end. */
  static int nextGzip(Bytes bytes, int from) {
    byte[] array = bytes.array();
    for (int i = from; i + 2 < bytes.end(); i++) {
      if (array[i] == 0x1F && array[i + 1] == (byte) 0x8B && array[i + 2] == 8) {
        return i;
      }
    }
    return bytes.end();
  }

  private static boolean zlib(Bytes bytes) {
    if (bytes.length() < 8) {
      return false;
    }
    int first = bytes.array()[bytes.start()] & 0xFF;
    int second = bytes.array()[bytes.start() + 1] & 0xFF;
    return first == 0x78 && (first << 8 | second) % 31 == 0 && (second & 0x20) == 0;
  }

  /** What gzip, zlib or Zstandard packed, up to where it is cut off or damaged. */
  static Optional<Bytes> marked(Bytes bytes) {
    if (gzip(bytes)) {
      try (InputStream in = new GZIPInputStream(stream(bytes))) {
        return read(in, false);
      } catch (IOException noHeader) {
        return Optional.empty();
      }
    }
    if (zstd(bytes)) {
      byte[] plain =
          ZstdDecoder.decode(bytes.array(), bytes.start(), bytes.end(), MAX_LENGTH).plain();
      return plain.length == 0 ? Optional.empty() : Optional.of(Bytes.of(plain));
    }
    return zlib(bytes) ? inflate(bytes, false) : Optional.empty();
  }

  /** What deflate or brotli packed without a mark: only text that is there to its end. */
  static Optional<Bytes> unmarked(Bytes bytes) {
    return inflate(bytes, true).or(() -> brotli(bytes)).filter(Bytes::isText);
  }

  private static Optional<Bytes> inflate(Bytes bytes, boolean raw) {
    Inflater inflater = new Inflater(raw);
    try (InputStream in = new InflaterInputStream(stream(bytes), inflater)) {
      return read(in, raw).filter(plain -> !raw || inflater.getRemaining() == 0);
    } catch (IOException damaged) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }

  private static Optional<Bytes> brotli(Bytes bytes) {
    try (InputStream in = new BrotliInputStream(stream(bytes))) {
      return read(in, true);
    } catch (IOException noHeader) {
      return Optional.empty();
    }
  }

  private static InputStream stream(Bytes bytes) {
    return new ByteArrayInputStream(bytes.array(), bytes.start(), bytes.length());
  }

  private static Optional<Bytes> read(InputStream in, boolean toEnd) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    byte[] chunk = new byte[1 << 14];
    boolean damaged = false;
    try {
      for (int n = in.read(chunk); n > 0 && plain.size() <= MAX_LENGTH; n = in.read(chunk)) {
        plain.write(chunk, 0, n);
      }
    } catch (IOException cutOff) {
      damaged = true;
      if (toEnd) {
        return Optional.empty();
      }
    }
    return plain.size() == 0 && (toEnd || damaged)
        ? Optional.empty()
        : Optional.of(Bytes.of(plain.toByteArray()));
  }
}
