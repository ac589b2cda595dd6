package io.github.harscrub.internal.scan;

import static io.github.harscrub.internal.scan.NumberChecks.value;
import static io.github.harscrub.internal.scan.NumberChecks.weighted;

/** Algorithms that one country or two use; python-stdnum names the law behind each. */
final class NationalChecks {
  private static final int[] SNILS = {9, 8, 7, 6, 5, 4, 3, 2, 1};
  private static final int[] TFN_9 = {1, 4, 3, 7, 5, 8, 6, 9, 10};
  private static final int[] TFN_8 = {10, 7, 8, 4, 6, 3, 5, 1};
  private static final int[] IRD_1 = {3, 2, 7, 6, 5, 4, 3, 2};
  private static final int[] IRD_2 = {7, 4, 3, 2, 5, 2, 7, 6};
  private static final int[] LATVIA = {10, 5, 8, 4, 2, 1, 6, 3, 7, 9};
  private static final int[] UKRAINE = {-1, 5, 7, 9, 4, 6, 10, 5, 7};
  private static final int[] NIT = {41, 37, 29, 23, 19, 17, 13, 7, 3};

  private NationalChecks() {}

  static NumberCheck named(String name) {
    return switch (name) {
      case "nir" -> NationalChecks::nir;
      case "fr-nif" -> n -> value(n, 0) <= 3 && value(n, 0, 10) % 511 == value(n, 10, 3);
      case "belgium" -> NationalChecks::belgium;
      case "es-nuss" -> NationalChecks::nuss;
      case "se-pnr" -> NationalChecks::swedish;
      case "rodne-cislo" -> NationalChecks::rodneCislo;
      case "lv" -> NationalChecks::latvian;
      case "tckn" -> NationalChecks::turkish;
      case "ua" -> n -> Math.floorMod(weighted(n, UKRAINE), 11) % 10 == value(n, 9);
      case "snils" -> n -> weighted(n, SNILS) % 101 % 100 == value(n, 9, 2);
      case "nik" -> n -> BirthDates.check("dmy", 6).passes(n);
      case "au-tfn" -> n -> weighted(n, n.length == 9 ? TFN_9 : TFN_8) % 11 == 0;
      case "nz-ird" -> NationalChecks::newZealand;
      case "co-nit" -> n -> lacks11(weighted(n, NIT), n[9]);
      case "iso11-2" -> NationalChecks::iso11And2;
      case "cl-rut", "rut" -> NationalChecks::rut;
      case "ssn" -> n -> UsTaxIdDetector.isTaxId(n, 0, n.length);
      case "npi" -> NationalChecks::npi;
      default -> LetterChecks.named(name);
    };
  }

  /** France: 97 less the remainder of the first thirteen digits; 2A and 2B are Corsica. */
  private static boolean nir(byte[] n) {
    long corsica = n[6] == 'A' ? 1_000_000 : n[6] == 'B' ? 2_000_000 : 0;
    if (n[0] != '1' && n[0] != '2' && n[0] != '3' && n[0] != '4' && n[0] != '7' && n[0] != '8') {
      return false;
    }
    byte[] digits = n.clone();
    if (corsica > 0) {
      digits[6] = '0';
    }
    return 97 - (value(digits, 0, 13) - corsica) % 97 == value(digits, 13, 2);
  }

  /** A two before the number of who was born from 2000 on. */
  private static boolean belgium(byte[] n) {
    long number = value(n, 0, 9);
    long check = value(n, 9, 2);
    return 97 - number % 97 == check || 97 - (2_000_000_000L + number) % 97 == check;
  }

  private static boolean nuss(byte[] n) {
    long middle = value(n, 2, 8);
    long number = middle < 10_000_000 ? value(n, 0, 2) * 10_000_000 + middle : value(n, 0, 10);
    return number % 97 == value(n, 10, 2);
  }

  /** Luhn over the last ten digits; a century may stand before them. */
  private static boolean swedish(byte[] n) {
    int start = n.length - 10;
    return Luhn.passes(n, start, n.length)
        && BirthDates.check("ymd", start).passes(n)
        && (start == 0 || value(n, 0, 2) == 19 || value(n, 0, 2) == 20);
  }

  /** Until 1953 nine digits without a check. */
  private static boolean rodneCislo(byte[] n) {
    if (!BirthDates.check("ymd", 0).passes(n)) {
      return false;
    }
    return n.length == 9 || value(n, 0, 10) % 11 == 0 || (value(n, 0, 9) % 11 == 10 && n[9] == '0');
  }

  /** Numbers since 2017 begin with 32 and say nothing. */
  private static boolean latvian(byte[] n) {
    boolean anonymous = value(n, 0, 2) == 32;
    return anonymous
        || (BirthDates.check("dmy", 0).passes(n)
            && (1 + weighted(n, LATVIA)) % 11 % 10 == value(n, 10));
  }

  private static boolean turkish(byte[] n) {
    int odd = value(n, 0) + value(n, 2) + value(n, 4) + value(n, 6) + value(n, 8);
    int even = value(n, 1) + value(n, 3) + value(n, 5) + value(n, 7);
    int tenth = Math.floorMod(odd * 7 - even, 10);
    return n[0] != '0' && tenth == value(n, 9) && (odd + even + tenth) % 10 == value(n, 10);
  }

  private static boolean newZealand(byte[] n) {
    byte[] padded = n.length == 9 ? n : padded(n);
    int rest = weighted(padded, IRD_1) % 11;
    int again = weighted(padded, IRD_2) % 11;
    int check = rest == 0 ? 0 : 11 - rest;
    int second = again == 0 ? 0 : 11 - again;
    return (check == 10 ? second : check) == value(padded, 8);
  }

  private static byte[] padded(byte[] n) {
    byte[] padded = new byte[9];
    padded[0] = '0';
    System.arraycopy(n, 0, padded, 1, 8);
    return padded;
  }

  private static boolean lacks11(int sum, byte check) {
    int rest = sum % 11;
    return (rest < 2 ? rest : 11 - rest) == check - '0';
  }

  /** ISO 7064 mod 11-2: China. */
  private static boolean iso11And2(byte[] n) {
    int check = 0;
    for (int i = 0; i < n.length - 1; i++) {
      check = (check + value(n, i)) * 2 % 11;
    }
    int last = (12 - check) % 11;
    return n[n.length - 1] == (last == 10 ? 'X' : '0' + last);
  }

  /** Chile: weights 2 to 7 from the right; K stands for ten. */
  private static boolean rut(byte[] n) {
    int sum = 0;
    for (int i = n.length - 2, weight = 2; i >= 0; i--, weight = weight == 7 ? 2 : weight + 1) {
      sum += value(n, i) * weight;
    }
    int check = 11 - sum % 11;
    byte last = n[n.length - 1];
    return check == 11 ? last == '0' : check == 10 ? last == 'K' : last == '0' + check;
  }

  /** Luhn behind the prefix 80840 of the United States' health industry, which adds 24. */
  private static boolean npi(byte[] n) {
    int sum = 24;
    for (int i = 0; i < n.length; i++) {
      int digit = value(n, n.length - 1 - i);
      sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
    }
    return (n[0] == '1' || n[0] == '2') && sum % 10 == 0;
  }
}
