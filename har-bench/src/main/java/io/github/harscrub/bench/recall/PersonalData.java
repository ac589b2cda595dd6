package io.github.harscrub.bench.recall;

import java.math.BigInteger;
import java.util.List;

/** Kinds of personal data. */
final class PersonalData {
  private PersonalData() {}

  static List<Kind> all() {
    return List.of(
        Kind.distinct("e-mail", "email", c -> Secret.token(Person.email(c))),
        Kind.distinct("e-mail", "email", c -> Secret.token(Person.email(c))),
        Kind.distinct("phone", "phone", c -> Secret.token(Person.phone(c))),
        Kind.distinct("card", "card", c -> Secret.token(card(c))),
        Kind.distinct("IBAN", "iban", c -> Secret.token(iban(c))),
        Kind.distinct("US SSN, dashed", "ssn", c -> Secret.token(ssn(c))),
        Kind.named("card security code", "cvv", c -> Secret.here(c.digits(3))),
        Kind.named("bank account", "account", c -> Secret.token(c.digits(10))),
        Kind.named("full name", "person", c -> Secret.token(Person.full(c))),
        Kind.named("first name", "first", c -> Secret.here(Person.first(c))),
        Kind.named("last name", "last", c -> Secret.here(Person.last(c))),
        Kind.named("address", "address", c -> Secret.here(Person.address(c))),
        Kind.named(
            "post code",
            "postcode",
            c -> Secret.here(c.of(c.digits(5), "SW" + c.digits(1) + "A 2AA"))),
        Kind.named("birth date", "dob", c -> Secret.here(date(c))),
        Kind.named(
            "login name", "login", c -> Secret.here(c.string(Chance.LOWER, 7) + c.digits(2))),
        Kind.named(
            "IP address", "ip", c -> Secret.here(c.oneIn(3) ? Person.ipv6(c) : Person.ipv4(c))),
        Kind.named("MAC address", "mac", PersonalData::mac),
        Kind.named("IMEI", "imei", c -> Secret.here(luhn("35" + c.digits(12)))),
        Kind.named(
            "latitude",
            "lat",
            c -> Secret.here(c.between(30, 69) + "." + c.digits(5) + c.between(1, 9)).asNumber()),
        Kind.named(
            "longitude",
            "lng",
            c -> Secret.here(c.between(-9, 39) + "." + c.digits(5) + c.between(1, 9)).asNumber()),
        Kind.named("passport", "passport", c -> Secret.here("C" + c.digits(8))),
        Kind.named("CPF (BR)", "nid-cpf", c -> Secret.here(cpf(c))),
        Kind.named("NINO (GB)", "nid-nino", c -> Secret.here("AB" + c.digits(6) + "C")),
        Kind.named("PESEL (PL)", "nid-pesel", c -> Secret.here(pesel(c))),
        Kind.named("personnummer (SE)", "nid-personnummer", c -> Secret.here(personnummer(c))));
  }

  private static Secret mac(Chance chance) {
    return Secret.here(
        String.join(
            ":", "3c", chance.hex(2), chance.hex(2), chance.hex(2), chance.hex(2), chance.hex(2)));
  }

  private static String date(Chance chance) {
    return "%d-%02d-%02d"
        .formatted(chance.between(1940, 2005), chance.between(1, 12), chance.between(1, 28));
  }

  private static String ssn(Chance chance) {
    return "%03d-%02d-%04d"
        .formatted(chance.between(101, 665), chance.between(1, 99), chance.between(1, 9999));
  }

  private static String card(Chance chance) {
    String digits = luhn(chance.of("4539", "4716", "5264", "5412") + chance.digits(11));
    String separator = chance.of("", "", " ", "-");
    return String.join(
        separator,
        digits.substring(0, 4),
        digits.substring(4, 8),
        digits.substring(8, 12),
        digits.substring(12));
  }

  /** With the check digit of ISO/IEC 7812 behind it. */
  static String luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? (digit > 4 ? 2 * digit - 9 : 2 * digit) : digit;
    }
    return digits + (10 - sum % 10) % 10;
  }

  /** ISO 13616 with the check digits of ISO 7064, MOD 97-10. Germany and the Netherlands. */
  private static String iban(Chance chance) {
    boolean german = chance.oneIn(2);
    String body = german ? chance.digits(18) : "INGB" + chance.digits(10);
    String number =
        (german ? body : "18231611" + body.substring(4)) + (german ? "131400" : "232100");
    int check = 98 - new BigInteger(number).mod(BigInteger.valueOf(97)).intValue();
    String iban = (german ? "DE" : "NL") + (check < 10 ? "0" : "") + check + body;
    return chance.oneIn(3) ? iban.replaceAll("(.{4})(?=.)", "$1 ") : iban;
  }

  private static String cpf(Chance chance) {
    String body = chance.digits(9);
    String all = body + mod11(body) + mod11(body + mod11(body));
    return chance.oneIn(2) ? all : all.replaceAll("(...)(...)(...)(..)", "$1.$2.$3-$4");
  }

  private static int mod11(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (digits.length() + 1 - i);
    }
    int rest = sum * 10 % 11;
    return rest == 10 ? 0 : rest;
  }

  private static String pesel(Chance chance) {
    String body =
        "%02d%02d%02d%s"
            .formatted(
                chance.between(40, 99),
                chance.between(1, 12),
                chance.between(1, 28),
                chance.digits(4));
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (body.charAt(i) - '0') * ("1379137913".charAt(i) - '0');
    }
    return body + (10 - sum % 10) % 10;
  }

  private static String personnummer(Chance chance) {
    String birth =
        "%02d%02d%02d"
            .formatted(chance.between(40, 99), chance.between(1, 12), chance.between(1, 28));
    String all = luhn(birth + chance.digits(3));
    return all.substring(0, 6) + "-" + all.substring(6);
  }
}
