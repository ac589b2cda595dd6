package io.github.harscrub.internal.scan;

/** How rare a byte is in what browsers load. Tells which part of a literal to look for. */
final class ByteRarity {
  /**
   * For the characters from blank to tilde, upper and lower case as one: two for each halving of
   * the frequency, counted from {@code a}. Measured on 30 MB of decoded bodies, URLs and headers;
   * the exact figures do not matter.
   */
  private static final String LEVELS =
      "epfpqjlojjnlhgfgfgfhhhiiiihjmhmpvdgdfcgfgdihefddfieedfhhhhinnnvkxdgdfcgfgdihefddfieedfhhhhilnlv";

  private static final int RAREST = 26;

  private ByteRarity() {}

  /** The index in {@code literal} at which the rarest {@code length} bytes in a row begin. */
  static int rarest(byte[] literal, int length) {
    int best = 0;
    int most = -1;
    for (int i = 0; i + length <= literal.length; i++) {
      int sum = 0;
      for (int j = i; j < i + length; j++) {
        sum += rarity(literal[j]);
      }
      if (sum > most) {
        most = sum;
        best = i;
      }
    }
    return best;
  }

  private static int rarity(byte b) {
    return b < ' ' || b > '~' ? RAREST : LEVELS.charAt(b - ' ') - 'a';
  }
}
