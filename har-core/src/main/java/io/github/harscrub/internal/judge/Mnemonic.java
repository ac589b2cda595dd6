package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Text;

/**
 * Whether words are the seed of a wallet: 12, 15, 18, 21 or 24 of a list whose words have three to
 * eight small letters (BIP 39). A sentence of that many has a capital, a comma or a longer word.
 */
final class Mnemonic {
  private static final int MIN_WORDS = 12;
  private static final int MAX_WORDS = 24;
  private static final int MIN_WORD = 3;
  private static final int MAX_WORD = 8;

  private Mnemonic() {}

  /** True for such words with one blank between two. */
  static boolean is(Text value) {
    int words = 0;
    int word = 0;
    for (int i = value.start(); i <= value.end(); i++) {
      byte b = i < value.end() ? value.bytes()[i] : (byte) ' ';
      if (b >= 'a' && b <= 'z' && word < MAX_WORD) {
        word++;
      } else if (b == ' ' && word >= MIN_WORD && words < MAX_WORDS) {
        words++;
        word = 0;
      } else {
        return false;
      }
    }
    return words >= MIN_WORDS && words % 3 == 0;
  }
}
