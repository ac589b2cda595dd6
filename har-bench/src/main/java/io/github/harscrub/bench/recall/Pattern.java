package io.github.harscrub.bench.recall;

import java.util.Map;

/**
 * The notation of {@code formats.tsv}: {@code <b62:36>} stands for 36 random letters and digits,
 * {@code <hex:32-64>} for 32 to 64 hexadecimal digits, {@code <b62+-_:20>} adds characters to a
 * class, {@code <[A-D]:1>} names its own, {@code <uuid>} is a random UUID. All else is literal.
 */
final class Pattern {
  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("b62", Chance.ALPHANUMERIC),
          Map.entry("b64", Chance.ALPHANUMERIC + "+/"),
          Map.entry("b64u", Chance.ALPHANUMERIC + "-_"),
          Map.entry("b36", Chance.DIGITS + Chance.LOWER),
          Map.entry("B36", Chance.DIGITS + Chance.UPPER),
          Map.entry("b32", Chance.UPPER + "234567"),
          Map.entry("B32", Chance.UPPER + "234567"),
          Map.entry("b58", "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"),
          Map.entry("hex", Chance.HEX),
          Map.entry("hexi", Chance.HEX),
          Map.entry("HEX", Chance.DIGITS + "ABCDEF"),
          Map.entry("dec", Chance.DIGITS),
          Map.entry("word", Chance.ALPHANUMERIC + "_"),
          Map.entry("alpha", Chance.UPPER + Chance.LOWER));

  private Pattern() {}

  /** A random text of this pattern. */
  static String random(String pattern, Chance chance) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      int end = pattern.charAt(at) == '<' ? pattern.indexOf('>', at) : -1;
      if (end < 0) {
        text.append(pattern.charAt(at++));
        continue;
      }
      text.append(part(pattern.substring(at + 1, end), chance));
      at = end + 1;
    }
    return text.toString();
  }

  private static String part(String part, Chance chance) {
    if (part.equals("uuid")) {
      return chance.uuid();
    }
    int colon = part.lastIndexOf(':');
    String length = part.substring(colon + 1);
    int dash = length.indexOf('-');
    int low = Integer.parseInt(dash < 0 ? length : length.substring(0, dash));
    int high = dash < 0 ? low : Integer.parseInt(length.substring(dash + 1));
    return chance.string(alphabet(part.substring(0, colon)), chance.between(low, high));
  }

  private static String alphabet(String name) {
    if (name.startsWith("[")) {
      return range(name.substring(1, name.length() - 1));
    }
    int plus = name.indexOf('+');
    String known = CLASSES.get(plus < 0 ? name : name.substring(0, plus));
    if (known == null) {
      throw new IllegalArgumentException("no such class of characters: " + name);
    }
    return plus < 0 ? known : known + name.substring(plus + 1);
  }

  private static String range(String ranges) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < ranges.length(); i++) {
      char first = ranges.charAt(i);
      boolean range = i + 2 < ranges.length() && ranges.charAt(i + 1) == '-';
      char last = range ? ranges.charAt(i + 2) : first;
      for (char c = first; c <= last; c++) {
        letters.append(c);
      }
      i += range ? 2 : 0;
    }
    return letters.toString();
  }
}
