package io.github.harscrub.internal.scan;

/** The check digit of ISO/IEC 7812-1 annex B. */
public final class Luhn {
  private Luhn() {}

  /** True if the digits of {@code [start, end)} pass; all other bytes are skipped. */
  public static boolean passes(byte[] text, int start, int end) {
    int sum = 0;
    boolean twice = false;
    for (int i = end - 1; i >= start; i--) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        continue;
      }
      int weighted = twice ? 2 * digit : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
      twice = !twice;
    }
    return sum % 10 == 0;
  }
}
