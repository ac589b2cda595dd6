package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Arrays;

/** Whether a value beside the name of a password may be one that somebody made up. */
final class ChosenPassword {
  /** Shorter ones no rule for passwords lets pass. */
  private static final int MIN_INVENTED = 8;

  private static final int MIN_DENSE = 32;
  private static final int MAX_DENSE = 256;
  private static final int MIN_DIGITS = 3;
  private static final int MIN_SIGNS = 5;

  /** In a row. Of random characters among which there are signs no seven are letters. */
  private static final int MAX_LETTERS = 9;

  /** Four groups of four and what parts them. */
  private static final int ISSUED = 19;

  private static final int GROUP = 4;

  /** Of twelve pairs; words have eleven frequent ones, random letters four. */
  private static final int MAX_FREQUENT = 7;

  private static final int LETTER = 1;
  private static final int CAPITAL = 2;
  private static final int DIGIT = 4;
  private static final int SIGN = 8;
  private static final int ALL = LETTER | CAPITAL | DIGIT | SIGN;

  /** Each beside the one that closes it. */
  private static final String BRACKETS = "()[]{}<>";

  private ChosenPassword() {}

  /**
   * True for one word with three of small letters, capitals, digits and signs, as the usual rules
   * for passwords ask for: {@code Summer2026!}, no date and no path.
   */
  static boolean invented(Text value) {
    int kinds = 0;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      if (b <= ' ' || b == '/' || b == ':' || b == '=' || b == '(') {
        return false;
      }
      kinds |= kind(b);
    }
    return value.length() >= MIN_INVENTED && Integer.bitCount(kinds) >= 3;
  }

  /**
   * As {@link #invented}, for values in quotes: the signs of operators are like any other, but a
   * word in a script is no password without a digit.
   */
  static boolean quoted(Text value) {
    int kinds = mixed(value, true);
    return (Integer.bitCount(kinds) >= 3 && (kinds & DIGIT) != 0) || generated(value);
  }

  /**
   * True for one word of all kinds of characters in which a bracket has no partner, or that has
   * none: {@code k9(Fz]2w!}. Patterns, templates, selectors and markup close what they open.
   */
  private static boolean generated(Text value) {
    byte[] bytes = value.bytes();
    int kinds = 0;
    int[] open = new int[BRACKETS.length() / 2];
    boolean brackets = false;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = bytes[i];
      if ((b >= 0 && b <= ' ') || b == '/' || b == '\\') {
        return false;
      }
      int bracket = BRACKETS.indexOf(b);
      if (bracket >= 0) {
        open[bracket / 2] += bracket % 2 == 0 ? 1 : -1;
        brackets = true;
      } else if (",;:".indexOf(b) < 0) {
        kinds |= kind(b);
      }
    }
    boolean closed = brackets && Arrays.stream(open).allMatch(count -> count == 0);
    return kinds == ALL && !closed && value.length() >= MIN_INVENTED;
  }

  /** As {@link #invented}, for values among the words of a log: code has operators. */
  static boolean noted(Text value) {
    return Integer.bitCount(mixed(value, false)) >= 3;
  }

  /** The kinds of characters of one word without brackets and what else only code has, or 0. */
  private static int mixed(Text value, boolean operators) {
    byte[] bytes = value.bytes();
    int kinds = 0;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = bytes[i];
      if (operators && isEscaped(bytes, i, value.end())) {
        kinds |= SIGN;
        i++;
        continue;
      }
      boolean path = b == '/' && !(operators && isBesideSign(bytes, i, value));
      if ((b >= 0 && b <= ' ') || path || "()[]{}<>,;\"'`\\:".indexOf(b) >= 0) {
        return 0;
      }
      boolean twice = i > value.start() && bytes[i - 1] == b;
      if (!operators && twice && (b == '|' || b == '&' || b == '=')) {
        return 0;
      }
      kinds |= kind(b);
    }
    return value.length() >= MIN_INVENTED ? kinds : 0;
  }

  /** True for {@code \"}: in quotes what would end them is escaped. */
  private static boolean isEscaped(byte[] bytes, int at, int end) {
    return bytes[at] == '\\' && at + 1 < end && "\"'`\\".indexOf(bytes[at + 1]) >= 0;
  }

  /** True for a slash that no path has. */
  private static boolean isBesideSign(byte[] bytes, int slash, Text value) {
    return (slash > value.start() && isSign(bytes[slash - 1]))
        || (slash + 1 < value.end() && isSign(bytes[slash + 1]));
  }

  private static boolean isSign(byte b) {
    return "=!$^*~+".indexOf(b) >= 0;
  }

  private static int kind(byte b) {
    if (b < 0 || (b >= 'a' && b <= 'z')) {
      return LETTER;
    }
    if (b >= 'A' && b <= 'Z') {
      return CAPITAL;
    }
    if (b >= '0' && b <= '9') {
      return DIGIT;
    }
    return b == '_' || b == '-' || b == '.' ? 0 : SIGN;
  }

  /** True for a string literal of a script that may be one. */
  static boolean literal(Text value) {
    return chosen(value) || joined(value) || quoted(value) || isIssued(value);
  }

  /**
   * True for a long word full of digits and signs of all kinds, as Django and WordPress make their
   * keys. A regular expression names ranges, and code has words.
   */
  static boolean dense(Text value) {
    byte[] bytes = value.bytes();
    if (value.length() < MIN_DENSE || value.length() > MAX_DENSE) {
      return false;
    }
    int digits = 0;
    int letters = 0;
    int run = 0;
    long signs = 0;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = bytes[i];
      if (b <= ' ' || b == '"' || b == '\'' || b == '\\' || isRange(bytes, i, value.end())) {
        return false;
      }
      boolean letter = Bytes.lower(b) >= 'a' && Bytes.lower(b) <= 'z';
      run = letter ? run + 1 : 0;
      if (run > MAX_LETTERS) {
        return false;
      }
      if (letter) {
        letters++;
      } else if (b >= '0' && b <= '9') {
        digits++;
      } else {
        signs |= 1L << (b & 63);
      }
    }
    return digits >= MIN_DIGITS && letters >= MIN_DIGITS && Long.bitCount(signs) >= MIN_SIGNS;
  }

  private static boolean isRange(byte[] bytes, int at, int end) {
    return Bytes.startsWith(bytes, at, end, "a-z")
        || Bytes.startsWith(bytes, at, end, "A-Z")
        || Bytes.startsWith(bytes, at, end, "0-9")
        || Bytes.startsWith(bytes, at, end, "\\d")
        || Bytes.startsWith(bytes, at, end, "(?");
  }

  /** {@code abcd-efgh-ijkl-mnop}: what Apple and Google issue for an application; no words. */
  static boolean isIssued(Text value) {
    byte[] bytes = value.bytes();
    if (value.length() != ISSUED) {
      return false;
    }
    int frequent = 0;
    for (int group = value.start(); group < value.end(); group += GROUP + 1) {
      for (int i = group; i < group + GROUP; i++) {
        if (bytes[i] < 'a' || bytes[i] > 'z') {
          return false;
        }
      }
      if (group + GROUP < value.end() && bytes[group + GROUP] != '-') {
        return false;
      }
      frequent += LetterPairs.frequent(bytes, group, group + GROUP);
    }
    return frequent <= MAX_FREQUENT;
  }

  /** True for a string that may be a password someone chose: not just the name of the field. */
  static boolean chosen(Text value) {
    byte[] bytes = value.bytes();
    boolean special = false;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = bytes[i];
      if (b == '('
          || b == '['
          || b == '{'
          || b == '='
          || (b == '|' && i + 1 < value.end() && bytes[i + 1] == '|')) {
        return false;
      }
      special |=
          b == '!' || b == '@' || b == '#' || b == '%' || b == '^' || b == '*' || b == '?'
              || b == '~';
    }
    return Opacity.hasDigit(bytes, value.start(), value.end()) || special;
  }

  /** True for a word with a sign inside that names in scripts and markup have in other places. */
  private static boolean joined(Text value) {
    byte[] bytes = value.bytes();
    boolean sign = false;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = bytes[i];
      boolean inside = i > value.start() && i + 1 < value.end();
      if ((b == '$' || b == '&') && inside && Bytes.wordByte(bytes[i - 1])) {
        sign |= Bytes.wordByte(bytes[i + 1]);
      } else if (!Bytes.wordByte(b) && b != '-' && b != '_') {
        return false;
      }
    }
    return sign && value.length() >= MIN_INVENTED;
  }
}
