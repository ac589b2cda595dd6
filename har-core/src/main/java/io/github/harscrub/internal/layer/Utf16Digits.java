package io.github.harscrub.internal.layer;

/**
 * Finds base64 digits of letters of ASCII in UTF-16, as in commands of PowerShell: every second
 * byte is zero, so that of eight digits two are an {@code A}.
 */
final class Utf16Digits {
  private static final int QUANTUM = 4;

  /** Two letters before a zero, then one between two. */
  private static final int PERIOD = 2 * QUANTUM;

  private static final int LEAST = PERIOD + QUANTUM;

  private Utf16Digits() {}

  /**
   * Where the first such letters in {@code [from, to)} begin, or up to two quanta before, which
   * hold what else belongs to them: a letter, or a byte order mark. -1 if there are none.
   */
  static int find(byte[] digits, int from, int to) {
    int last = to - LEAST;
    int at = Bytes.find(digits, from, to, (byte) 'A');
    while (at <= last) {
      if (between(digits, at) && around(digits, at + QUANTUM) && between(digits, at + PERIOD)) {
        return at - Math.min((at - from) / QUANTUM, 2) * QUANTUM;
      }
      at = Bytes.find(digits, at + 1, to, (byte) 'A');
    }
    return -1;
  }

  /** A letter between two zeros. */
  private static boolean between(byte[] digits, int at) {
    int high = Base64Layer.value(digits[at + 1]);
    return digits[at] == 'A'
        && digits[at + 3] == 'A'
        && high >> 3 == 0
        && high > 1
        && (Base64Layer.value(digits[at + 2]) & 3) == 0;
  }

  /** A zero between two letters. */
  private static boolean around(byte[] digits, int at) {
    return (Base64Layer.value(digits[at + 1]) & 15) == 0
        && Base64Layer.value(digits[at + 2]) >> 1 == 0;
  }
}
