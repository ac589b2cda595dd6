package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;

/**
 * Finds international bank account numbers (ISO 13616): a country, its length and structure, and
 * the check digits of ISO 7064 mod 97-10; compact or in groups of four.
 *
 * <p>Letters must be all upper or all lower case: text of mixed case with digits in it is a random
 * identifier. One in 97 random strings passes the check digits, so the structure matters: most
 * countries have digits only.
 */
final class IbanDetector {
  static final Rule RULE = new Rule("iban", Category.PAYMENT);

  /** Groups of four before the first digits that {@link DigitRuns} sees. */
  private static final int MAX_GROUPS_BACK = IbanFormats.MAX_LENGTH / 4;

  private IbanDetector() {}

  /** The start of the IBAN that the digit at {@code i} may be part of, or -1. */
  static int start(byte[] text, int from, int to, int i) {
    if (i < from + 2 || (!Ascii.isLetter(text[i - 1]) && text[i - 1] != ' ')) {
      return -1;
    }
    int start = wordStart(text, from, i);
    for (int groups = 0; start >= 0; groups++) {
      if (isStart(text, start, to)) {
        return start;
      }
      if (groups == MAX_GROUPS_BACK || start - 5 < from || text[start - 1] != ' ') {
        return -1;
      }
      int group = wordStart(text, from, start - 1);
      start = start - 1 - group == 4 ? group : -1;
    }
    return -1;
  }

  /** The end of the IBAN that begins at {@code start}, or -1. */
  static int end(byte[] text, int start, int to) {
    if (to - start < 5 || !isStart(text, start, to)) {
      return -1;
    }
    String structure = IbanFormats.structure(text[start], text[start + 1]);
    boolean spaced = text[start + 4] == ' ';
    boolean lower = Ascii.isLower(text[start]);
    int remainder = 0;
    int i = start + 4;
    for (int k = 0; k < structure.length(); k++) {
      if (spaced && k % 4 == 0) {
        if (i >= to || text[i] != ' ') {
          return -1;
        }
        i++;
      }
      if (i >= to || !fits(text[i], structure.charAt(k), lower)) {
        return -1;
      }
      remainder = append(remainder, text[i]);
      i++;
    }
    for (int k = 0; k < 4; k++) {
      remainder = append(remainder, text[start + k]);
    }
    boolean ends = i >= to || !Boundaries.isWord(text[i]);
    return remainder == 1 && ends ? i : -1;
  }

  /** For a value beside a telling name: nothing but an IBAN. */
  static boolean isIban(byte[] text, int start, int end) {
    return end(text, start, end) == end;
  }

  /** A country and two check digits, with letters of one case. */
  private static boolean isStart(byte[] text, int start, int to) {
    return start + 4 <= to
        && Ascii.isLetter(text[start])
        && Ascii.isLetter(text[start + 1])
        && Ascii.isLower(text[start]) == Ascii.isLower(text[start + 1])
        && Ascii.isDigit(text[start + 2])
        && Ascii.isDigit(text[start + 3])
        && !IbanFormats.structure(text[start], text[start + 1]).isEmpty();
  }

  /** The start of the word around {@code i}, or -1 if it is longer than an IBAN. */
  private static int wordStart(byte[] text, int from, int i) {
    int floor = Math.max(from, i - IbanFormats.MAX_LENGTH);
    int start = i;
    while (start > floor && Boundaries.isWord(text[start - 1])) {
      start--;
    }
    if (start == floor && start > from && Boundaries.isWord(text[start - 1])) {
      return -1;
    }
    return start < i && Ascii.isEscapeResidue(text, from, start + 1) ? start + 1 : start;
  }

  private static boolean fits(byte b, char kind, boolean lower) {
    if (Ascii.isDigit(b)) {
      return kind != 'a';
    }
    return kind != 'n' && Ascii.isLetter(b) && Ascii.isLower(b) == lower;
  }

  /** Appends a character to a number of which only the remainder by 97 is kept: A is 10, Z 35. */
  private static int append(int remainder, byte b) {
    return Ascii.isDigit(b)
        ? (remainder * 10 + b - '0') % 97
        : (remainder * 100 + (b & ~0x20) - 'A' + 10) % 97;
  }
}
