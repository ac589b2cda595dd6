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

  /** Its first bytes: no more than {@code most}. */
  public Text head(int most) {
    return length() <= most ? this : part(start, start + most);
  }

  /** True if both have the same bytes. */
  public boolean sameAs(Text other) {
    return Arrays.equals(bytes, start, end, other.bytes, other.start, other.end);
  }

  boolean holds(byte wanted) {
    return Bytes.find(bytes, start, end, wanted) < end;
  }

  public byte[] copy() {
    return Arrays.copyOfRange(bytes, start, end);
  }

  /** As ISO 8859-1, ASCII letters in lower case: for names and words to look up. */
  public String lower() {
    return lower(start, end);
  }

  /** As {@link #lower()}, of {@code [from, to)}. */
  public String lower(int from, int to) {
    byte[] lower = new byte[to - from];
    for (int i = from; i < to; i++) {
      lower[i - from] = (byte) Bytes.lower(bytes[i]);
    }
    return new String(lower, ISO_8859_1);
  }

  /** Never the bytes: they may be a secret. */
  @Override
  public String toString() {
    return "Text[" + length() + " bytes]";
  }

  /** True if it has a letter, of ASCII or beyond. */
  public boolean hasLetter() {
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      if (b < 0 || (Bytes.lower(b) >= 'a' && Bytes.lower(b) <= 'z')) {
        return true;
      }
    }
    return false;
  }

  /** True if it is a number without a sign or a point. */
  public boolean isDigits() {
    for (int i = start; i < end; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return false;
      }
    }
    return end > start;
  }
}
