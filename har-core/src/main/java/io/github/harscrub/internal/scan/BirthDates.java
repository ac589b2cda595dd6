package io.github.harscrub.internal.scan;

/**
 * Dates inside of numbers. Countries mark the century, the sex or a provisional number by adding to
 * the month (20, 40, 50, 60, 70, 80) or to the day (40, 60), so a date is one if it is one with any
 * of these taken off.
 */
final class BirthDates {
  private BirthDates() {}

  /** The check of that name, of the date at {@code at}. */
  static NumberCheck check(String form, int at) {
    return switch (form) {
      case "ymd" -> number -> isMonth(two(number, at + 2)) && isDay(two(number, at + 4));
      case "dmy", "dm" -> number -> isDay(two(number, at)) && isMonth(two(number, at + 2));
      case "full" ->
          number ->
              isYear(two(number, at) * 100 + two(number, at + 2))
                  && isPlainMonth(two(number, at + 4))
                  && isPlainDay(two(number, at + 6));
      case "birth" -> BirthDates::isBirthDate;
      default -> throw new IllegalStateException("no such date: " + form);
    };
  }

  /** A date in any order: a day of somebody alive, or dead not long. */
  private static boolean isBirthDate(byte[] number) {
    int length = number.length;
    if (length == 8 && isYear(two(number, 0) * 100 + two(number, 2))) {
      int a = two(number, 4);
      int b = two(number, 6);
      return (isPlainMonth(a) && isPlainDay(b)) || (isPlainMonth(b) && isPlainDay(a));
    }
    if (length < 6 || !isYear(two(number, length - 4) * 100 + two(number, length - 2))) {
      return false;
    }
    // 3/12/1985 and 12/3/1985: whichever of both is meant, it is a date.
    for (int split = 1; split <= 2; split++) {
      int rest = length - 4 - split;
      if (rest == 1 || rest == 2) {
        int a = (int) NumberChecks.value(number, 0, split);
        int b = (int) NumberChecks.value(number, split, rest);
        if ((isPlainMonth(a) && isPlainDay(b)) || (isPlainMonth(b) && isPlainDay(a))) {
          return true;
        }
      }
    }
    return false;
  }

  private static int two(byte[] number, int at) {
    return at + 2 > number.length ? -1 : (int) NumberChecks.value(number, at, 2);
  }

  private static boolean isYear(int year) {
    return year >= 1880 && year <= 2060;
  }

  private static boolean isPlainMonth(int month) {
    return month >= 1 && month <= 12;
  }

  private static boolean isPlainDay(int day) {
    return day >= 1 && day <= 31;
  }

  private static boolean isMonth(int month) {
    return isPlainMonth(month % 20) || (month > 50 && isPlainMonth((month - 50) % 20));
  }

  private static boolean isDay(int day) {
    return isPlainDay(day) || isPlainDay(day - 40) || isPlainDay(day - 60);
  }
}
