package io.github.harscrub.internal.scan;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Makes up texts of a notation, for people to see what a rule finds. The same notation gives the
 * same text.
 */
final class Samples {
  private static final int ATTEMPTS = 1_000;

  private Samples() {}

  /** A text that the notation describes. */
  static String of(String notation) {
    TokenNotation read = TokenNotation.read(notation);
    Random random = new Random(notation.hashCode());
    for (int i = 0; i < ATTEMPTS; i++) {
      StringBuilder runs = new StringBuilder();
      String text = once(read, random, runs);
      if (holds(runs, read.needs())) {
        return text;
      }
    }
    throw new IllegalStateException("no text of " + notation);
  }

  private static String once(TokenNotation read, Random random, StringBuilder runs) {
    StringBuilder text = new StringBuilder();
    for (TokenPart part : read.parts()) {
      switch (part.kind()) {
        case LITERAL -> {
          byte[] option = part.options().get(random.nextInt(part.options().size()));
          text.append(new String(option, StandardCharsets.US_ASCII));
        }
        case RUN -> {
          String alphabet = part.chars().characters();
          int length = part.min() == 0 ? Math.min(part.max(), 2) : part.min();
          // Of a text that goes on, such as a key in PEM, not the very shortest.
          length += part.max() - part.min() > TokenFormat.MAX_RUN ? 16 : 0;
          for (int i = 0; i < length; i++) {
            char c = alphabet.charAt(random.nextInt(alphabet.length()));
            text.append(c);
            runs.append(c);
          }
        }
        case START, END, EDGE, BASE64_EDGE, TURN -> {}
      }
    }
    return text.toString();
  }

  /** With {@link CharClass#MIXED} a digit is asked for: the plainest way to be mixed. */
  private static boolean holds(CharSequence runs, int needs) {
    int seen = 0;
    for (int i = 0; i < runs.length(); i++) {
      char c = runs.charAt(i);
      seen |= c >= '0' && c <= '9' ? CharClass.DIGIT | CharClass.MIXED : 0;
      seen |= c >= 'a' && c <= 'z' ? CharClass.LOWER : 0;
      seen |= c >= 'A' && c <= 'Z' ? CharClass.UPPER : 0;
    }
    return (seen & needs) == needs;
  }
}
