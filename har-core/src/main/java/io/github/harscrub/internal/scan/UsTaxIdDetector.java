package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Finds the social security numbers of the United States, {@code ddd-dd-dddd}, and the taxpayer
 * numbers that look like them.
 *
 * <p>The Social Security Administration never issues area 000, 666 or 900 to 999, group 00 and
 * serial 0000. The tax office issues areas from 900, with groups 50-65, 70-88, 90-92 and 94-99.
 */
final class UsTaxIdDetector {
  static final Rule SSN = new Rule("us-ssn", Category.NATIONAL_ID);
  static final Rule ITIN = new Rule("us-itin", Category.NATIONAL_ID);

  /** {@code ddd-dd-dddd}. */
  static final int LENGTH = 11;

  private UsTaxIdDetector() {}

  /** What the run of three digits at {@code start} begins, or null. */
  static @Nullable Rule rule(byte[] text, int from, int to, int start) {
    if (to - start < LENGTH
        || !Boundaries.opensNumber(text, from, start)
        || !closes(text, start + LENGTH, to)) {
      return null;
    }
    return dashed(text, start);
  }

  /** For a value beside a telling name: nothing but such a number, with its dashes or without. */
  static boolean isTaxId(byte[] text, int start, int end) {
    if (end - start == LENGTH) {
      return dashed(text, start) != null;
    }
    return end - start == 9
        && Ascii.digitsEnd(text, start, end) == end
        && rule(number(text, start, 3), number(text, start + 3, 2), number(text, start + 5, 4))
            != null;
  }

  private static @Nullable Rule dashed(byte[] text, int start) {
    if (Ascii.digitsEnd(text, start, start + 4) != start + 3
        || text[start + 3] != '-'
        || Ascii.digitsEnd(text, start + 4, start + 7) != start + 6
        || text[start + 6] != '-'
        || Ascii.digitsEnd(text, start + 7, start + LENGTH) != start + LENGTH) {
      return null;
    }
    return rule(number(text, start, 3), number(text, start + 4, 2), number(text, start + 7, 4));
  }

  private static @Nullable Rule rule(int area, int group, int serial) {
    if (area == 0 || area == 666 || group == 0 || serial == 0 || isVoid(area, group, serial)) {
      return null;
    }
    if (area < 900) {
      return SSN;
    }
    boolean issued =
        (group >= 50 && group <= 65)
            || (group >= 70 && group <= 88)
            || (group >= 90 && group != 93);
    return issued ? ITIN : null;
  }

  /** Printed on a wallet's sample card and in a brochure, and void since; the mask of a field. */
  private static boolean isVoid(int area, int group, int serial) {
    return (area == 78 && group == 5 && serial == 1120)
        || (area == 219 && group == 9 && serial == 9999)
        || (area == 999 && group == 99 && serial == 9999);
  }

  private static boolean closes(byte[] text, int end, int to) {
    if (end >= to) {
      return true;
    }
    byte after = text[end];
    if (after == '.') {
      // A decimal or a file's name; a capital begins the next sentence.
      return end + 1 >= to || (!Ascii.isDigit(text[end + 1]) && !Ascii.isLower(text[end + 1]));
    }
    return after != '-' && !Boundaries.isWord(after);
  }

  private static int number(byte[] text, int start, int digits) {
    int number = 0;
    for (int i = start; i < start + digits; i++) {
      number = number * 10 + text[i] - '0';
    }
    return number;
  }
}
