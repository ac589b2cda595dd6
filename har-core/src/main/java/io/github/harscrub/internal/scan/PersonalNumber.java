package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Rule;
import java.util.List;

/**
 * A kind of number that a person, a device or an account has.
 *
 * @param words phrases one of which stands beside it; a {@code $} behind one ties it to the number
 */
record PersonalNumber(Rule rule, NumberCheck check, List<String> words) {
  /** What may stand between a tied phrase and its number. */
  private static final String NEUTRAL =
      " number no nr num nro numero número nummer id is was value input text field code n td th div"
          + " span dd dt li p b strong label am on le of ";

  PersonalNumber {
    words = List.copyOf(words);
  }

  /** True if a phrase is among {@code context}, which has a blank around each word. */
  boolean isNamedBy(String context) {
    for (String word : words) {
      if (word.endsWith("$") ? isLast(context, word) : context.contains(" " + word + " ")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLast(String context, String tied) {
    String phrase = " " + tied.substring(0, tied.length() - 1) + " ";
    int at = context.lastIndexOf(phrase);
    if (at < 0) {
      return false;
    }
    for (int i = at + phrase.length(); i < context.length(); ) {
      int end = context.indexOf(' ', i);
      if (!NEUTRAL.contains(context.substring(i - 1, end + 1))) {
        return false;
      }
      i = end + 1;
    }
    return true;
  }
}
