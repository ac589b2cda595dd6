package io.github.harscrub.internal.layer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Searches in bytes, eight at a time. */
public final class Bytes {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  /** The value of each byte that is a hexadecimal digit, and -1 for all others. */
  private static final byte[] HEX_DIGITS = hexDigits();

  private Bytes() {}

  /** The first position of {@code wanted} in {@code [from, to)}, or {@code to}. */
  public static int find(byte[] bytes, int from, int to, byte wanted) {
    long pattern = (wanted & 0xFF) * ONES;
    int i = from;
    for (; i + 8 <= to; i += 8) {
      long x = (long) LONG.get(bytes, i) ^ pattern;
      long zero = (x - ONES) & ~x & HIGHS;
      if (zero != 0) {
        return i + (Long.numberOfTrailingZeros(zero) >>> 3);
      }
    }
    for (; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return to;
  }

  /** The first position in {@code [from, to)} of any of three bytes, or {@code to}. */
  public static int findAny(byte[] bytes, int from, int to, byte a, byte b, byte c) {
    long pa = (a & 0xFF) * ONES;
    long pb = (b & 0xFF) * ONES;
    long pc = (c & 0xFF) * ONES;
    int i = from;
    for (; i + 8 <= to; i += 8) {
      long word = (long) LONG.get(bytes, i);
      long xa = word ^ pa;
      long xb = word ^ pb;
      long xc = word ^ pc;
      // A borrow can set a high bit only above a true match, so the lowest bit is exact.
      long zero = (((xa - ONES) & ~xa) | ((xb - ONES) & ~xb) | ((xc - ONES) & ~xc)) & HIGHS;
      if (zero != 0) {
        return i + (Long.numberOfTrailingZeros(zero) >>> 3);
      }
    }
    for (; i < to; i++) {
      if (bytes[i] == a || bytes[i] == b || bytes[i] == c) {
        return i;
      }
    }
    return to;
  }

  /**
   * The position of the quote that ends the literal begun at {@code open}; {@code end} if it is cut
   * off.
   */
  public static int closingQuote(byte[] bytes, int open, int end) {
    byte quote = bytes[open];
    int i = open + 1;
    while (i < end) {
      i = findAny(bytes, i, end, quote, (byte) '\\', quote);
      if (i >= end || bytes[i] == quote) {
        return Math.min(i, end);
      }
      i += 2;
    }
    return end;
  }

  /**
   * The value of {@code digits} hexadecimal digits at {@code at}, or -1 if there are fewer before
   * {@code end}.
   */
  public static int hex(byte[] bytes, int at, int digits, int end) {
    if (at + digits > end) {
      return -1;
    }
    int value = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = hexDigit(bytes[i]);
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  /** The value of a hexadecimal digit, or -1. */
  public static int hexDigit(byte b) {
    return HEX_DIGITS[b & 0xFF];
  }

  /** The value of the two hexadecimal digits at {@code at}, or less than 0 if they are none. */
  static int hexPair(byte[] bytes, int at) {
    return HEX_DIGITS[bytes[at] & 0xFF] << 4 | HEX_DIGITS[bytes[at + 1] & 0xFF];
  }

  private static byte[] hexDigits() {
    byte[] digits = new byte[256];
    for (int b = 0; b < digits.length; b++) {
      digits[b] = (byte) (b < 128 ? Character.digit(b, 16) : -1);
    }
    return digits;
  }

  /** True if the text at {@code at} is {@code ascii}. */
  public static boolean startsWith(byte[] bytes, int at, int end, String ascii) {
    if (at < 0 || at + ascii.length() > end) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[at + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** True if the text at {@code at} is {@code lower}, which is lower-case ASCII, in any case. */
  public static boolean startsWithIgnoreCase(byte[] bytes, int at, int end, String lower) {
    if (at < 0 || at + lower.length() > end) {
      return false;
    }
    for (int i = 0; i < lower.length(); i++) {
      if (lower(bytes[at + i]) != lower.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The lower-case form of an ASCII letter; any other byte unchanged. */
  public static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b + 32 : b & 0xFF;
  }

  /** True for ASCII letters and digits, and for every byte of a character beyond ASCII. */
  public static boolean wordByte(byte b) {
    return (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b < 0;
  }
}
