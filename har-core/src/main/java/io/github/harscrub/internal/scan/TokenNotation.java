package io.github.harscrub.internal.scan;

import io.github.harscrub.internal.scan.TokenPart.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the notation that {@link TokenFormat} describes.
 *
 * @param parts the elements from left to right
 * @param needs the kinds of character, bits of {@link CharClass}, that the runs must hold
 */
record TokenNotation(List<TokenPart> parts, int needs) {
  private static final String UUID = "xhex{8} - xhex{4} - xhex{4} - xhex{4} - xhex{12}";

  TokenNotation {
    parts = List.copyOf(parts);
  }

  static TokenNotation read(String notation) {
    List<TokenPart> parts = new ArrayList<>();
    int needs = 0;
    boolean started = false;
    boolean closed = false;
    String plain = notation.contains("uuid") ? notation.replace("uuid", UUID) : notation;
    for (String element : plain.split(" ", -1)) {
      if (closed) {
        throw new IllegalArgumentException("nothing may follow ~: " + notation);
      }
      switch (element) {
        case "" -> throw new IllegalArgumentException("two spaces: " + notation);
        case "!" -> {
          parts.add(TokenPart.of(started ? Kind.END : Kind.START));
          started = true;
        }
        case "$" -> parts.add(TokenPart.of(Kind.EDGE));
        case "$/" -> parts.add(TokenPart.of(Kind.BASE64_EDGE));
        default -> {
          closed = element.charAt(0) == '~';
          if (closed) {
            needs = needs(element);
          } else {
            parts.add(element(element));
          }
        }
      }
    }
    return new TokenNotation(parts, needs);
  }

  private static int needs(String element) {
    int needs = 0;
    for (char c : element.substring(1).toCharArray()) {
      needs |=
          switch (c) {
            case '0' -> CharClass.DIGIT;
            case 'a' -> CharClass.LOWER;
            case 'A' -> CharClass.UPPER;
            case 'x' -> CharClass.MIXED;
            default -> throw new IllegalArgumentException("only 0, a, A, x behind ~: " + element);
          };
    }
    return needs;
  }

  private static TokenPart element(String element) {
    boolean optional = element.length() > 1 && element.endsWith("?") && !escaped(element, 1);
    String body = optional ? element.substring(0, element.length() - 1) : element;
    if (body.startsWith("(") && body.endsWith(")")) {
      List<String> texts = new ArrayList<>();
      for (String text : body.substring(1, body.length() - 1).split("\\|", -1)) {
        texts.add(literal(text));
      }
      return TokenPart.literal(texts, optional);
    }
    int brace = body.lastIndexOf('{');
    if (brace > 0 && body.endsWith("}") && body.charAt(brace - 1) != '\\') {
      return run(body.substring(0, brace), body.substring(brace + 1, body.length() - 1), optional);
    }
    return TokenPart.literal(List.of(literal(body)), optional);
  }

  private static TokenPart run(String name, String length, boolean optional) {
    int comma = length.indexOf(',');
    int min = number(comma < 0 ? length : length.substring(0, comma));
    String upper = length.substring(comma + 1);
    int max = upper.isEmpty() ? Integer.MAX_VALUE : number(upper);
    if (min > max || max == 0) {
      throw new IllegalArgumentException("no such length: {" + length + "}");
    }
    return TokenPart.run(CharClass.named(unescaped(name)), min, max, optional);
  }

  private static int number(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("no number: " + digits, notANumber);
    }
  }

  private static String literal(String written) {
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c <= ' ' || (c >= '{' && c != '~') || c == '(' || c == ')') {
        throw new IllegalArgumentException("not a literal, escape what is meant so: " + written);
      }
    }
    if (written.isEmpty()) {
      throw new IllegalArgumentException("an empty text");
    }
    return unescaped(written);
  }

  private static String unescaped(String written) {
    if (written.indexOf('\\') < 0) {
      return written;
    }
    StringBuilder text = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '\\' && i + 1 < written.length()) {
        c = written.charAt(++i);
        text.append(
            switch (c) {
              case 's' -> ' ';
              case 'n' -> '\n';
              case 'r' -> '\r';
              case 't' -> '\t';
              default -> c;
            });
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** True if the character that many from the end has a backslash before it. */
  private static boolean escaped(String element, int fromEnd) {
    int before = element.length() - fromEnd - 1;
    return before >= 0 && element.charAt(before) == '\\';
  }
}
