package io.github.harscrub.bench.recall;

import java.util.List;
import java.util.SplittableRandom;

/** All that is random here. Equal seeds, equal choices. */
final class Chance {
  static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  static final String DIGITS = "0123456789";
  static final String ALPHANUMERIC = DIGITS + UPPER + LOWER;
  static final String HEX = DIGITS + "abcdef";

  private final SplittableRandom random;

  Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both ends included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  <T> T of(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  String of(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  String string(String alphabet, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  String digits(int length) {
    return string(DIGITS, length);
  }

  String hex(int length) {
    return string(HEX, length);
  }

  String alphanumeric(int length) {
    return string(ALPHANUMERIC, length);
  }

  String uuid() {
    return String.join("-", hex(8), hex(4), "4" + hex(3), "a" + hex(3), hex(12));
  }

  byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
