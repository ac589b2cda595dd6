package io.github.harscrub.internal.layer;

/**
 * Escapes that give the code of a character: {@code \\u0041} and {@code \\x41}, {@code \\u{41}}
 * (ECMA-262 section 12.9.4), {@code \\U00000041} and {@code \\101} as in C (ISO 9899 sections 6.4.3
 * and 6.4.4.4) and in old scripts.
 */
final class CharacterCode {
  /** How long {@code \\u0041} is. */
  static final int UNIT = 6;

  /** How long {@code \\101} is; with fewer digits it is rather a reference to a group. */
  static final int OCTAL = 4;

  private static final int BYTE = 4;
  private static final int LONG = 10;
  private static final int MAX_BRACED = 8;

  private CharacterCode() {}

  /** How long the escape is that the backslash at {@code at} begins; 0 if it gives no code. */
  static int length(byte[] bytes, int at, int end) {
    if (at + BYTE > end || bytes[at] != '\\') {
      return 0;
    }
    return switch (bytes[at + 1]) {
      case 'x' -> Bytes.hex(bytes, at + 2, 2, end) >= 0 ? BYTE : 0;
      case 'u' ->
          bytes[at + 2] == '{'
              ? braced(bytes, at, end)
              : Bytes.hex(bytes, at + 2, 4, end) >= 0 ? UNIT : 0;
      case 'U' -> isCharacter(Bytes.hex(bytes, at + 2, 8, end)) ? LONG : 0;
      case '0', '1', '2', '3' ->
          isOctalDigit(bytes[at + 2]) && isOctalDigit(bytes[at + 3]) ? OCTAL : 0;
      default -> 0;
    };
  }

  private static int braced(byte[] bytes, int at, int end) {
    int close = at + 3;
    while (close < end && close < at + 3 + MAX_BRACED && Bytes.hexDigit(bytes[close]) >= 0) {
      close++;
    }
    return close < end
            && close > at + 3
            && bytes[close] == '}'
            && isCharacter(Bytes.hex(bytes, at + 3, close - at - 3, end))
        ? close + 1 - at
        : 0;
  }

  private static boolean isCharacter(int value) {
    return value >= 0 && value <= Character.MAX_CODE_POINT;
  }

  private static boolean isOctalDigit(byte b) {
    return b >= '0' && b <= '7';
  }

  /** True if the escape at {@code at}, which gives a code, is {@code \\101}. */
  static boolean isOctal(byte[] bytes, int at) {
    return isOctalDigit(bytes[at + 1]);
  }

  /** The code that the escape of {@code length} bytes at {@code at} gives. */
  static int value(byte[] bytes, int at, int length) {
    if (isOctal(bytes, at)) {
      return (bytes[at + 1] - '0') << 6 | (bytes[at + 2] - '0') << 3 | (bytes[at + 3] - '0');
    }
    int end = at + length;
    return bytes[at + 2] == '{'
        ? Bytes.hex(bytes, at + 3, length - 4, end)
        : Bytes.hex(bytes, at + 2, length - 2, end);
  }
}
