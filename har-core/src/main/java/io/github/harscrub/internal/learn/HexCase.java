package io.github.harscrub.internal.learn;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Optional;

/** Hexadecimal digits, in groups as they may be, in small letters or in capitals. */
public final class HexCase {
  private static final int CASE = 0x20;

  private HexCase() {}

  /**
   * The same digits in the other case. Empty if the value is not all digits, or has both cases or
   * no letter.
   */
  public static Optional<Text> other(Text value) {
    byte[] other = value.copy();
    for (int i = 0; i < other.length; i++) {
      other[i] = (byte) (other[i] >= 'A' ? other[i] ^ CASE : other[i]);
    }
    return isOther(value, other, 0) ? Optional.of(Text.of(other)) : Optional.empty();
  }

  /** True if the digits of {@code value} stand at {@code at} in the other case. */
  static boolean isOther(Text value, byte[] bytes, int at) {
    boolean upper = false;
    boolean lower = false;
    for (int i = 0; i < value.length(); i++) {
      byte b = value.bytes()[value.start() + i];
      boolean letter = b >= 'A';
      if ((b != '-' && Bytes.hexDigit(b) < 0) || bytes[at + i] != (letter ? b ^ CASE : b)) {
        return false;
      }
      upper |= letter && b <= 'F';
      lower |= b >= 'a';
    }
    return upper != lower;
  }
}
