package io.github.harscrub.internal.layer;

/**
 * Whether base64 digits are those with which compressed text begins: asked of every long run of
 * digits, so by as few of them as say no.
 */
final class PackedStart {
  /** The header of a dynamic block at its longest has 74 bits, which 13 digits hold. */
  private static final int MIN_DIGITS = 20;

  private static final int FIXED = 1;
  private static final int DYNAMIC = 2;

  /** So many lengths of codes for literals and for distances a block may have, less the least. */
  private static final int MOST_CODES = 29;

  private static final int SYMBOLS = 3;

  private PackedStart() {}

  /** True for the first bytes of gzip, of zlib, and of zstd in both alphabets. */
  static boolean marked(byte[] digits, int from, int to) {
    if (to - from < MIN_DIGITS) {
      return false;
    }
    if (digits[from] == 'e') {
      int second = Base64Layer.value(digits[from + 1]);
      int bits = second << 6 | Base64Layer.value(digits[from + 2]);
      return second >> 4 == 0 && DeflateLayer.header(0x78, bits >> 2 & 0xFF);
    }
    return switch (digits[from]) {
      case 'H' -> Bytes.startsWith(digits, from, to, "H4sI");
      case 'K' ->
          Bytes.startsWith(digits, from, to, "KLUv/")
              || Bytes.startsWith(digits, from, to, "KLUv_");
      default -> false;
    };
  }

  /**
   * True for the head of a block of raw deflate (RFC 1951 section 3.2): with fixed codes, the first
   * of which are letters, or with codes of its own that form a prefix code. Of random digits one
   * run in forty passes.
   */
  static boolean raw(byte[] digits, int from, int to) {
    if (to - from < MIN_DIGITS) {
      return false;
    }
    // BTYPE, behind BFINAL, in bits that count from the lowest of the first byte.
    return switch (Base64Layer.value(digits[from + 1]) >> 5
        | (Base64Layer.value(digits[from]) & 1) << 1) {
      case FIXED -> fixed(digits, from);
      case DYNAMIC -> dynamic(digits, from);
      default -> false;
    };
  }

  /** True if the first symbols are literals of text; what repeats some is only behind the first. */
  private static boolean fixed(byte[] digits, int from) {
    int at = 3;
    for (int i = 0; i < SYMBOLS; i++) {
      int code = 0;
      for (int bit = 0; bit < 8; bit++) {
        code = code << 1 | bit(digits, from, at + bit);
      }
      if (code >> 1 < 0x18) {
        // Seven bits: a repetition, or the end.
        return i > 0;
      }
      boolean letter = code <= 0xBF && printable(code - 0x30);
      // Nine bits: a byte beyond ASCII.
      boolean beyond = code >= 0xC8;
      if (!letter && !beyond) {
        return false;
      }
      at += letter ? 8 : 9;
    }
    return true;
  }

  private static boolean printable(int b) {
    return (b >= ' ' && b < 0x7F) || b == '\n' || b == '\r' || b == '\t';
  }

  private static boolean dynamic(byte[] digits, int from) {
    if (bits(digits, from, 3, 5) > MOST_CODES || bits(digits, from, 8, 5) > MOST_CODES) {
      return false;
    }
    int lengths = bits(digits, from, 13, 4) + 4;
    int sum = 0;
    for (int i = 0; i < lengths; i++) {
      int length = bits(digits, from, 17 + 3 * i, 3);
      sum += length == 0 ? 0 : 1 << (7 - length);
    }
    return sum == 1 << 7;
  }

  private static int bits(byte[] digits, int from, int at, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value |= bit(digits, from, at + i) << i;
    }
    return value;
  }

  /** Bit {@code at} of the bytes that the digits stand for, each byte from its lowest bit on. */
  private static int bit(byte[] digits, int from, int at) {
    int fromHighest = at / 8 * 8 + 7 - at % 8;
    return Base64Layer.value(digits[from + fromHighest / 6]) >> (5 - fromHighest % 6) & 1;
  }
}
