package io.github.harscrub;

import java.util.Random;

/** Makes secrets at random, so that none stands in the repository. Failures name the seed. */
final class Secrets {
  static final String LETTERS_AND_DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private static final String HEX = "0123456789abcdef";

  private final long seed;
  private final Random random;

  Secrets(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** A new seed each run, which {@link #toString} tells. */
  static Secrets fresh() {
    return new Secrets(System.nanoTime());
  }

  Random random() {
    return random;
  }

  /** What no one takes for a word: letters of both cases and digits, well mixed. */
  String token(int length) {
    if (length < 6) {
      throw new IllegalArgumentException("too short to be mixed: " + length);
    }
    String token;
    do {
      token = text(LETTERS_AND_DIGITS, length);
    } while (!mixed(token));
    return token;
  }

  /** Hexadecimal digits, lower case. */
  String hex(int length) {
    String hex;
    do {
      hex = text(HEX, length);
    } while (!hex.matches(".*[a-f].*") || !hex.matches(".*[0-9].*"));
    return hex;
  }

  String digits(int length) {
    return (1 + random.nextInt(9)) + text("0123456789", length - 1);
  }

  String text(String alphabet, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static boolean mixed(String token) {
    return token.matches(".*[0-9][a-z]+[0-9].*")
        && token.matches(".*[A-Z].*")
        && Character.isLetter(token.charAt(0));
  }

  @Override
  public String toString() {
    return "seed " + seed;
  }
}
