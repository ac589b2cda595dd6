package io.github.harscrub.internal.source;

import io.github.harscrub.HarFormatException;
import java.io.IOException;
import java.util.zip.CRC32C;

/**
 * Reads a source once from start to end, checks that it is UTF-8 and sums it up, so that two
 * readings can be compared.
 */
public final class CheckedReader {
  private final Source source;
  private final Utf8 utf8 = new Utf8();
  private final CRC32C sum = new CRC32C();

  /** Everything before this was read and checked. */
  private long position;

  public CheckedReader(Source source) {
    this.source = source;
  }

  public long position() {
    return position;
  }

  /** Reads up to {@code length} bytes; -1 at the end. */
  public int read(byte[] target, int offset, int length) throws IOException, HarFormatException {
    int n = source.read(position, target, offset, length);
    if (n < 0) {
      if (position != source.length()) {
        throw new SourceChangedException();
      }
      if (!utf8.complete()) {
        throw new HarFormatException("invalid UTF-8", position, "");
      }
      return -1;
    }
    int bad = utf8.check(target, offset, offset + n);
    if (bad >= 0) {
      throw new HarFormatException("invalid UTF-8", position + bad - offset, "");
    }
    sum.update(target, offset, n);
    position += n;
    return n;
  }

  /** The checksum (CRC-32C, RFC 3385) of all that was read so far. */
  public long checksum() {
    return sum.getValue();
  }
}
