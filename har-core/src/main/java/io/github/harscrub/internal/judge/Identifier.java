package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * Tells what programs call things from what chance made: {@code Uint8Array}, {@code
 * createSynonymsRegExp}, {@code SIGN_IN_V2_SUBMIT_PASSWORD}, {@code n.rawIdxState.stateHandle}.
 * Such a name consists of words, with a capital, a digit or a sign where the next one begins, and
 * of few digits. Of tokens of letters and digits fewer than one in ten thousand look like that, see
 * {@code IdentifierTest}.
 */
public final class Identifier {
  private static final int MAX_LENGTH = 128;

  /** In {@code I18nSha256} there are two numbers, of two and of three digits. */
  private static final int MAX_NUMBERS = 2;

  private static final int MAX_DIGITS = 4;

  /** Shorter words are as often no words. */
  private static final int MIN_WORD = 3;

  /** As in {@link Opacity}: of fewer pairs chance makes what looks like words. */
  private static final int MIN_PAIRS = 4;

  private int letters;
  private int inWords;
  private int pairs;
  private int frequent;
  private int digits;
  private int numbers;

  /** True once a member was read: abbreviations are seldom what stands behind a dot. */
  private boolean joined;

  private Identifier() {}

  /** True for the name of a variable, a type or a member in a program. */
  static boolean is(Text value) {
    return value.length() <= MAX_LENGTH && new Identifier().read(value);
  }

  /** As {@link #is}, with at most two digits, as in {@code auth0Token} and {@code Pkcs12Key}. */
  static boolean isSparse(Text value) {
    Identifier identifier = new Identifier();
    return value.length() <= MAX_LENGTH && identifier.read(value) && identifier.digits <= 2;
  }

  private boolean read(Text value) {
    byte[] bytes = value.bytes();
    int at = value.start();
    while (at < value.end()) {
      byte b = bytes[at];
      if (isDigit(b)) {
        int end = at;
        while (end < value.end() && isDigit(bytes[end])) {
          end++;
        }
        digits += end - at;
        numbers++;
        at = end;
      } else if (isLetter(b)) {
        int end = wordEnd(bytes, at, value.end());
        word(bytes, at, end);
        at = end;
      } else if (b == '_' || b == '$') {
        at++;
      } else if (isJoin(bytes, at, value)) {
        joined |= at > value.start();
        at++;
      } else {
        return false;
      }
    }
    return digits <= MAX_DIGITS
        && numbers <= MAX_NUMBERS
        && pairs >= MIN_PAIRS
        && inWords * 4 >= letters * 3
        && frequent * 20 >= pairs * (joined ? 12 : 15);
  }

  /** True for the dot between a thing and its member, and for what may stand before it. */
  private static boolean isJoin(byte[] bytes, int at, Text value) {
    if (at == value.start()) {
      return bytes[at] == '#' || bytes[at] == '@';
    }
    int dot = bytes[at] == '?' || bytes[at] == '!' ? at + 1 : at;
    return dot + 1 < value.end()
        && bytes[dot] == '.'
        && (isLetter(bytes[dot + 1]) || bytes[dot + 1] == '_' || bytes[dot + 1] == '$');
  }

  private void word(byte[] bytes, int start, int end) {
    letters += end - start;
    if (end - start >= MIN_WORD) {
      inWords += end - start;
      pairs += end - start - 1;
      frequent += LetterPairs.frequent(bytes, start, end);
    }
  }

  /** Small letters behind at most one capital, or capitals up to the one that begins a word. */
  private static int wordEnd(byte[] bytes, int start, int end) {
    int at = start + 1;
    if (isCapital(bytes[start]) && at < end && isCapital(bytes[at])) {
      while (at < end && isCapital(bytes[at])) {
        at++;
      }
      boolean next = at < end && isLetter(bytes[at]);
      return next ? at - 1 : at;
    }
    while (at < end && isLetter(bytes[at]) && !isCapital(bytes[at])) {
      at++;
    }
    return at;
  }

  private static boolean isLetter(byte b) {
    return Bytes.lower(b) >= 'a' && Bytes.lower(b) <= 'z';
  }

  private static boolean isCapital(byte b) {
    return b >= 'A' && b <= 'Z';
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
