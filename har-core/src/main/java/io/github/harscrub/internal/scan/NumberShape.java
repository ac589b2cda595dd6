package io.github.harscrub.internal.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/**
 * How a number is written: a class or a literal for each byte. The notation is explained in {@code
 * personal-numbers.tsv}.
 */
final class NumberShape {
  private static final int DIGIT = Ascii.DIGIT;
  private static final int LETTER = Ascii.LETTER;

  private final String notation;

  /** What the byte at each place may be; 0 for a literal. */
  private final byte[] kinds;

  /** The literals; letters in lower case. */
  private final byte[] literals;

  /** Where the first run of digits is. */
  private final int lead;

  private final int runEnd;

  private NumberShape(String classes) {
    notation = classes;
    kinds = new byte[classes.length()];
    literals = classes.getBytes(ISO_8859_1);
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] =
          (byte)
              switch (classes.charAt(i)) {
                case 'd' -> DIGIT;
                case 'a' -> LETTER;
                case 'x' -> DIGIT | LETTER;
                default -> 0;
              };
      literals[i] = (byte) (Ascii.isLetter(literals[i]) ? literals[i] | 0x20 : literals[i]);
    }
    int first = 0;
    while (!isDigit(first)) {
      first++;
    }
    int end = first;
    while (end < kinds.length && isDigit(end)) {
      end++;
    }
    lead = first;
    runEnd = end;
  }

  static NumberShape parse(String notation) {
    StringBuilder classes = new StringBuilder();
    int i = 0;
    while (i < notation.length()) {
      char c = notation.charAt(i);
      if (c == '{') {
        int end = notation.indexOf('}', i);
        int count = Integer.parseInt(notation.substring(i + 1, end));
        char last = classes.charAt(classes.length() - 1);
        classes.append(String.valueOf(last).repeat(count - 1));
        i = end;
      } else {
        classes.append(c == '_' ? ' ' : c);
      }
      i++;
    }
    return new NumberShape(classes.toString());
  }

  /** How long the first run of digits is. */
  int run() {
    return runEnd - lead;
  }

  /** How many bytes stand before it. */
  int lead() {
    return lead;
  }

  int length() {
    return kinds.length;
  }

  /** True if {@code b} may stand behind the first run of digits. */
  boolean continuesWith(byte b) {
    return runEnd < kinds.length ? fits(runEnd, b) : !Ascii.isLetterOrDigit(b);
  }

  /** True if some letter may stand behind the first run of digits. */
  boolean continuesWithLetter() {
    return runEnd < kinds.length
        && (kinds[runEnd] != 0 ? (kinds[runEnd] & LETTER) != 0 : Ascii.isLetter(literals[runEnd]));
  }

  /**
   * True if the bytes from {@code start} on fit, of which those in the first run of digits are
   * known to be as many digits. Letters may be of either case.
   */
  boolean fits(byte[] text, int start) {
    for (int i = runEnd; i < kinds.length; i++) {
      if (!fits(i, text[start + i])) {
        return false;
      }
    }
    for (int i = 0; i < lead; i++) {
      if (!fits(i, text[start + i])) {
        return false;
      }
    }
    for (int i = lead; i < runEnd; i++) {
      if (kinds[i] == 0 && text[start + i] != literals[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(int i, byte b) {
    return kinds[i] != 0 ? Ascii.is(kinds[i], b) : b == literals[i] || (b | 0x20) == literals[i];
  }

  /** The digits and letters of what fits, in upper case. */
  byte[] number(byte[] text, int start) {
    byte[] number = new byte[kinds.length];
    int length = 0;
    for (int i = 0; i < kinds.length; i++) {
      byte b = text[start + i];
      if (Ascii.isLetterOrDigit(b)) {
        number[length++] = (byte) (Ascii.isLower(b) ? b & ~0x20 : b);
      }
    }
    return Arrays.copyOf(number, length);
  }

  private boolean isDigit(int i) {
    return kinds[i] == DIGIT || (kinds[i] == 0 && Ascii.isDigit(literals[i]));
  }

  @Override
  public String toString() {
    return notation;
  }
}
