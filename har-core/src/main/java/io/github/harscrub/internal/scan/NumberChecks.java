package io.github.harscrub.internal.scan;

import java.util.List;
import java.util.Set;

/** Reads checks from their notation, and holds those that many countries share. */
final class NumberChecks {
  /** ISO 7064 and its kin leave this out of ten digits. */
  private static final int NO_DIGIT = 10;

  /** Terms that say which numbers there are, not what their digits make: one in three passes. */
  private static final Set<String> RANGES = Set.of("", "ssn", "ymd", "dmy", "dm", "full", "birth");

  private NumberChecks() {}

  /** True if one of the checks in {@code notation} is of a check digit. */
  static boolean haveCheckDigit(String notation) {
    for (String term : NameRows.split(notation, ' ')) {
      if (!RANGES.contains(NameRows.split(term, ':').get(0))) {
        return true;
      }
    }
    return false;
  }

  /** All of the checks in {@code notation}, which blanks separate; none passes everything. */
  static NumberCheck parse(String notation) {
    NumberCheck all = number -> true;
    if (notation.isEmpty()) {
      return all;
    }
    for (String term : NameRows.split(notation, ' ')) {
      all = all.and(term(NameRows.split(term, ':')));
    }
    NumberCheck checks = all;
    // 111.111.111-11 passes most of them, and is what people type to see what happens.
    return number -> !isUniform(number) && checks.passes(number);
  }

  private static NumberCheck term(List<String> term) {
    return switch (term.get(0)) {
      case "sum" -> {
        int modulus = Integer.parseInt(term.get(1));
        int[] weights = weights(term.get(2));
        yield number -> Math.floorMod(weighted(number, weights), modulus) == 0;
      }
      case "rest" -> digit(term, false);
      case "less" -> digit(term, true);
      case "two" -> {
        int[] first = weights(term.get(1));
        int[] second = weights(term.get(2));
        yield number -> twice(number, first, second);
      }
      case "luhn" -> number -> Luhn.passes(number, 0, number.length);
      case "verhoeff" -> Verhoeff::passes;
      case "iso11-10" -> NumberChecks::iso11And10;
      case "ymd", "dmy", "dm", "full", "birth" ->
          BirthDates.check(term.get(0), term.size() > 1 ? Integer.parseInt(term.get(1)) : 0);
      default -> NationalChecks.named(term.get(0));
    };
  }

  private static NumberCheck digit(List<String> term, boolean less) {
    int modulus = Integer.parseInt(term.get(1));
    int position = Integer.parseInt(term.get(2));
    int[] weights = weights(term.get(3));
    return number -> {
      int rest = Math.floorMod(weighted(number, weights), modulus);
      int digit = less ? modulus - rest : rest;
      boolean open =
          modulus > NO_DIGIT ? digit >= NO_DIGIT : digit % NO_DIGIT == value(number, position);
      return open || digit == value(number, position);
    };
  }

  private static boolean twice(byte[] number, int[] first, int[] second) {
    int rest = weighted(number, first) % 11;
    if (rest == NO_DIGIT) {
      rest = weighted(number, second) % 11;
    }
    return rest == NO_DIGIT || rest == value(number, first.length);
  }

  /** ISO 7064 mod 11, 10: the tax numbers of Germany and Croatia. */
  static boolean iso11And10(byte[] number) {
    int product = 10;
    for (int i = 0; i < number.length - 1; i++) {
      int sum = (value(number, i) + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10 == value(number, number.length - 1);
  }

  /** The sum of the first digits, each times its weight. */
  static int weighted(byte[] number, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length && i < number.length; i++) {
      sum += value(number, i) * weights[i];
    }
    return sum;
  }

  /** The number that {@code length} digits from {@code start} on make. */
  static long value(byte[] number, int start, int length) {
    long value = 0;
    for (int i = start; i < start + length; i++) {
      value = value * 10 + value(number, i);
    }
    return value;
  }

  /** Digits are themselves, letters count on from ten, as in ISO 7064. */
  static int value(byte[] number, int i) {
    return i >= number.length ? -1 : number[i] <= '9' ? number[i] - '0' : number[i] - 'A' + 10;
  }

  static int[] weights(String text) {
    List<String> parts = NameRows.split(text, ',');
    int[] weights = new int[parts.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Integer.parseInt(parts.get(i));
    }
    return weights;
  }

  private static boolean isUniform(byte[] number) {
    for (byte b : number) {
      if (b != number[0]) {
        return false;
      }
    }
    return true;
  }
}
