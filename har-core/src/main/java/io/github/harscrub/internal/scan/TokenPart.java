package io.github.harscrub.internal.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One element of a {@link TokenFormat}.
 *
 * @param kind which of the other components mean something
 * @param options the texts of a {@code LITERAL}, longest first, so that a prefix never wins
 * @param chars the alphabet of a {@code RUN}
 * @param min how many bytes a {@code RUN} has at least
 * @param max how many bytes a {@code RUN} takes at most
 * @param optional whether a {@code LITERAL} or {@code RUN} may be missing; what is there is taken
 */
record TokenPart(
    Kind kind, List<byte[]> options, CharClass chars, int min, int max, boolean optional) {

  enum Kind {
    LITERAL,
    RUN,
    /** From here on is redacted. */
    START,
    /** Up to here is redacted. */
    END,
    /** No letter or digit follows. */
    EDGE,
    /** No letter, digit, {@code +} or {@code /} follows. */
    BASE64_EDGE,
    /** All left of the anchor has matched; go on with the anchor, to the right. */
    TURN
  }

  private static final CharClass NONE = CharClass.named(" ");

  static TokenPart literal(List<String> texts, boolean optional) {
    List<byte[]> options = new ArrayList<>(texts.size());
    for (String text : texts) {
      int shorter = 0;
      while (shorter < options.size() && options.get(shorter).length >= text.length()) {
        shorter++;
      }
      options.add(shorter, text.getBytes(StandardCharsets.US_ASCII));
    }
    return new TokenPart(Kind.LITERAL, List.copyOf(options), NONE, 0, 0, optional);
  }

  static TokenPart run(CharClass chars, int min, int max, boolean optional) {
    return new TokenPart(Kind.RUN, List.of(), chars, min, max, optional);
  }

  static TokenPart of(Kind kind) {
    return new TokenPart(kind, List.of(), NONE, 0, 0, false);
  }

  TokenPart withMax(int other) {
    return new TokenPart(kind, options, chars, min, other, optional);
  }

  /** True if a token can do without this part's bytes. */
  boolean canBeEmpty() {
    return switch (kind) {
      case LITERAL -> optional;
      case RUN -> optional || min == 0;
      case START, END, EDGE, BASE64_EDGE, TURN -> true;
    };
  }

  /** True if {@code run} could end later than this part, next to it, may begin. */
  boolean canBeginWith(CharClass run, boolean backward) {
    return switch (kind) {
      case LITERAL -> {
        boolean found = false;
        for (byte[] option : options) {
          found |= run.contains(backward ? option[option.length - 1] : option[0]);
        }
        yield found;
      }
      case RUN -> chars.overlaps(run);
      case START, END, EDGE, BASE64_EDGE, TURN -> false;
    };
  }

  /** Where the longest of the options ends that begins at {@code p}, or -1. */
  int literalAfter(byte[] text, int p, int to) {
    for (int i = 0; i < options.size(); i++) {
      byte[] option = options.get(i);
      int end = p + option.length;
      if (end <= to && Arrays.equals(text, p, end, option, 0, option.length)) {
        return end;
      }
    }
    return -1;
  }

  /** Where the longest of the options begins that ends at {@code p}, or -1. */
  int literalBefore(byte[] text, int from, int p) {
    for (int i = 0; i < options.size(); i++) {
      byte[] option = options.get(i);
      int start = p - option.length;
      if (start >= from && Arrays.equals(text, start, p, option, 0, option.length)) {
        return start;
      }
    }
    return -1;
  }
}
