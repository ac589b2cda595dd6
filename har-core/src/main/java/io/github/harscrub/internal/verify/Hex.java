package io.github.harscrub.internal.verify;

/** Hexadecimal digits of either case (RFC 4648 section 8). */
final class Hex {
  private Hex() {}

  /** What a digit stands for, or -1. */
  static int value(byte b) {
    if (b >= '0' && b <= '9') {
      return b - '0';
    }
    int letter = b | 0x20;
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
  }

  /** True for nothing but digits. */
  static boolean isAll(Bytes text) {
    for (int i = text.start(); i < text.end(); i++) {
      if (value(text.array()[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  /** What the pairs of digits encode, up to the first that is none. */
  static Bytes decode(Bytes digits) {
    return decode(digits, new byte[digits.length() / 2]);
  }

  /** As {@link #decode(Bytes)}, into an array that is long enough. */
  static Bytes decode(Bytes digits, byte[] plain) {
    int size = 0;
    for (int i = digits.start(); i + 1 < digits.end(); i += 2) {
      int high = value(digits.array()[i]);
      int low = value(digits.array()[i + 1]);
      if (high < 0 || low < 0) {
        break;
      }
      plain[size++] = (byte) (high << 4 | low);
    }
    return new Bytes(plain, 0, size);
  }
}
