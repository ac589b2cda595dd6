package io.github.harscrub.internal.pack;

import io.github.harscrub.internal.source.Source;
import java.io.IOException;

/** How the input is packed, told by its first bytes. */
public enum Packing {
  NONE,
  GZIP,
  ZIP,
  ZSTANDARD;

  static Packing of(Source source) throws IOException {
    byte[] head = new byte[4];
    int n = (int) Math.min(4, source.length());
    source.readFully(0, head, 0, n);
    int first = head[0] & 0xFF;
    int second = head[1] & 0xFF;
    int third = head[2] & 0xFF;
    int fourth = head[3] & 0xFF;
    if (first == 0x1F && second == 0x8B) {
      return GZIP;
    }
    // A file, or no file at all (APPNOTE.TXT 4.3.7 and 4.3.16).
    boolean zip = (third == 3 && fourth == 4) || (third == 5 && fourth == 6);
    if (first == 'P' && second == 'K' && zip) {
      return ZIP;
    }
    boolean zstandard = first == 0x28 && second == 0xB5 && third == 0x2F && fourth == 0xFD;
    return zstandard ? ZSTANDARD : NONE;
  }
}
