package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;

/**
 * Tells random characters from words by what stands beside what, over all pieces of a value
 * together: in {@code Y-YysGS_vefjse_R8T0V} and {@code 2d7GEp-zJFCDAZ7_3_36} dashes leave no piece
 * that is long enough to tell by itself. A letter beside a digit surprises, a capital inside of a
 * word, and a pair of letters that words do not have. Of random base64url (RFC 4648 section 5)
 * eight in ten pairs do, of names made by people two; of 20 random characters one value in ten
 * thousand has less than half.
 */
final class Surprises {
  /** Of base64 and of base64url. */
  private static final String BASE64 = "-_+/=";

  /** Stand between letters in passwords, and there alone. */
  private static final String SIGNS = "!#$%^&*~";

  private static final int MIN_PAIRS = 8;

  /** With fewer pairs, more of them have to surprise. */
  private static final int ENOUGH_PAIRS = 10;

  private Surprises() {}

  /** True if all characters are of base64 or base64url and most neighbours are there by chance. */
  static boolean prevail(byte[] bytes, int start, int end) {
    return prevail(bytes, start, end, false);
  }

  /** As {@link #prevail}, of a password: a sign surprises on either side. */
  static boolean prevailInPassword(byte[] bytes, int start, int end) {
    return prevail(bytes, start, end, true);
  }

  private static boolean prevail(byte[] bytes, int start, int end, boolean password) {
    int pairs = 0;
    int surprises = 0;
    boolean capitals = false;
    boolean smalls = false;
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      capitals |= isCapital(b);
      smalls |= b >= 'a' && b <= 'z';
      if (!isTerm(b)) {
        // A path begins with a slash.
        boolean sign = password && SIGNS.indexOf(b) >= 0;
        if (!sign && (BASE64.indexOf(b) < 0 || (b == '/' && i == start))) {
          return false;
        }
        int beside = sign && i > start && i + 1 < end ? 2 : 0;
        pairs += beside;
        surprises += beside;
      } else if (i > start && isTerm(bytes[i - 1])) {
        pairs++;
        surprises += surprising(bytes, start, i) ? 1 : 0;
      }
    }
    return capitals
        && smalls
        && pairs >= MIN_PAIRS
        && (pairs < ENOUGH_PAIRS ? surprises * 5 >= pairs * 3 : surprises * 20 >= pairs * 11);
  }

  /** True if the letter or digit at {@code at} does not go with the one before. */
  private static boolean surprising(byte[] bytes, int start, int at) {
    byte first = bytes[at - 1];
    byte second = bytes[at];
    if (isDigit(first) || isDigit(second)) {
      return !(isDigit(first) && isDigit(second));
    }
    boolean frequent = LetterPairs.frequent(bytes, at - 1, at + 1) > 0;
    if (isCapital(first) == isCapital(second)) {
      return !frequent;
    }
    boolean begins = at - 2 < start || !isCapital(bytes[at - 2]);
    return isCapital(second) || !begins || !frequent;
  }

  private static boolean isTerm(byte b) {
    return b > 0 && Bytes.wordByte(b);
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isCapital(byte b) {
    return b >= 'A' && b <= 'Z';
  }
}
