package io.github.harscrub.internal.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes random texts of a notation, so that no secret stands in the repository. Reads the notation
 * with code of its own: a mistake of {@link TokenNotation} must not hide itself.
 */
final class TokenExamples {
  enum Length {
    SHORTEST,
    TYPICAL,
    LONGEST
  }

  /**
   * @param text an example
   * @param start where its redacted part starts
   * @param end where that ends
   */
  record Example(String text, int start, int end) {}

  private static final String DIGITS = "0123456789";
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String B62 = DIGITS + LOWER + UPPER;
  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("dec", DIGITS),
          Map.entry("hex", DIGITS + "abcdef"),
          Map.entry("HEX", DIGITS + "ABCDEF"),
          Map.entry("xhex", DIGITS + "abcdefABCDEF"),
          Map.entry("b32", LOWER + "234567"),
          Map.entry("B32", UPPER + "234567"),
          Map.entry("b36", DIGITS + LOWER),
          Map.entry("B36", DIGITS + UPPER),
          Map.entry("b58", "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"),
          Map.entry("b62", B62),
          Map.entry("b64", B62 + "+/"),
          Map.entry("b64u", B62 + "-_"),
          Map.entry("b64x", B62 + "+/-_"),
          Map.entry("word", B62 + "_"),
          Map.entry("tok", B62 + "._-"),
          Map.entry("az", LOWER),
          Map.entry("AZ", UPPER));

  /** An open run's longest example: more would only be more of the same. */
  private static final int OPEN = 300;

  private final Random random;

  TokenExamples(Random random) {
    this.random = random;
  }

  Example example(String notation, Length length) {
    String needs = notation.contains(" ~") ? notation.substring(notation.indexOf(" ~") + 2) : "";
    for (int i = 0; i < 1_000; i++) {
      StringBuilder runs = new StringBuilder();
      Example example = once(notation, length, runs);
      if ((!(needs.contains("0") || needs.contains("x")) || has(runs, DIGITS))
          && (!needs.contains("a") || has(runs, LOWER))
          && (!needs.contains("A") || has(runs, UPPER))) {
        return example;
      }
    }
    throw new AssertionError("no example of " + notation);
  }

  /** True if a token followed by this character would be a longer token. */
  static boolean goesOnWith(String notation, char next) {
    String last = notation.replaceAll(" ~[0aAx]+$", "");
    last = last.substring(last.lastIndexOf(' ') + 1);
    int brace = last.lastIndexOf('{');
    return brace > 0 && alphabet(last.substring(0, brace)).indexOf(next) >= 0;
  }

  private Example once(String notation, Length length, StringBuilder runs) {
    StringBuilder text = new StringBuilder();
    List<Integer> marks = new ArrayList<>();
    String plain = notation.replace("uuid", "xhex{8} - xhex{4} - xhex{4} - xhex{4} - xhex{12}");
    for (String element : plain.split(" ", -1)) {
      boolean optional = element.matches(".*[^\\\\]\\?");
      String body = optional ? element.substring(0, element.length() - 1) : element;
      boolean bytes = !body.equals("$") && !body.equals("$/") && !body.startsWith("~");
      if (body.equals("!")) {
        marks.add(text.length());
      } else if (bytes && !(optional && length == Length.SHORTEST)) {
        append(body, length, text, runs);
      }
    }
    return new Example(
        text.toString(),
        marks.isEmpty() ? 0 : marks.get(0),
        marks.size() < 2 ? text.length() : marks.get(1));
  }

  private void append(String body, Length length, StringBuilder text, StringBuilder runs) {
    if (body.matches("\\(.*\\)")) {
      String[] options = body.substring(1, body.length() - 1).split("\\|", -1);
      text.append(plain(options[random.nextInt(options.length)]));
    } else if (body.matches(".*[^\\\\]\\{\\d+(,\\d*)?\\}")) {
      run(body, length, text, runs);
    } else {
      text.append(plain(body));
    }
  }

  private void run(String body, Length length, StringBuilder text, StringBuilder runs) {
    int brace = body.lastIndexOf('{');
    String alphabet = alphabet(body.substring(0, brace));
    String[] bounds = body.substring(brace + 1, body.length() - 1).split(",", -1);
    int min = Integer.parseInt(bounds[0]);
    String upper = bounds[bounds.length - 1];
    int max = upper.isEmpty() ? Math.max(min, OPEN) : Integer.parseInt(upper);
    int count =
        switch (length) {
          case SHORTEST -> min;
          case TYPICAL -> min + random.nextInt(Math.min(max - min, 24) + 1);
          case LONGEST -> max;
        };
    for (int i = 0; i < count; i++) {
      char c = alphabet.charAt(random.nextInt(alphabet.length()));
      text.append(c);
      runs.append(c);
    }
  }

  private static String alphabet(String name) {
    if (!name.startsWith("[")) {
      return name.length() == 1 ? name : CLASSES.get(name);
    }
    String set = plain(name.substring(1, name.length() - 1));
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < set.length(); i++) {
      if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
        for (char c = set.charAt(i); c <= set.charAt(i + 2); c++) {
          all.append(c);
        }
        i += 2;
      } else {
        all.append(set.charAt(i));
      }
    }
    return all.toString();
  }

  private static String plain(String written) {
    String marked = written.replace("\\\\", "\u0000").replace("\\s", " ").replace("\\n", "\n");
    return marked
        .replace("\\r", "\r")
        .replace("\\t", "\t")
        .replace("\\", "")
        .replace('\u0000', '\\');
  }

  private static boolean has(CharSequence text, String alphabet) {
    return text.chars().anyMatch(c -> alphabet.indexOf(c) >= 0);
  }
}
