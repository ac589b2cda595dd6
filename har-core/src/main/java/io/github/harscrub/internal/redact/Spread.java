package io.github.harscrub.internal.redact;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.scan.JwtDetector;

/** How far a value that was found is to vanish from the rest of the file. */
enum Spread {
  /** Only where it was found: it is too short or too common to be removed elsewhere. */
  HERE,
  /** Wherever it stands as a whole, between bytes that are no letters and no digits. */
  WHOLE,
  /** Wherever it stands, also as a part of something longer. */
  ANYWHERE;

  /** Shorter values occur by chance. */
  static final int MIN_WHOLE = 8;

  /** With 16 characters of 4 bits, or 8 of a larger alphabet, nothing occurs twice by chance. */
  static final int MIN_ANYWHERE = 16;

  /**
   * The spread of a value by what it is. The classes (a), (b) and (c) of the rules in
   * ARCHITECTURE.md.
   */
  static Spread of(Rule rule, byte[] bytes, int start, int end) {
    int length = end - start;
    if (length < MIN_WHOLE
        || JwtDetector.isCutOff(bytes, start, end)
        || commonWords(rule.category(), bytes, start, end)) {
      return HERE;
    }
    boolean whole = rule.category() == Category.PASSWORD || !rule.category().secret();
    return whole || length < MIN_ANYWHERE ? WHOLE : ANYWHERE;
  }

  private static boolean commonWords(Category category, byte[] bytes, int start, int end) {
    return switch (category) {
      // Login names are often words, and first names are: only what two words or a digit make rare
      // is looked for.
      case PERSON -> !Opacity.fullName(bytes, start, end) && !Opacity.hasDigit(bytes, start, end);
      case EMAIL, PHONE, PAYMENT, NATIONAL_ID -> false;
      // A position or an address in a network is a number; 8 characters of it stand in versions and
      // prices too.
      case LOCATION -> end - start < 11;
      case COOKIE, TOKEN, KEY, PASSWORD, SIGNATURE, CLIENT_ID -> Opacity.words(bytes, start, end);
    };
  }
}
