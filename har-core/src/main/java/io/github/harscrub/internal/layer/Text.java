package io.github.harscrub.internal.layer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/**
 * A window on decoded bytes. Positions are indices into {@link #bytes()}, so that a text needs no
 * copy where nothing was encoded. The array is shared and never written to.
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose; texts are never compared
public record Text(byte[] bytes, int start, int end) {
  /** Bytes that are their own text. */
  public static Text of(byte[] bytes) {
    return new Text(bytes, 0, bytes.length);
  }

  public static Text of(String ascii) {
    return of(ascii.getBytes(ISO_8859_1));
  }

  public int length() {
    return end - start;
  }

  public Text part(int from, int to) {
    return new Text(bytes, from, to);
  }

  /** True if both have the same bytes. */
  public boolean sameAs(Text other) {
    return Arrays.equals(bytes, start, end, other.bytes, other.start, other.end);
  }

  public byte[] copy() {
    return Arrays.copyOfRange(bytes, start, end);
  }

  /** Never the bytes: they may be a secret. */
  @Override
  public String toString() {
    return "Text[" + length() + " bytes]";
  }
}
