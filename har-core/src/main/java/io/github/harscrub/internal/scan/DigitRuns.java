package io.github.harscrub.internal.scan;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Finds the few digits worth a closer look, 8 bytes at a time.
 *
 * <p>Two neighbouring words of 8 bytes are <em>dense</em> if at least {@value #DENSE} of their
 * bytes are digits, or six that stand in a row or in halves, {@code 482-916}. Whatever the
 * alignment, every shape that {@link DigitDetectors} knows overlaps a dense pair, because any 9
 * bytes in a row lie within some pair, and of a shape of 10 bytes or more some pair holds at least
 * 9:
 *
 * <ul>
 *   <li>8 digits in a row, the shortest telephone number, lie within a pair.
 *   <li>{@code ddd-dd-dddd}: at most 2 of its 11 bytes are outside, so 7 of the 9 digits inside.
 *   <li>Groups of four: of 9 bytes at least 7 are digits.
 *   <li>Single digits and double separators, as in {@code +44 (0) 20 7946 0958}: the test tries the
 *       ways to write a telephone number at every alignment.
 * </ul>
 *
 * <p>An IBAN is missed if its account number has no dense pair: letters almost throughout, which
 * the banks of some countries could issue and none is known to.
 *
 * <p>Words are aligned to {@code i}, not to the array: the argument holds for any alignment, as
 * long as the shape begins at {@code i} or behind.
 */
final class DigitRuns {
  static final int DENSE = 7;

  /** Fewer digits will do if they stand in a row: {@code QQ123456C}. */
  private static final int ROW = DENSE - 1;

  private static final int HALF = ROW / 2;

  /**
   * How far before a dense pair a shape may begin. A phone number is at most {@link
   * PhoneDetector#MAX_BYTES} long; IBANs look back themselves; all else is dense from its start.
   */
  static final int LOOK_BACK = PhoneDetector.MAX_BYTES;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, LITTLE_ENDIAN);

  private static final long HIGH_BITS = 0x8080808080808080L;

  private DigitRuns() {}

  /**
   * The first run of digits in {@code [i, to)} from which a shape may begin, or {@code to}.
   *
   * <p>Costs at most {@code LOOK_BACK} more than the distance to the first dense pair, so a scan
   * that goes on behind the run returned is linear: each word is looked at again by at most {@code
   * LOOK_BACK} runs.
   */
  static int next(byte[] text, int i, int to) {
    int previous = 0;
    int word = i;
    for (; word <= to - Long.BYTES; word += Long.BYTES) {
      int digits = digits((long) LONGS.get(text, word));
      int sum = previous + digits;
      if (sum >= ROW && (sum > ROW || isRow(text, Math.max(i, word - Long.BYTES), to))) {
        return groupStart(text, i, word);
      }
      previous = digits;
    }
    if (word < to) {
      int digits = to - i >= Long.BYTES ? tailDigits(text, word, to) : countDigits(text, word, to);
      int sum = previous + digits;
      if (sum >= ROW && (sum > ROW || isRow(text, Math.max(i, word - Long.BYTES), to))) {
        return groupStart(text, i, word);
      }
    }
    return to;
  }

  /** True if the first digits of the pair, of which there are six, stand in a row or in halves. */
  private static boolean isRow(byte[] text, int pair, int to) {
    int start = pair;
    while (start < to && !Ascii.isDigit(text[start])) {
      start++;
    }
    int end = Ascii.digitsEnd(text, start, Math.min(to, start + ROW));
    boolean half = end - start == HALF && end < to && text[end] == '-';
    int second = end + 1;
    return end - start == ROW
        || (half && Ascii.digitsEnd(text, second, Math.min(to, second + HALF)) == second + HALF);
  }

  /** Reads the rest together with the bytes before it, and shifts those out again. */
  private static int tailDigits(byte[] text, int start, int to) {
    long word = (long) LONGS.get(text, to - Long.BYTES);
    return digits(word >>> ((Long.BYTES - (to - start)) * Byte.SIZE));
  }

  private static int countDigits(byte[] text, int start, int to) {
    int digits = 0;
    for (int i = start; i < to; i++) {
      digits += Ascii.isDigit(text[i]) ? 1 : 0;
    }
    return digits;
  }

  /** How many of the 8 bytes are ASCII digits. */
  static int digits(long word) {
    // A digit xor '0' is at most 9. Adding 0x76 to the low seven bits sets the high bit of what is
    // 10 or more and never carries into the next byte; bytes beyond ASCII have it set already.
    long rest = word ^ 0x3030303030303030L;
    long tooBig = ((rest & ~HIGH_BITS) + 0x7676767676767676L) | rest;
    return Long.bitCount(~tooBig & HIGH_BITS);
  }

  /** The first digit of the digits and separators around the start of the pair. */
  private static int groupStart(byte[] text, int i, int second) {
    int pair = Math.max(i, second - Long.BYTES);
    int floor = Math.max(i, pair - LOOK_BACK);
    int start = pair;
    while (start > floor && isGroupByte(text[start - 1])) {
      start--;
    }
    while (!Ascii.isDigit(text[start])) {
      start++;
    }
    return isCode(text, start) ? start + 2 : start;
  }

  /** True for the digits of a percent code that more digits follow: {@code %22644619698%22}. */
  private static boolean isCode(byte[] text, int at) {
    return at > 0
        && text[at - 1] == '%'
        && at + 2 < text.length
        && Ascii.isDigit(text[at + 1])
        && Ascii.isDigit(text[at + 2]);
  }

  /** Digits, {@code space - . ( ) /} and the bytes of typographic spaces and dashes. */
  private static boolean isGroupByte(byte b) {
    return b < 0 || (b >= '-' && b <= '9') || b == ' ' || b == '(' || b == ')';
  }
}
