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

  /** So many symbols are looked at: they fit into the least number of digits. */
  private static final int SYMBOLS = 8;

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
   * run in two hundred passes.
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

  /**
   * True if the first symbols are letters of UTF-8, up to the first that repeats some of them, and
   * that goes back no further than to the start: RFC 1951 section 3.2.6.
   */
  private static boolean fixed(byte[] digits, int from) {
    int at = 3;
    // So many bytes a letter beyond ASCII still has.
    int open = 0;
    for (int i = 0; i < SYMBOLS; i++) {
      int code = code(digits, from, at, 8);
      if (code < 0x30 || code >> 3 == 0x18) {
        return i > 0 && goesBack(digits, from, at) <= i;
      }
      boolean wide = code >= 0xC8;
      int literal = wide ? code(digits, from, at, 9) - 0x100 : code - 0x30;
      if (open > 0 ? literal >> 6 != 2 : !begins(literal)) {
        return false;
      }
      open = open > 0 ? open - 1 : following(literal);
      at += wide ? 9 : 8;
    }
    return true;
  }

  /** How far the repetition at {@code at} goes back; 0 for the end of the block. */
  private static int goesBack(byte[] digits, int from, int at) {
    int code = code(digits, from, at, 7);
    boolean wide = code > 0x17;
    int symbol = wide ? code(digits, from, at, 8) - 0xC0 + 280 : code + 256;
    if (symbol == 256) {
      return 0;
    }
    int more = symbol < 265 || symbol >= 285 ? 0 : (symbol - 261) / 4;
    int distance = code(digits, from, at + (wide ? 8 : 7) + more, 5);
    return distance < 2 ? distance + 1 : ((2 + (distance & 1)) << (distance / 2 - 1)) + 1;
  }

  /** True for what a letter of text begins with. */
  private static boolean begins(int b) {
    return b < 0x80 ? printable(b) : b >= 0xC2 && b <= 0xF4;
  }

  /** How many bytes follow the first of a letter. */
  private static int following(int first) {
    if (first < 0x80) {
      return 0;
    }
    return first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
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

  /** A Huffman code, which begins with its highest bit. */
  private static int code(byte[] digits, int from, int at, int length) {
    int code = 0;
    for (int i = 0; i < length; i++) {
      code = code << 1 | bit(digits, from, at + i);
    }
    return code;
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
