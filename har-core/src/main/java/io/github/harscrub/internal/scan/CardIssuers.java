package io.github.harscrub.internal.scan;

/**
 * Which leading digits and lengths the payment card schemes issue (ISO/IEC 7812; the schemes' own
 * documentation).
 *
 * <p>Two answers, because one in ten numbers passes Luhn: <em>issued</em> says what is in
 * circulation, for a number that stands alone in a text; <em>allowed</em> adds what the schemes
 * merely reserve (Visa with 13 and 19 digits, Diners, JCB, Discover with up to 19, all of Maestro),
 * for a number beside a telling name.
 */
final class CardIssuers {
  static final int MIN_LENGTH = 12;
  static final int MAX_LENGTH = 19;

  /** First and last issuer number of six digits, issued lengths, allowed lengths (bit n: n). */
  private static final int[][] RANGES = {
    range(220000, 220499, lengths(16, 16), lengths(16, 19)), // Mir
    range(222100, 272099, lengths(16, 16), lengths(16, 16)), // Mastercard
    range(300000, 305999, lengths(14, 14), lengths(14, 19)), // Diners
    range(309500, 309599, lengths(14, 14), lengths(14, 19)), // Diners
    range(340000, 349999, lengths(15, 15), lengths(15, 15)), // American Express
    range(352800, 358999, lengths(16, 16), lengths(16, 19)), // JCB
    range(360000, 369999, lengths(14, 14), lengths(14, 19)), // Diners
    range(370000, 379999, lengths(15, 15), lengths(15, 15)), // American Express
    range(380000, 399999, lengths(14, 14), lengths(14, 19)), // Diners
    range(400000, 499999, lengths(16, 16), lengths(13, 13) | lengths(16, 16) | lengths(19, 19)),
    range(500000, 501799, 0, lengths(12, 19)), // Maestro
    range(501800, 501899, lengths(12, 19), lengths(12, 19)), // Maestro
    range(502000, 502099, lengths(12, 19), lengths(12, 19)), // Maestro
    range(503800, 503899, lengths(12, 19), lengths(12, 19)), // Maestro
    range(504175, 504175, lengths(16, 16), lengths(12, 19)), // Elo
    range(506699, 506778, lengths(16, 16), lengths(16, 16)), // Elo
    range(508500, 508999, lengths(16, 16), lengths(16, 16)), // RuPay
    range(509000, 509999, lengths(16, 16), lengths(16, 16)), // Elo
    range(510000, 559999, lengths(16, 16), lengths(16, 16)), // Mastercard
    range(560000, 589299, 0, lengths(12, 19)), // Maestro
    range(589300, 589399, lengths(12, 19), lengths(12, 19)), // Maestro
    range(589400, 599999, 0, lengths(12, 19)), // Maestro
    range(601100, 601199, lengths(16, 16), lengths(16, 19)), // Discover
    range(606985, 608500, lengths(16, 16), lengths(16, 16)), // RuPay
    range(620000, 629999, lengths(16, 19), lengths(16, 19)), // UnionPay, Discover
    range(630400, 630499, lengths(12, 19), lengths(12, 19)), // Maestro
    range(636297, 636368, lengths(16, 16), lengths(16, 16)), // Elo
    range(644000, 659999, lengths(16, 16), lengths(16, 19)), // Discover, RuPay, Elo
    range(675900, 676399, lengths(12, 19), lengths(12, 19)), // Maestro
    range(600000, 699999, 0, lengths(12, 19)), // Maestro reserves the rest of 6
    range(810000, 829999, lengths(16, 16), lengths(16, 19)), // UnionPay, RuPay
  };

  private CardIssuers() {}

  static boolean issued(int issuer, int length) {
    return within(issuer, length, 2);
  }

  static boolean allowed(int issuer, int length) {
    return within(issuer, length, 3);
  }

  private static boolean within(int issuer, int length, int column) {
    for (int[] range : RANGES) {
      if (issuer >= range[0] && issuer <= range[1] && ((range[column] >>> length) & 1) != 0) {
        return true;
      }
    }
    return false;
  }

  private static int[] range(int first, int last, int issued, int allowed) {
    return new int[] {first, last, issued, allowed};
  }

  private static int lengths(int min, int max) {
    return (1 << (max + 1)) - (1 << min);
  }
}
