package io.github.harscrub.internal.scan;

import java.math.BigInteger;
import java.util.Random;

/** Makes numbers that pass their checks, by other arithmetic than the detectors'. */
final class NumbersWithChecks {
  private final Random random;

  NumbersWithChecks(Random random) {
    this.random = random;
  }

  String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  /** A number of {@code length} digits that begins with {@code prefix} and passes Luhn. */
  String card(String prefix, int length) {
    String body = prefix + digits(length - prefix.length() - 1);
    for (char check = '0'; check <= '9'; check++) {
      if (luhn(body + check) == 0) {
        return body + check;
      }
    }
    throw new AssertionError();
  }

  static int luhn(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = Character.digit(number.charAt(number.length() - 1 - i), 10);
      sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
    }
    return sum % 10;
  }

  /** An IBAN with the given account, in upper case. */
  static String iban(String country, String account) {
    StringBuilder number = new StringBuilder();
    (account + country + "00").chars().forEach(c -> number.append(Character.digit(c, 36)));
    int check = 98 - new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue();
    return country + (check < 10 ? "0" : "") + check + account;
  }

  /** {@code 1234567890} in groups of the given sizes. */
  static String grouped(String number, String separator, int... sizes) {
    StringBuilder grouped = new StringBuilder();
    int i = 0;
    for (int size : sizes) {
      grouped.append(i == 0 ? "" : separator).append(number, i, i + size);
      i += size;
    }
    return grouped.toString();
  }

  static String inFours(String number) {
    return number.replaceAll("(....)(?=.)", "$1 ");
  }
}
