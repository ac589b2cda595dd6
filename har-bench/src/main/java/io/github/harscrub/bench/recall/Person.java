package io.github.harscrub.bench.recall;

import java.util.List;

/** Personal data of nobody. */
final class Person {
  private static final List<String> FIRST =
      List.of(
          "Amara",
          "Björn",
          "Chiara",
          "Dmitri",
          "Élodie",
          "Femke",
          "Goran",
          "Hanako",
          "Ioana",
          "Jürgen",
          "Kateryna",
          "Łukasz",
          "Mwangi",
          "Ngozi",
          "Oisín",
          "Priya",
          "Siobhán",
          "Tomás");
  private static final List<String> LAST =
      List.of(
          "Abernathy",
          "Bianchi",
          "Castellanos",
          "Dvořák",
          "Eriksson",
          "Fitzwilliam",
          "Grünwald",
          "Haverkamp",
          "Ivanova",
          "Kowalczyk",
          "Lindqvist",
          "Mbeki",
          "Nakamura",
          "O'Sullivan",
          "Papadopoulos",
          "Szczepański",
          "Vandenberghe",
          "Yamamoto");
  private static final List<String> STREETS =
      List.of(
          "Lindenallee",
          "Rue des Tanneurs",
          "Calle Olmo",
          "Via Garibaldi",
          "Elm Street",
          "Hillcrest Avenue");
  private static final List<String> DOMAINS =
      List.of(
          "kestrel-mail.com", "harbour-bank.de", "north.ac.uk", "lumen.io", "posta.example.org");

  private Person() {}

  static String first(Chance chance) {
    return chance.of(FIRST);
  }

  static String last(Chance chance) {
    return chance.of(LAST);
  }

  static String full(Chance chance) {
    return first(chance) + " " + chance.string(Chance.UPPER, 1) + ". " + last(chance);
  }

  /** ASCII; a third with a tag or an underscore. */
  static String email(Chance chance) {
    String local = chance.string(Chance.LOWER, chance.between(4, 8));
    String separator = chance.of(".", "_", "+", "-", "");
    return local
        + separator
        + chance.string(Chance.LOWER, chance.between(3, 7))
        + "@"
        + chance.of(DOMAINS);
  }

  static String address(Chance chance) {
    return chance.of(STREETS)
        + " "
        + chance.between(11, 899)
        + chance.of("", "a", " Apt " + chance.between(2, 99));
  }

  /** E.164 of ranges that are in use, in the ways that people write it. */
  static String phone(Chance chance) {
    return switch (chance.below(5)) {
      case 0 ->
          "+1"
              + chance.of("415", "212", "646", "303")
              + chance.between(220, 889)
              + chance.digits(4);
      case 1 -> "+49 30 " + chance.between(2, 8) + chance.digits(6);
      case 2 -> "+44 20 7" + chance.digits(3) + " " + chance.digits(4);
      case 3 -> "+336" + chance.between(10, 89) + chance.digits(6);
      default ->
          "+1 "
              + chance.of("415", "212", "646")
              + "-"
              + chance.between(220, 889)
              + "-"
              + chance.digits(4);
    };
  }

  static String ipv4(Chance chance) {
    return chance.of("81", "93", "185", "203")
        + "."
        + chance.between(1, 250)
        + "."
        + chance.between(1, 250)
        + "."
        + chance.between(1, 250);
  }

  static String ipv6(Chance chance) {
    return "2a02:"
        + chance.hex(4).replace('0', 'a')
        + ":"
        + chance.hex(4).replace('0', 'b')
        + "::"
        + chance.hex(4).replace('0', 'c')
        + ":"
        + chance.hex(4).replace('0', 'd');
  }
}
