package io.github.harscrub.internal.scan;

/**
 * A test that a number of some kind passes and most others fail. Written in {@code
 * personal-numbers.tsv} as
 *
 * <ul>
 *   <li>{@code sum:m:w,w,…}: the weighted sum of all digits is divisible by m.
 *   <li>{@code rest:m:p:w,w,…}: the digit at p is the weighted sum modulo m.
 *   <li>{@code less:m:p:w,w,…}: the digit at p is what the weighted sum lacks to a multiple of m.
 *   <li>{@code two:w,w,…:w,w,…}: as {@code rest} by 11, with other weights where the first give 10.
 *   <li>{@code luhn}, {@code verhoeff}, {@code iso11-10} (ISO 7064).
 *   <li>{@code ymd:p}, {@code dmy:p}, {@code dm:p}, {@code full:p}: a date at p, see {@link
 *       BirthDates}.
 *   <li>the name of a national algorithm, see {@link NationalChecks}.
 * </ul>
 *
 * <p>Where a digit cannot say what the sum says (10, and 11 where it is not taken as 0), countries
 * differ: another digit, a letter, no such number. Any digit passes then. A check makes a word
 * beside the number worth more; it is no reason to let a number go that has one digit mistyped.
 */
@FunctionalInterface
interface NumberCheck {
  /**
   * True if {@code number} may be one of its kind.
   *
   * @param number digits and capital letters, without separators
   */
  boolean passes(byte[] number);

  /** Both checks. */
  default NumberCheck and(NumberCheck other) {
    return number -> passes(number) && other.passes(number);
  }
}
