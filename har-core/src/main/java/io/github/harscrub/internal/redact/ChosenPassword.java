package io.github.harscrub.internal.redact;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/** Whether a value beside the name of a password may be one that somebody made up. */
final class ChosenPassword {
  /** Shorter ones no rule for passwords lets pass. */
  private static final int MIN_INVENTED = 8;

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
      if (b >= 'a' && b <= 'z') {
        kinds |= 1;
      } else if (b >= 'A' && b <= 'Z') {
        kinds |= 2;
      } else if (b >= '0' && b <= '9') {
        kinds |= 4;
      } else if (b != '_' && b != '-' && b != '.') {
        kinds |= 8;
      }
    }
    return value.length() >= MIN_INVENTED && Integer.bitCount(kinds) >= 3;
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
  static boolean joined(Text value) {
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
