package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;

/**
 * Tells values that mean something to a reader (words, enums, versions, dates) from those that do
 * not (keys, tokens, session ids). Looks at the words a value consists of; a random one has pieces
 * that are no word.
 */
public final class Opacity {
  /** Letters and digits that are no word, in one value: fewer are an abbreviation or a counter. */
  private static final int MIN_HARD = 8;

  private static final int MAX_CONSONANTS = 5;
  private static final int LONGEST_WORD = 24;

  /** With fewer letters their pairs say little. */
  private static final int MIN_PAIRS = 10;

  private static final int MIN_LONG = 16;

  private static final int MIN_JUMBLED = 12;

  /** Of base64: eleven bytes and more. */
  private static final int MIN_PADDED = 16;

  private Opacity() {}

  /** True if a value is nothing that people or programs chose for its meaning. */
  public static boolean opaque(byte[] bytes, int start, int end) {
    int hard = 0;
    int at = start;
    while (at < end) {
      byte b = bytes[at];
      if (b <= ' ' || b == '"' || b == '<' || b == '>' || b == '{' || b == '(') {
        return false;
      }
      if (!Bytes.wordByte(b)) {
        at = b == '%' ? percentCode(bytes, at, end) : at + 1;
        continue;
      }
      int word = at;
      while (at < end && Bytes.wordByte(bytes[at])) {
        at++;
      }
      if (!word(bytes, word, at)) {
        hard += at - word;
      }
    }
    return hard >= MIN_HARD
        || jumbled(bytes, start, end)
        || isPadded(bytes, start, end)
        || Surprises.prevail(bytes, start, end);
  }

  /**
   * True for base64 with its padding (RFC 4648 section 4): slashes may cut it into pieces too short
   * to tell.
   */
  private static boolean isPadded(byte[] bytes, int start, int end) {
    int length = end - start;
    if (length < MIN_PADDED || length % 4 != 0 || bytes[end - 1] != '=') {
      return false;
    }
    int cases = 0;
    for (int i = start; i < end - 2; i++) {
      byte b = bytes[i];
      if (!Bytes.wordByte(b) && b != '+' && b != '/') {
        return false;
      }
      cases |= b >= 'a' ? 1 : b >= 'A' ? 2 : 0;
    }
    return cases == 3;
  }

  /**
   * Behind the percent code at {@code at}, however often it was encoded: the digits of {@code
   * module%252F5} belong to no word.
   */
  private static int percentCode(byte[] bytes, int at, int end) {
    int code = at + 1;
    while (Bytes.startsWith(bytes, code, end, "25")) {
      code += 2;
    }
    return Bytes.hex(bytes, code, 2, end) < 0 ? at + 1 : code + 2;
  }

  /**
   * True if capitals stand where chance would put them, over all pieces together: a token that is
   * cut short by dashes, as in {@code uQjV5-wiCt_dO3K}, has no piece that tells.
   */
  public static boolean jumbled(byte[] bytes, int start, int end) {
    int letters = 0;
    int switches = 0;
    byte last = 0;
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      if ((b | 0x20) >= 'a' && (b | 0x20) <= 'z') {
        switches += letters > 0 && ((b ^ last) & 0x20) != 0 ? 1 : 0;
        letters++;
        last = b;
      }
    }
    return letters >= MIN_JUMBLED && switches * 5 > letters * 2 && hasDigit(bytes, start, end);
  }

  /**
   * True if a value consists of letters that form words, joined by anything: no credential, or a
   * very bad one.
   */
  public static boolean words(byte[] bytes, int start, int end) {
    return !hasDigit(bytes, start, end)
        && !opaque(bytes, start, end)
        && pairedOverAll(bytes, start, end);
  }

  /**
   * As {@link #paired}, of all words together: {@code xkqwe-abtdzf} has none that is long enough.
   */
  private static boolean pairedOverAll(byte[] bytes, int start, int end) {
    int pairs = 0;
    int frequent = 0;
    int at = start;
    while (at < end) {
      int word = at;
      while (at < end && Bytes.wordByte(bytes[at])) {
        if (bytes[at] < 0) {
          return true;
        }
        at++;
      }
      pairs += Math.max(0, at - word - 1);
      frequent += LetterPairs.frequent(bytes, word, at);
      at++;
    }
    return pairs < MIN_PAIRS - 1 || frequent * 5 >= pairs * 3;
  }

  /** True for a UUID (RFC 9562 section 4): a key of a database as often as one to a door. */
  public static boolean uuid(byte[] bytes, int start, int end) {
    if (end - start != 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? bytes[start + i] != '-' : Bytes.hexDigit(bytes[start + i]) < 0) {
        return false;
      }
    }
    return true;
  }

  public static boolean hasDigit(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] >= '0' && bytes[i] <= '9') {
        return true;
      }
    }
    return false;
  }

  /**
   * True for two words of letters and more, as in {@code Ada Lovelace}, long enough not to occur by
   * chance.
   */
  public static boolean fullName(byte[] bytes, int start, int end) {
    boolean blank = false;
    for (int i = start + 1; i < end - 1; i++) {
      blank |= bytes[i] == ' ';
    }
    return blank && end - start >= 10;
  }

  /**
   * True if {@code [start, end)}, all letters and digits, looks like a word, a short number, or one
   * behind the other.
   */
  private static boolean word(byte[] bytes, int start, int end) {
    int letters = start;
    while (letters < end && !digit(bytes[letters])) {
      letters++;
    }
    int digits = letters;
    while (digits < end && digit(bytes[digits])) {
      digits++;
    }
    boolean tail = digits == end || (digits + 1 == end && letters == start);
    if (!tail && letters == start && hexOrDateLike(bytes, digits, end)) {
      tail = true;
    }
    if (!tail) {
      return false;
    }
    // Up to 14 digits are a date, a time or a counter; behind letters up to 4 a version or a year.
    int most = letters == start ? 14 : 4;
    return digits - letters <= most && letterWord(bytes, start, letters);
  }

  /**
   * The time behind a date, {@code 01T10}: digits follow a single letter and the whole is short.
   */
  private static boolean hexOrDateLike(byte[] bytes, int at, int end) {
    if (bytes[at] != 'T' || end - at > 8) {
      return false;
    }
    for (int i = at + 1; i < end; i++) {
      if (!digit(bytes[i]) && bytes[i] != 'Z') {
        return false;
      }
    }
    return true;
  }

  private static boolean letterWord(byte[] bytes, int start, int end) {
    int switches = 0;
    int consonants = 0;
    int longest = 0;
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      if (b < 0) {
        return true;
      }
      if (i > start && ((b ^ bytes[i - 1]) & 0x20) != 0) {
        switches++;
      }
      consonants = vowel(b) ? 0 : consonants + 1;
      longest = Math.max(longest, consonants);
    }
    int length = end - start;
    // A capital begins a word of three letters and more; of random letters every second one
    // switches. Words of two letters, as in getOpenIdToken, show by their pairs: of nine random
    // pairs eight are frequent ones once in two thousand.
    boolean cased =
        length < MIN_PAIRS || switches * 3 <= length || humps(bytes, start, end, switches);
    return length <= LONGEST_WORD * (switches / 2 + 1)
        && longest <= MAX_CONSONANTS
        && ((cased && paired(bytes, start, end)) || camelCase(bytes, start, end));
  }

  /**
   * True for {@code AzureWebJobsStorage} and {@code dateOfBirth}: no two capitals stand together,
   * and with each a word begins. Only the pairs inside of words count. Of eleven random letters one
   * in ten thousand has such a shape.
   */
  private static boolean camelCase(byte[] bytes, int start, int end) {
    int words = 1;
    int pairs = 0;
    int frequent = 0;
    for (int i = start + 1; i < end; i++) {
      if (!capital(bytes[i])) {
        pairs++;
        frequent += LetterPairs.frequent(bytes, i - 1, i + 1);
      } else if (capital(bytes[i - 1])) {
        return false;
      } else {
        words++;
      }
    }
    boolean few = words > 1 && words * 5 <= (end - start) * 2;
    return few && frequent * 20 >= pairs * (pairs < MIN_PAIRS ? 17 : 14);
  }

  private static boolean capital(byte b) {
    return b >= 'A' && b <= 'Z';
  }

  /**
   * True for words so short that capitals stand close, as in {@code getOpenIdToken} and {@code
   * ShopByCategory}: the more capitals, the more of the pairs have to be those of words.
   */
  private static boolean humps(byte[] bytes, int start, int end, int switches) {
    int length = end - start;
    int share = switches * 5 <= length * 2 ? 15 : 16;
    return LetterPairs.frequent(bytes, start, end) * 20 >= (length - 1) * share;
  }

  /** True if most pairs of letters are those of words. The longer, the less is left to chance. */
  private static boolean paired(byte[] bytes, int start, int end) {
    int pairs = end - start - 1;
    if (pairs + 1 < MIN_PAIRS) {
      return true;
    }
    int frequent = LetterPairs.frequent(bytes, start, end);
    return pairs < MIN_LONG ? frequent * 5 >= pairs * 3 : frequent * 10 >= pairs * 7;
  }

  private static boolean vowel(byte b) {
    return switch (b | 0x20) {
      case 'a', 'e', 'i', 'o', 'u', 'y' -> true;
      default -> false;
    };
  }

  private static boolean digit(byte b) {
    return b >= '0' && b <= '9';
  }
}
