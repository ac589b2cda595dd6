package io.github.harscrub.internal.redact;

import static java.util.Base64.getEncoder;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Optional;

/** Other ways to write a value, where no layer leads from one to the other. */
final class Respelled {
  /** The base64 of so many bytes is long enough to be opened wherever it stands. */
  private static final int MIN_OPENED = 15;

  private Respelled() {}

  /**
   * Hexadecimal digits, in groups as they may be, in the other case: some programs print in
   * capitals what others do not. Empty if the value is not all digits, or has both cases or no
   * letter.
   */
  static Optional<Text> otherCase(Text value) {
    byte[] other = value.copy();
    boolean upper = false;
    boolean lower = false;
    for (int i = 0; i < other.length; i++) {
      byte b = other[i];
      if (b != '-' && Bytes.hexDigit(b) < 0) {
        return Optional.empty();
      }
      upper |= b >= 'A' && b <= 'F';
      lower |= b >= 'a';
      other[i] = (byte) (b >= 'A' ? b ^ 0x20 : b);
    }
    return upper == lower ? Optional.empty() : Optional.of(Text.of(other));
  }

  /** The base64 of a short value, without padding. */
  static Optional<Text> base64(Text value) {
    return value.length() < MIN_OPENED
        ? Optional.of(Text.of(getEncoder().withoutPadding().encode(value.copy())))
        : Optional.empty();
  }
}
