package io.github.harscrub.internal.verify;

/** What numbers are written with. */
final class Numbers {
  private Numbers() {}

  /** True for a 0 that is a JSON number. */
  static boolean zero(Bytes t, int at) {
    byte[] bytes = t.array();
    return bytes[at] == '0'
        && (at == t.start() || !numeric(bytes[at - 1]))
        && (at + 1 >= t.end() || !numeric(bytes[at + 1]));
  }

  static boolean numeric(byte b) {
    return Bytes.alphanumeric(b) || b == '.' || b == '-' || b == '+' || b == '_' || b < 0;
  }

  static boolean inNumber(byte b) {
    return (b >= '0' && b <= '9') || b == '-' || b == '+' || b == '.' || (b | 0x20) == 'e';
  }
}
