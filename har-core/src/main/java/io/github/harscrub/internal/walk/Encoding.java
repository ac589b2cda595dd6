package io.github.harscrub.internal.walk;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.internal.source.Source;
import java.io.IOException;

/**
 * Refuses UTF-16 and UTF-32 by their first bytes (RFC 4627 section 3): Jackson would read them, but
 * without offsets.
 */
final class Encoding {
  private Encoding() {}

  static void requireUtf8(Source source) throws IOException, HarFormatException {
    byte[] head = new byte[4];
    int n = 0;
    int more;
    while (n < head.length && (more = source.read(n, head, n, head.length - n)) > 0) {
      n += more;
    }
    int first = head[0] & 0xFF;
    int second = head[1] & 0xFF;
    boolean mark =
        n >= 2 && ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE));
    boolean zeros = n >= 2 && (first == 0 || second == 0);
    if (mark || zeros) {
      throw new HarFormatException("not UTF-8 but UTF-16 or UTF-32", 0, "");
    }
    if (n >= 2 && isPacked(head)) {
      throw new HarFormatException("not JSON: the input is compressed, unpack it first", 0, "");
    }
  }

  /** True for gzip, zlib, zip and Zstandard. */
  private static boolean isPacked(byte[] head) {
    int word =
        (head[0] & 0xFF) << 24 | (head[1] & 0xFF) << 16 | (head[2] & 0xFF) << 8 | (head[3] & 0xFF);
    int half = word >>> 16;
    return half == 0x1F8B
        || (half >>> 8 == 0x78 && half % 31 == 0)
        || word == 0x504B0304
        || word == 0x28B52FFD;
  }
}
