package io.github.harscrub.internal.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Set;

/**
 * The words before a number: its key in JSON, a query or markup, the label in a table or a
 * sentence, in whatever notation. What ends a statement ends the words as well: a comma, a brace,
 * an ampersand, another number.
 */
final class NumberContext {
  /** A label and the markup between it and the number. */
  static final int MAX_LENGTH = 64;

  /** So many digits in a row are a value of their own. */
  static final int OTHER_VALUE = 4;

  /** Tags between a label and its number. */
  private static final Set<String> MARKUP =
      Set.of(
          "td", "th", "tr", "div", "span", "dd", "dt", "dl", "li", "p", "b", "strong", "label",
          "input", "value", "text", "n", "a", "href");

  /** What else may stand between a phrase that is tied to its number, and the number. */
  private static final Set<String> NEUTRAL =
      Set.of(
          "number", "no", "nr", "num", "nro", "numero", "número", "nummer", "id", "is", "was",
          "field", "code", "am", "on", "le", "of");

  private NumberContext() {}

  /** Where the words before the number at {@code start} begin. */
  static int start(byte[] text, int from, int start) {
    int floor = Math.max(from, start - MAX_LENGTH);
    int i = start;
    int digits = 0;
    int segments = 0;
    boolean passed = false;
    while (i > floor) {
      byte b = text[i - 1];
      digits = Ascii.isDigit(b) ? digits + 1 : 0;
      if (digits == OTHER_VALUE) {
        return i + OTHER_VALUE - 1;
      }
      // Of a path only the segment before counts: /passports/123456789.
      if (b == '/' && (i - 1 == floor || text[i - 2] != '<') && ++segments > 1) {
        return i;
      }
      if (ends(text, i - 1, start)) {
        // In {"name": "pesel", "value": "…"} the name stands one member before.
        if (passed || b != ',' || !isValueKey(text, i, start)) {
          return i;
        }
        passed = true;
      }
      i--;
    }
    return i;
  }

  private static boolean ends(byte[] text, int at, int start) {
    if (isEnd(text[at])) {
      return true;
    }
    // A sentence, and not "No. 123".
    return text[at] == '.'
        && at + 1 < start
        && text[at + 1] == ' '
        && at >= 4
        && Ascii.isLetter(text[at - 1])
        && Ascii.isLetter(text[at - 2])
        && Ascii.isLetter(text[at - 3])
        && Ascii.isLetter(text[at - 4]);
  }

  /** True for what ends a statement, wherever it stands. */
  static boolean isEnd(byte b) {
    return switch (b) {
      case ',', ';', '{', '}', '&', '?', '|', '*', '!' -> true;
      default -> false;
    };
  }

  private static boolean isValueKey(byte[] text, int from, int to) {
    return words(text, from, to).equals(" value ");
  }

  /** The words of {@code [from, to)} in lower case, with a blank around each. */
  static String words(byte[] text, int from, int to) {
    StringBuilder words = new StringBuilder(" ");
    String raw = new String(text, from, to - from, UTF_8);
    boolean open = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (!Character.isLetter(c)) {
        open = false;
        continue;
      }
      if (!open || isHump(raw, i)) {
        if (words.length() > 1) {
          words.append(' ');
        }
        open = true;
      }
      words.append(c);
    }
    return words.append(words.length() > 1 ? " " : "").toString().toLowerCase(Locale.ROOT);
  }

  /** {@code words} without the tags at its end. */
  static String label(String words) {
    return strip(words, MARKUP);
  }

  /** {@code label} without the neutral words at its end. */
  static String core(String label) {
    return strip(label, NEUTRAL);
  }

  private static String strip(String words, Set<String> strip) {
    int end = words.length();
    while (end > 1) {
      int start = words.lastIndexOf(' ', end - 2);
      if (!strip.contains(words.substring(start + 1, end - 1))) {
        break;
      }
      end = start + 1;
    }
    return words.substring(0, end);
  }

  /** True where a new word begins in {@code camelCase} and {@code CPFNumber}. */
  private static boolean isHump(String raw, int i) {
    char before = raw.charAt(i - 1);
    return Character.isUpperCase(raw.charAt(i))
        && (Character.isLowerCase(before)
            || (Character.isUpperCase(before)
                && i + 1 < raw.length()
                && Character.isLowerCase(raw.charAt(i + 1))));
  }
}
