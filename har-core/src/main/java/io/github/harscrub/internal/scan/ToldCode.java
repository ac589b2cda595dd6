package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * The code of six to eight digits that a message tells who signs in: {@code Use code 482916 to sign
 * in}, {@code Your Example code is 482916}, {@code 482916 is your Example code}. What it is for
 * stands between its words or not at all, so no name is as good a clue as the sentence. Shorter
 * ones, in the sentences that most programs write, are token formats.
 */
final class ToldCode {
  static final Rule RULE = new Rule("one-time-code", Category.TOKEN);

  /** Shorter numbers stand in sentences about errors and years as well (RFC 4226 section 5.3). */
  private static final int MIN_DIGITS = 6;

  private static final int MAX_DIGITS = 8;

  /** Of the digits in a code that is written in two parts. */
  private static final int GROUP = 3;

  /** What is enough before a code in two parts. */
  private static final String CODE = "code: ";

  /** How far the words around go. */
  private static final int MAX_AROUND = 40;

  /** What leads to the code, in small letters. */
  private static final String[] LEADS = {
    "use ",
    "use code ",
    "use the code ",
    "enter ",
    "enter code ",
    "enter the code ",
    "enter this code: ",
    "enter this code to sign in: ",
    "enter this code to log in: ",
    "enter this code to verify: ",
    "enter this code to confirm: ",
    "enter this code to continue: ",
    "lautet ",
    "lautet: "
  };

  /** What leads to it if it is called a code before. */
  private static final String[] VERBS = {" is ", " is: ", " ist ", " es ", " est "};

  /** What it is called, in small letters; of código the part that is ASCII. */
  private static final String[] NAMES = {"code", "digo", "codice", "passcode", "otp", " pin"};

  /** Whose it is. */
  private static final String[] OWNERS = {"your ", "ihr ", "dein ", "su ", "tu ", "votre ", "tuo "};

  /** What such messages say of it. */
  private static final String[] USES = {" to sign in", " to log in", " to verify", " to confirm"};

  /** What is called a code as well. */
  private static final String[] OTHERS = {
    "promo",
    "discount",
    "coupon",
    "voucher",
    "gift",
    "error",
    "status",
    "exit",
    "zip",
    "postal",
    "post",
    "area",
    "country",
    "product",
    "order",
    "tracking",
    "referral",
    "reference",
    "swift"
  };

  private static final String[] YOURS = {" is your ", " as your "};

  private ToldCode() {}

  /**
   * Where the code ends that begins with the digits in {@code [start, end)}, if a message tells it
   * to somebody; else -1.
   */
  static int end(byte[] text, int from, int to, int start, int end) {
    int second = isGrouped(text, start, end, to) ? end + 1 + GROUP : end;
    int length = second - start;
    if (length < MIN_DIGITS
        || length > MAX_DIGITS
        || (start > from && text[start - 1] != ' ' && Bytes.wordByte(text[start - 1]))
        || (second < to && Bytes.wordByte(text[second]))) {
      return -1;
    }
    boolean told =
        (second + 1 < to && text[second] == ' ' && isToldBehind(text, second, to))
            || (start - 1 > from
                && text[start - 1] == ' '
                && isToldBefore(text, from, to, start, second, second > end));
    return told ? second : -1;
  }

  /** {@code 482-916}. */
  private static boolean isGrouped(byte[] text, int start, int end, int to) {
    int second = end + 1;
    return end - start == GROUP
        && second + GROUP <= to
        && text[end] == '-'
        && Ascii.digitsEnd(text, second, to) == second + GROUP;
  }

  private static boolean isToldBehind(byte[] text, int end, int to) {
    boolean yours = false;
    for (String words : YOURS) {
      yours |= Bytes.startsWith(text, end, to, words);
    }
    return yours && isCalled(behind(text, end, to));
  }

  private static boolean isToldBefore(
      byte[] text, int from, int to, int start, int end, boolean grouped) {
    String before = new Text(text, Math.max(from, start - MAX_AROUND), start).lower();
    if (grouped && before.endsWith(CODE) && isCalled(before)) {
      return true;
    }
    for (String lead : LEADS) {
      if (before.endsWith(lead)) {
        return isCalled(before) || hasOneOf(USES, behind(text, end, to));
      }
    }
    for (String verb : VERBS) {
      if (before.endsWith(verb)) {
        return hasOneOf(OWNERS, before) && isCalled(before);
      }
    }
    return false;
  }

  private static boolean isCalled(String text) {
    if (!hasOneOf(NAMES, text)) {
      return false;
    }
    for (String other : OTHERS) {
      if (text.contains(other + " code") || text.contains(other + "code")) {
        return false;
      }
    }
    return true;
  }

  /** What stands behind the code in its sentence. */
  private static String behind(byte[] text, int end, int to) {
    int stop = end;
    int most = Math.min(to, end + MAX_AROUND);
    while (stop < most && ".,;:!?<\"".indexOf(text[stop]) < 0) {
      stop++;
    }
    return new Text(text, end, stop).lower();
  }

  private static boolean hasOneOf(String[] words, String text) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
