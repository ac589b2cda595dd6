package io.github.harscrub.internal.walk;

import io.github.harscrub.internal.source.Source;
import java.io.IOException;

/** Looks for the end of what counts, from the end of what is there. */
final class Backwards {
  private static final int CHUNK = 4096;

  private Backwards() {}

  /** The position behind the last byte before {@code end} that is neither blank nor {@code or}. */
  static long behindLast(Source source, long end, byte or) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long at = end;
    while (at > 0) {
      int length = (int) Math.min(CHUNK, at);
      source.readFully(at - length, chunk, 0, length);
      for (int i = length; i > 0; i--) {
        if (!isBlank(chunk[i - 1]) && chunk[i - 1] != or) {
          return at - length + i;
        }
      }
      at -= length;
    }
    return 0;
  }

  /** As {@link #behindLast(Source, long, byte)}, of blanks alone. */
  static long behindLast(Source source, long end) throws IOException {
    return behindLast(source, end, (byte) ' ');
  }

  /** True for white space (RFC 8259 section 2). */
  static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }
}
