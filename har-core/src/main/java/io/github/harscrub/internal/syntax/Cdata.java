package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;

/**
 * CDATA sections (XML 1.0 section 2.7): what stands in one ends where it does, whatever else its
 * notation allows.
 */
public final class Cdata {
  static final String OPEN = "<![CDATA[";
  private static final String CLOSE = "]]>";

  private Cdata() {}

  /** True if a section ends at {@code at}. */
  public static boolean endsAt(byte[] bytes, int at, int end) {
    return bytes[at] == ']' && Bytes.startsWith(bytes, at, end, CLOSE);
  }

  /** Where the section ends, or the next begins, since this one is cut off then. */
  static int end(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && !endsAt(bytes, at, end) && !Bytes.startsWith(bytes, at, end, OPEN)) {
      at = Bytes.findAny(bytes, at + 1, end, (byte) ']', (byte) '<', (byte) '<');
    }
    return at;
  }
}
