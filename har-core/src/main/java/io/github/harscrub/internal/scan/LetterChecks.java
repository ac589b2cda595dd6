package io.github.harscrub.internal.scan;

import static io.github.harscrub.internal.scan.NumberChecks.value;
import static io.github.harscrub.internal.scan.NumberChecks.weighted;

/** Checks of numbers with letters in them, most of which have a check letter. */
final class LetterChecks {
  private static final String SPAIN = "TRWAGMYFPDXBNJZSQVHLCKE";
  private static final String FINLAND = "0123456789ABCDEFHJKLMNPRSTUVWXY";
  private static final String IRELAND = "WABCDEFGHIJKLMNOPQRSTUV";
  private static final String SINGAPORE_CITIZEN = "JZIHGFEDCBA";
  private static final String SINGAPORE_FOREIGNER = "XWUTRQPNMLK";
  private static final String SINGAPORE_SINCE_2022 = "XWUTRQPNJLK";

  /** The number of each letter, in the order of the alphabet: I, O and Z are late comers. */
  private static final int[] TAIWAN = {
    10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30,
    31, 33
  };

  /** What digits and letters count at odd places of a codice fiscale (D.M. 23.12.1976). */
  private static final int[] ITALY_ODD = {
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
  };

  private static final String ITALY_MONTHS = "ABCDEHLMPRST";
  private static final String MEXICO_CURP = "0123456789ABCDEFGHIJKLMN.OPQRSTUVWXYZ";
  private static final int[] IRISH_WEIGHTS = {8, 7, 6, 5, 4, 3, 2};
  private static final int[] SINGAPORE_WEIGHTS = {0, 2, 7, 6, 5, 4, 3, 2};

  private LetterChecks() {}

  static NumberCheck named(String name) {
    return switch (name) {
      case "dni" -> LetterChecks::dni;
      case "pps" -> LetterChecks::pps;
      case "hetu" -> LetterChecks::hetu;
      case "nino" -> LetterChecks::nino;
      case "de-rvnr" -> LetterChecks::pension;
      case "de-kvnr" -> LetterChecks::healthInsurance;
      case "in-pan" -> n -> "PCHABGJLFT".indexOf(n[3]) >= 0;
      case "tw" -> LetterChecks::taiwan;
      case "hkid" -> LetterChecks::hongKong;
      case "sg-nric" -> LetterChecks::singapore;
      case "codice-fiscale" -> LetterChecks::codiceFiscale;
      case "curp" -> LetterChecks::curp;
      case "rfc" -> LetterChecks::rfc;
      case "dea" -> LetterChecks::dea;
      default -> throw new IllegalStateException("no such check: " + name);
    };
  }

  /** The first letter of a foreigner's number, X, Y or Z, counts as 0, 1 or 2. */
  private static boolean dni(byte[] n) {
    int first = n[0] >= 'X' && n[0] <= 'Z' ? n[0] - 'X' : value(n, 0);
    long number = first * 10_000_000L + value(n, 1, 7);
    return first < 10 && n[8] == SPAIN.charAt((int) (number % 23));
  }

  private static boolean pps(byte[] n) {
    int second = n.length > 8 && n[8] != 'W' ? (n[8] - 'A' + 1) * 9 : 0;
    return n[7] == IRELAND.charAt((weighted(n, IRISH_WEIGHTS) + second) % 23);
  }

  /** The sign of the century, where it is a letter, does not count. */
  private static boolean hetu(byte[] n) {
    int serial = n.length - 4;
    boolean century = n.length == 10 || "ABCDEFUVWXY".indexOf(n[6]) >= 0;
    long number = value(n, 0, 6) * 1000 + value(n, serial, 3);
    return century
        && BirthDates.check("dmy", 0).passes(n)
        && n[n.length - 1] == FINLAND.charAt((int) (number % 31));
  }

  /** Letters and pairs that are never given out (HMRC, NIM39110). */
  private static boolean nino(byte[] n) {
    String pair = "" + (char) n[0] + (char) n[1];
    return "DFIQUV".indexOf(n[0]) < 0
        && "DFIQUVO".indexOf(n[1]) < 0
        && !"BG GB NK KN TN NT ZZ".contains(pair)
        && n[8] <= 'D';
  }

  /** Germany's pension insurance: the letter counts as two digits. */
  private static boolean pension(byte[] n) {
    int letter = n[8] - 'A' + 1;
    byte[] digits = new byte[13];
    System.arraycopy(n, 0, digits, 0, 8);
    digits[8] = (byte) ('0' + letter / 10);
    digits[9] = (byte) ('0' + letter % 10);
    System.arraycopy(n, 9, digits, 10, 3);
    int[] weights = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};
    return crossSum(digits, weights) % 10 == value(digits, 12)
        && BirthDates.check("dmy", 2).passes(n);
  }

  private static boolean healthInsurance(byte[] n) {
    int letter = n[0] - 'A' + 1;
    byte[] digits = new byte[11];
    digits[0] = (byte) ('0' + letter / 10);
    digits[1] = (byte) ('0' + letter % 10);
    System.arraycopy(n, 1, digits, 2, 9);
    int[] weights = {1, 2, 1, 2, 1, 2, 1, 2, 1, 2};
    return crossSum(digits, weights) % 10 == value(digits, 10);
  }

  /** The digits of each product, not the products. */
  private static int crossSum(byte[] digits, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int product = value(digits, i) * weights[i];
      sum += product / 10 + product % 10;
    }
    return sum;
  }

  private static boolean taiwan(byte[] n) {
    int letter = TAIWAN[n[0] - 'A'];
    int sum = letter / 10 + letter % 10 * 9 + value(n, 9);
    for (int i = 1; i <= 8; i++) {
      sum += value(n, i) * (9 - i);
    }
    return "1289".indexOf(n[1]) >= 0 && sum % 10 == 0;
  }

  /** A missing first letter counts as 36; the check is modulo 11 with A for ten. */
  private static boolean hongKong(byte[] n) {
    int sum = n.length == 8 ? 36 * 9 : 0;
    for (int i = 0; i < n.length; i++) {
      sum += value(n, i) * (n.length - i);
    }
    return (n[n.length - 1] <= '9' || n[n.length - 1] == 'A') && sum % 11 == 0;
  }

  private static boolean singapore(byte[] n) {
    int sum = weighted(n, SINGAPORE_WEIGHTS);
    return switch (n[0]) {
      case 'S' -> n[8] == SINGAPORE_CITIZEN.charAt(sum % 11);
      case 'T' -> n[8] == SINGAPORE_CITIZEN.charAt((sum + 4) % 11);
      case 'F' -> n[8] == SINGAPORE_FOREIGNER.charAt(sum % 11);
      case 'G' -> n[8] == SINGAPORE_FOREIGNER.charAt((sum + 4) % 11);
      case 'M' -> n[8] == SINGAPORE_SINCE_2022.charAt((sum + 3) % 11);
      default -> false;
    };
  }

  private static boolean codiceFiscale(byte[] n) {
    int sum = 0;
    for (int i = 0; i < 15; i++) {
      int index = n[i] <= '9' ? n[i] - '0' : n[i] - 'A';
      sum += i % 2 == 0 ? ITALY_ODD[index] : index;
    }
    int day = (int) value(n, 9, 2) % 40;
    return ITALY_MONTHS.indexOf(n[8]) >= 0 && day >= 1 && day <= 31 && n[15] == 'A' + sum % 26;
  }

  private static boolean curp(byte[] n) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += MEXICO_CURP.indexOf(n[i]) * (18 - i);
    }
    return (n[10] == 'H' || n[10] == 'M' || n[10] == 'X')
        && BirthDates.check("ymd", 4).passes(n)
        && (10 - sum % 10) % 10 == value(n, 17);
  }

  /** As the CURP, with an ampersand in the place of the Ñ, modulo 11. */
  private static boolean rfc(byte[] n) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += MEXICO_CURP.indexOf(n[i]) * (13 - i);
    }
    int check = 11 - sum % 11;
    byte last = n[12];
    return BirthDates.check("ymd", 4).passes(n)
        && (check == 11 ? last == '0' : check == 10 ? last == 'A' : last == '0' + check);
  }

  private static boolean dea(byte[] n) {
    int odd = value(n, 2) + value(n, 4) + value(n, 6);
    int even = value(n, 3) + value(n, 5) + value(n, 7);
    return (odd + 2 * even) % 10 == value(n, 8);
  }
}
