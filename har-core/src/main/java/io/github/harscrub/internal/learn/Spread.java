package io.github.harscrub.internal.learn;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.LabelWords;
import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.JwtDetector;

/** How far a value that was found is to vanish from the rest of the file. */
public enum Spread {
  /** Only where it was found: it is too short or too common to be removed elsewhere. */
  HERE,
  /** Wherever it stands as a whole, between bytes that are no letters and no digits. */
  WHOLE,
  /** Wherever it stands, also as a part of something longer. */
  ANYWHERE;

  /** Shorter values occur by chance. */
  public static final int MIN_WHOLE = 8;

  /** With 16 characters of 4 bits, or 8 of a larger alphabet, nothing occurs twice by chance. */
  public static final int MIN_ANYWHERE = 16;

  /** First and last names of an account, and both with a dot between. */
  private static final int MIN_PART = 3;

  private static final int MIN_ACCOUNT = 10;

  /**
   * The spread of a value by what it is. The classes (a), (b) and (c) of the rules in
   * ARCHITECTURE.md.
   */
  public static Spread of(Rule rule, byte[] bytes, int start, int end) {
    int length = end - start;
    if (length < MIN_WHOLE
        || JwtDetector.isCutOff(bytes, start, end)
        || (commonWords(rule.category(), bytes, start, end) && !account(rule, bytes, start, end))) {
      return HERE;
    }
    boolean whole = rule.category() == Category.PASSWORD || !rule.category().secret();
    return whole || length < MIN_ANYWHERE ? WHOLE : ANYWHERE;
  }

  /**
   * {@code marta.kowalczyk}: what companies call accounts is half of an address, and stands in
   * paths and logs. What programs call their parts, {@code order.service}, has words of labels.
   */
  private static boolean account(Rule rule, byte[] bytes, int start, int end) {
    int parts = 0;
    int from = start;
    while (from < end) {
      int to = from;
      while (to < end && Bytes.lower(bytes[to]) >= 'a' && Bytes.lower(bytes[to]) <= 'z') {
        to++;
      }
      boolean dot = to == end || bytes[to] == '.';
      String word = new Text(bytes, from, to).lower();
      if (to - from < MIN_PART || !dot || LabelWords.contains(word)) {
        return false;
      }
      parts++;
      from = to + 1;
    }
    return parts == 2 && end - start >= MIN_ACCOUNT && rule.id().equals("username");
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
