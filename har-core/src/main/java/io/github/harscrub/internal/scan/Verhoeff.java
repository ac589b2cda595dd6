package io.github.harscrub.internal.scan;

/**
 * J. Verhoeff, Error Detecting Decimal Codes (1969): products in the dihedral group of order 10.
 */
final class Verhoeff {
  private static final int[] PERMUTATION = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

  /** The permutation applied once for each place, counted from the right. */
  private static final int[][] PERMUTATIONS = permutations();

  private Verhoeff() {}

  static boolean passes(byte[] number) {
    int check = 0;
    for (int i = 0; i < number.length; i++) {
      int digit = number[number.length - 1 - i] - '0';
      check = product(check, PERMUTATIONS[i % 8][digit]);
    }
    return check == 0;
  }

  /** 0 to 4 are rotations of a pentagon, 5 to 9 its reflections. */
  private static int product(int a, int b) {
    if (a < 5) {
      return b < 5 ? (a + b) % 5 : 5 + (a + b - 5) % 5;
    }
    return b < 5 ? 5 + (a - 5 - b + 5) % 5 : (a - b + 5) % 5;
  }

  private static int[][] permutations() {
    int[][] all = new int[8][10];
    for (int digit = 0; digit < 10; digit++) {
      all[0][digit] = digit;
      for (int i = 1; i < 8; i++) {
        all[i][digit] = PERMUTATION[all[i - 1][digit]];
      }
    }
    return all;
  }
}
