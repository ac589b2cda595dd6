package io.github.harscrub.internal.scan;

import io.github.harscrub.internal.layer.Blanks;
import java.util.Optional;

/**
 * Two decimals side by side that may be a latitude and a longitude, in either order.
 *
 * @param start of the first one, with its sign
 * @param firstEnd where that ends
 * @param second where the second one begins
 * @param end where that ends
 */
@SuppressWarnings("ArrayRecordComponent") // the text that is scanned; pairs are never compared
record DecimalPair(byte[] text, int start, int firstEnd, int second, int end) {
  private static final int MIN_DECIMALS = 3;

  private static final int MAX_DECIMALS = 18;

  /** A comma and the blanks of what is printed to be read. */
  private static final int MAX_BETWEEN = 40;

  /** The pair that begins at {@code start}, if there is one. */
  static Optional<DecimalPair> at(byte[] text, int start, int to) {
    int firstEnd = numberEnd(text, digitsAt(text, start, to), to);
    int second = firstEnd < 0 ? -1 : afterSeparator(text, firstEnd, to);
    int end = second < 0 ? -1 : numberEnd(text, digitsAt(text, second, to), to);
    return end >= 0 && isOnEarth(text, start, firstEnd, second, end)
        ? Optional.of(new DecimalPair(text, start, firstEnd, second, end))
        : Optional.empty();
  }

  /** True if nothing but the sign of the second one stands between both. */
  boolean isUnparted() {
    return second == firstEnd;
  }

  /**
   * True for a sign and two digits of latitude before three of longitude, as ISO 6709 has them;
   * paths of drawings run on without a separator too.
   */
  boolean isIso6709() {
    return point(text, start) == start + 3
        && point(text, second) == second + 4
        && !Ascii.isDigit(text[start]);
  }

  /** How many digits both have behind the point, at least. */
  int decimals() {
    return Math.min(decimals(text, start, firstEnd), decimals(text, second, end));
  }

  /** The end of a decimal of up to three digits and at least three behind the point, or -1. */
  private static int numberEnd(byte[] text, int start, int to) {
    if (start < 0) {
      return -1;
    }
    int point = Ascii.digitsEnd(text, start, Math.min(to, start + 4));
    if (point == start || point - start > 3 || point >= to || text[point] != '.') {
      return -1;
    }
    int end = Ascii.digitsEnd(text, point + 1, Math.min(to, point + 2 + MAX_DECIMALS));
    int decimals = end - point - 1;
    boolean closed = end >= to || (!Boundaries.isWord(text[end]) && text[end] != '.');
    return decimals >= MIN_DECIMALS && decimals <= MAX_DECIMALS && closed ? end : -1;
  }

  private static int digitsAt(byte[] text, int i, int to) {
    int start = i < to && (text[i] == '-' || text[i] == '+') ? i + 1 : i;
    return start < to && Ascii.isDigit(text[start]) ? start : -1;
  }

  /** Where the second number begins; right here if its sign parts both. */
  private static int afterSeparator(byte[] text, int end, int to) {
    if (end >= to) {
      return -1;
    }
    if (text[end] == '+' || text[end] == '-') {
      return end;
    }
    int i = end;
    int limit = Math.min(to, end + MAX_BETWEEN);
    while (i < limit && (text[i] == ',' || text[i] == ';' || Blanks.is(text[i]))) {
      i++;
    }
    return i > end ? i : -1;
  }

  /** One of both may be a latitude, the other one a longitude. */
  private static boolean isOnEarth(byte[] text, int start, int first, int second, int end) {
    int a = whole(text, start, first);
    int b = whole(text, second, end);
    return a <= 180 && b <= 180 && (a <= 90 || b <= 90) && a + b > 0;
  }

  private static int whole(byte[] text, int start, int end) {
    int digits = Ascii.isDigit(text[start]) ? start : start + 1;
    return (int) NumberChecks.value(text, digits, Ascii.digitsEnd(text, digits, end) - digits);
  }

  private static int decimals(byte[] text, int start, int end) {
    return end - point(text, start) - 1;
  }

  /** The point of a decimal that begins at {@code start}. */
  private static int point(byte[] text, int start) {
    int point = start;
    while (text[point] != '.') {
      point++;
    }
    return point;
  }
}
