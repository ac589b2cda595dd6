package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Set;

/** Tells sentences, as messages and help texts are, from values made of words. */
public final class Prose {
  /** Words that stand in sentences and not in pass phrases. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "must",
          "be",
          "is",
          "are",
          "at",
          "least",
          "the",
          "your",
          "you",
          "please",
          "enter",
          "not",
          "and",
          "or",
          "of",
          "to",
          "has",
          "have",
          "for",
          "a",
          "an",
          "in",
          "with",
          "was",
          "can",
          "cannot",
          "should",
          "invalid",
          "required",
          "characters",
          "does",
          "no",
          "match",
          "expired",
          "failed",
          "incorrect",
          "wrong",
          "this",
          "that",
          "if",
          "use",
          "me",
          "forgot",
          "forgotten",
          "remember",
          "ago",
          "already",
          "yet");

  /** Words of which a message about a field has one, and what somebody remembers seldom does. */
  private static final Set<String> MESSAGE_WORDS =
      Set.of(
          "must",
          "least",
          "please",
          "enter",
          "your",
          "invalid",
          "required",
          "characters",
          "incorrect",
          "wrong",
          "cannot",
          "should",
          "failed",
          "match",
          "expired",
          "answer",
          "answers");

  /** The word for a digit in many languages, without its end. */
  private static final String[] DIGITS = {
    "digit", "ziffer", "stellig", "chiffre", "cifr", "cijfer", "siffr", "cyfr"
  };

  private static final int MAX_CODE_HINT = 40;

  private Prose() {}

  /** True for a sentence: three words and more, one of which only sentences have. */
  public static boolean is(Text value) {
    byte[] bytes = value.bytes();
    int words = 0;
    boolean function = false;
    int start = value.start();
    if (isOneWord(value)) {
      return Messages.isWritten(value);
    }
    while (start < value.end() && words < 32) {
      int end = Bytes.find(bytes, start, value.end(), (byte) ' ');
      if (end > start) {
        words++;
        function |= end - start <= 12 && FUNCTION_WORDS.contains(value.lower(start, end));
        function |= Messages.hasWord(value, start, end);
      }
      start = end + 1;
    }
    boolean question = value.length() > 0 && bytes[value.end() - 1] == '?';
    return (words >= 3 && (function || question))
        || (words == 2 && function && !Opacity.hasDigit(bytes, value.start(), value.end()));
  }

  /** True for a sentence about a value, as validation returns it. */
  static boolean isMessage(Text value) {
    int start = value.start();
    if (isOneWord(value)) {
      return false;
    }
    while (start < value.end()) {
      int end = Bytes.find(value.bytes(), start, value.end(), (byte) ' ');
      if (end - start <= 12 && MESSAGE_WORDS.contains(value.lower(start, end))) {
        return is(value);
      }
      start = end + 1;
    }
    return false;
  }

  /** True for what says how long a code is: {@code 6 digits}, {@code 4-stellige PIN}. */
  static boolean isOfDigits(Text value) {
    if (value.length() > MAX_CODE_HINT) {
      return false;
    }
    String lower = value.lower();
    for (String digits : DIGITS) {
      if (lower.contains(digits)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOneWord(Text value) {
    return Bytes.find(value.bytes(), value.start(), value.end(), (byte) ' ') == value.end();
  }
}
