package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;

/**
 * Finds telephone numbers in international form: a plus, an assigned calling code, and as many
 * digits as that country's numbers have, with the separators people use (ITU E.123, RFC 3966).
 *
 * <p>Numbers in national form are indistinguishable from others and not found here. Nor are time
 * zones, {@code a+12345678}, build metadata, or a plus in base64: what stands before the plus
 * tells. Where several numbers are joined by spaces, the longest plausible one counts: a digit too
 * many is redacted rather than one too few.
 */
final class PhoneDetector {
  static final Rule RULE = new Rule("phone", Category.PHONE);

  /** From the first digit: 15 digits, a trunk zero in parentheses and a separator for each two. */
  static final int MAX_BYTES = 40;

  private static final int MAX_GROUPS = 8;

  private PhoneDetector() {}

  /** The position of the plus before the digit at {@code i}, or -1. */
  static int start(byte[] text, int from, int i) {
    int plus = i - 1;
    if (plus > from && text[plus] == '(') {
      plus--;
    }
    return plus >= from && text[plus] == '+' && opens(text, from, plus) ? plus : -1;
  }

  /** The end of the telephone number whose first digit, behind the plus, is at {@code i}, or -1. */
  static int end(byte[] text, int i, int to) {
    int limit = (int) Math.min(to, (long) i + MAX_BYTES);
    int found = -1;
    int head = 0;
    int digits = 0;
    int singles = 0;
    int dots = 0;
    int groupStart = i;
    for (int groups = 1; groups <= MAX_GROUPS; groups++) {
      int groupEnd = Ascii.digitsEnd(text, groupStart, limit);
      if (digits + groupEnd - groupStart > CallingCodes.MAX_DIGITS) {
        break;
      }
      for (int k = groupStart; k < groupEnd; k++) {
        head = digits < 8 ? head * 10 + text[k] - '0' : head;
        digits++;
      }
      singles += groups > 1 && groupEnd - groupStart == 1 ? 1 : 0;
      // A single dot is a decimal's, unless right behind the calling code: +49.30901820.
      boolean decimal = dots == 1 && groups == 2 && !isCodeLength(text, i, limit);
      boolean plausible = singles <= 1 && !decimal && CallingCodes.isPlausible(head, digits);
      if (plausible && closes(text, groupEnd, to, groups)) {
        found = groupEnd;
      }
      groupStart = nextGroup(text, groupEnd, limit);
      if (groupStart < 0) {
        break;
      }
      dots += text[groupEnd] == '.' ? 1 : 0;
    }
    return found;
  }

  /** For a value beside a telling name: nothing but a number in international form. */
  static boolean isPhone(byte[] text, int start, int end) {
    return end - start > 1 && text[start] == '+' && end(text, start + 1, end) == end;
  }

  private static boolean isCodeLength(byte[] text, int i, int to) {
    return Ascii.digitsEnd(text, i, to) - i <= 3;
  }

  /** The start of the digits behind a separator at {@code i}, or -1. */
  private static int nextGroup(byte[] text, int i, int to) {
    int next = i;
    if (next < to && text[next] == ')') {
      next++;
    }
    next = afterSeparator(text, next, to);
    if (startsWith(text, next, to, "(0)")) {
      // The trunk zero, dialled only inside the country. Not a digit of the number.
      next = afterSeparator(text, next + 3, to);
    } else if (next < to && text[next] == '(' && closesParenthesis(text, next + 1, to)) {
      next++;
    }
    return next > i && next < to && Ascii.isDigit(text[next]) ? next : -1;
  }

  /** Skips one separator: a space, dash, dot or slash, a typographic one, or a dash in spaces. */
  private static int afterSeparator(byte[] text, int i, int to) {
    if (i >= to) {
      return i;
    }
    if (startsWith(text, i, to, " - ")) {
      return i + 3;
    }
    byte b = text[i];
    if (b == ' ' || b == '-' || b == '.' || b == '/') {
      return i + 1;
    }
    if (i + 1 < to && b == (byte) 0xC2 && text[i + 1] == (byte) 0xA0) {
      return i + 2; // no-break space
    }
    if (i + 2 < to && b == (byte) 0xE2 && text[i + 1] == (byte) 0x80) {
      int last = text[i + 2] & 0xFF;
      // U+2010 to U+2013 are dashes, U+2009 and U+202F spaces.
      return (last >= 0x90 && last <= 0x93) || last == 0x89 || last == 0xAF ? i + 3 : i;
    }
    return i;
  }

  private static boolean closesParenthesis(byte[] text, int start, int to) {
    int end = Ascii.digitsEnd(text, start, Math.min(to, start + 6));
    return end > start && end < to && text[end] == ')';
  }

  private static boolean startsWith(byte[] text, int i, int to, String ascii) {
    if (to - i < ascii.length()) {
      return false;
    }
    for (int k = 0; k < ascii.length(); k++) {
      if (text[i + k] != ascii.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  private static boolean opens(byte[] text, int from, int plus) {
    if (plus == from) {
      return true;
    }
    byte before = text[plus - 1];
    // Not behind words, closed brackets and other operators: that is arithmetic or a suffix.
    return before < 0
        || before <= ' '
        || "\"'`=:,;(<>[{|/#!?".indexOf(before) >= 0
        || Ascii.isEscapeResidue(text, from, plus);
  }

  private static boolean closes(byte[] text, int end, int to, int groups) {
    if (end >= to) {
      return true;
    }
    byte after = text[end];
    if (groups == 1 && (after == '+' || after == '*' || after == ';' || after == '=')) {
      // "x"+49301234567; and base64. In tel:+49…;ext=7 a letter follows.
      return after == ';' && end + 1 < to && Ascii.isLetter(text[end + 1]);
    }
    if (after == '.' && end + 1 < to && groups == 1) {
      return !Ascii.isDigit(text[end + 1]);
    }
    return !Boundaries.isWord(after);
  }
}
