package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;

/**
 * Finds the numbers of payment cards: an issuer's range and length, the check digit, and plain or
 * printed in one of the usual groupings with a single space or dash.
 *
 * <p>Times in microseconds and nanoseconds begin with 1, and no issuer does. Decimal fractions,
 * identifiers joined by dashes, parts of words and powers of two are left alone.
 */
final class PaymentCardDetector {
  static final Rule RULE = new Rule("payment-card", Category.PAYMENT);

  /** Digits in each group, the first four bits last: 4-4-4-4-3, 4-4-4-4, 4-6-5, 4-6-4. */
  private static final int[] GROUPINGS = {0x34444, 0x4444, 0x564, 0x464};

  private PaymentCardDetector() {}

  /**
   * The end of the card number that begins with the run of digits {@code [start, runEnd)}, or -1.
   */
  static int end(byte[] text, int from, int to, int start, int runEnd) {
    int length = runEnd - start;
    if (length == 4) {
      return groupedEnd(text, from, to, start);
    }
    boolean found =
        length >= CardIssuers.MIN_LENGTH
            && length <= CardIssuers.MAX_LENGTH
            && CardIssuers.issued(issuer(text, start), length)
            && Luhn.passes(text, start, runEnd)
            && !isPowerOfTwo(text, start, runEnd)
            && opens(text, from, start)
            && closes(text, runEnd, to)
            && !ThingNumber.is(text, from, start);
    return found ? runEnd : -1;
  }

  private static int groupedEnd(byte[] text, int from, int to, int start) {
    for (int grouping : GROUPINGS) {
      int end = groupsEnd(text, start, to, grouping);
      // Nineteen digits in fours are no random number: what is merely reserved will do.
      if (end >= 0
          && CardIssuers.allowed(issuer(text, start), digits(grouping))
          && Luhn.passes(text, start, end)
          && opens(text, from, start)
          && closes(text, end, to)
          && !isInListOfNumbers(text, from, to, start, end)) {
        return end;
      }
    }
    return -1;
  }

  /** For a value beside a telling name: nothing but a card number, of all that schemes reserve. */
  static boolean isCardNumber(byte[] text, int start, int end) {
    int length = Ascii.digitsEnd(text, start, end) - start;
    if (length == end - start) {
      return length >= CardIssuers.MIN_LENGTH
          && length <= CardIssuers.MAX_LENGTH
          && CardIssuers.allowed(issuer(text, start), length)
          && Luhn.passes(text, start, end);
    }
    for (int grouping : GROUPINGS) {
      if (groupsEnd(text, start, end, grouping) == end) {
        return CardIssuers.allowed(issuer(text, start), digits(grouping))
            && Luhn.passes(text, start, end);
      }
    }
    return false;
  }

  /** The end of the groups that begin at {@code start}, with the same separator, or -1. */
  private static int groupsEnd(byte[] text, int start, int to, int grouping) {
    int end = start;
    for (int rest = grouping; rest != 0; rest >>= 4) {
      int groupStart = end;
      if (end > start) {
        if (end >= to || text[end] != text[start + 4] || (text[end] != ' ' && text[end] != '-')) {
          return -1;
        }
        groupStart++;
      }
      int limit = Math.min(to - groupStart, (rest & 0xF) + 1) + groupStart;
      end = Ascii.digitsEnd(text, groupStart, limit);
      if (end - groupStart != (rest & 0xF)) {
        return -1;
      }
    }
    return end;
  }

  private static int digits(int grouping) {
    int digits = 0;
    for (int rest = grouping; rest != 0; rest >>= 4) {
      digits += rest & 0xF;
    }
    return digits;
  }

  /** The first six digits. */
  private static int issuer(byte[] text, int start) {
    int issuer = 0;
    int i = start;
    for (int digits = 0; digits < 6; i++) {
      if (Ascii.isDigit(text[i])) {
        issuer = issuer * 10 + text[i] - '0';
        digits++;
      }
    }
    return issuer;
  }

  private static boolean opens(byte[] text, int from, int start) {
    if (start == from) {
      return true;
    }
    byte before = text[start - 1];
    if (before == '.') {
      // A fraction, "0.4111" or ".4111", or a sentence: "No.4111".
      return start - 2 >= from && Ascii.isLetter(text[start - 2]);
    }
    if (before == '-') {
      return Boundaries.followsPlainWord(text, from, start - 1);
    }
    return !Boundaries.isWord(before) || Ascii.isEscapeResidue(text, from, start);
  }

  private static boolean closes(byte[] text, int end, int to) {
    if (end >= to) {
      return true;
    }
    byte after = text[end];
    if (after == '.' || after == '-') {
      return end + 1 >= to || !Ascii.isLetterOrDigit(text[end + 1]);
    }
    return !Boundaries.isWord(after);
  }

  /** 2^52 and its like stand in every library of arithmetic, and some pass for a card. */
  private static boolean isPowerOfTwo(byte[] text, int start, int end) {
    long value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + text[i] - '0';
    }
    return (value & (value - 1)) == 0 || (value & (value + 1)) == 0;
  }

  /**
   * True if more groups of four digits follow or precede: coordinates and tables. A month and year
   * behind the number are its expiry date.
   */
  private static boolean isInListOfNumbers(byte[] text, int from, int to, int start, int end) {
    byte separator = text[start + 4];
    if (start - 5 >= from
        && text[start - 1] == separator
        && Ascii.digitsEnd(text, start - 5, start) == start - 1
        && (start - 6 < from || !Ascii.isDigit(text[start - 6]))) {
      return true;
    }
    int next = end + 1;
    if (next > to - 4
        || text[end] != separator
        || Ascii.digitsEnd(text, next, Math.min(to, next + 5)) - next != 4) {
      return false;
    }
    int month = (text[next] - '0') * 10 + text[next + 1] - '0';
    return month < 1 || month > 12;
  }
}
