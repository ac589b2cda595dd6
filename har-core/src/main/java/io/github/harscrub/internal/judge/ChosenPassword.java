package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Arrays;

/** Whether a value beside the name of a password may be one that somebody made up. */
final class ChosenPassword {
  /** Shorter ones no rule for passwords lets pass. */
  private static final int MIN_INVENTED = 8;

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
    return chosen(value) || joined(value) || quoted(value);
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
