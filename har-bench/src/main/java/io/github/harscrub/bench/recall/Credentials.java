package io.github.harscrub.bench.recall;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;

/** Kinds of credentials that have a text of their own: tokens, passwords, keys. */
final class Credentials {
  private static final List<List<String>> FORMATS =
      Table.rows("formats.tsv").stream().filter(row -> row.size() == 2).toList();
  private static final List<List<String>> NAMED_FORMATS =
      Table.rows("formats.tsv").stream().filter(row -> row.size() == 3).toList();

  private static final List<String> WORDS =
      List.of(
          "Tiger", "summer", "Correct", "horse", "Gitarre", "monkey", "winter", "Kaffee", "dragon",
          "blue", "Paris", "soleil", "Zürich", "señor", "żaba", "Пароль", "naïve", "river");

  /** Each has to be escaped in some notation. */
  private static final String PUNCTUATION = "!@#$%&*+=?<>'\"\\/^~|;:,._-";

  private Credentials() {}

  static List<Kind> all() {
    return List.of(
        Kind.distinct("formatted token", "", Credentials::formatted),
        new Kind(
            "formatted token, by name",
            "",
            false,
            List.of(Slot.PARAM, Slot.KEY),
            Credentials::formattedByName),
        Kind.named("opaque token", "token", Credentials::token),
        Kind.named("opaque token", "token", Credentials::token),
        new Kind(
            "session cookie",
            "token",
            false,
            List.of(Slot.COOKIE),
            c -> Secret.opaque(c.string(URL_SAFE, c.between(24, 64)))),
        Kind.named(
            "tracking cookie", "cookie", c -> Secret.here(c.alphanumeric(c.between(12, 40)))),
        Kind.named("password", "password", Credentials::password),
        Kind.named("password", "password", Credentials::password),
        Kind.named("one-time code", "digits", c -> Secret.here(c.digits(6))),
        Kind.named("access key id", "akia", c -> Secret.opaque(Pattern.random("AKIA<b32:16>", c))),
        Kind.distinct("private key (PEM)", "", Credentials::pem));
  }

  private static final String URL_SAFE = Chance.ALPHANUMERIC + "-_";

  private static Secret formatted(Chance chance) {
    return format(chance.of(FORMATS), chance);
  }

  private static Secret formattedByName(Chance chance) {
    List<String> row = chance.of(NAMED_FORMATS);
    return format(row, chance).under(row.get(2));
  }

  private static Secret format(List<String> row, Chance chance) {
    return Secret.opaque(Pattern.random(row.get(1), chance));
  }

  private static Secret token(Chance chance) {
    return Secret.opaque(
        switch (chance.below(5)) {
          case 0 -> chance.hex(chance.of(List.of(32, 40, 64)));
          case 1 ->
              Base64.getEncoder().encodeToString(chance.bytes(chance.of(List.of(16, 32, 48))));
          case 2 -> chance.alphanumeric(chance.between(20, 44));
          case 3 -> chance.string(URL_SAFE, chance.between(30, 90));
          default ->
              chance.string(URL_SAFE, chance.between(18, 24)) + "." + chance.string(URL_SAFE, 27);
        });
  }

  /** Words, digits and punctuation, as people make them. No space: prose is no password. */
  static String humanPassword(Chance chance) {
    StringBuilder text = new StringBuilder(chance.of(WORDS));
    text.append(chance.string(PUNCTUATION, 1)).append(chance.between(10, 9999));
    if (chance.oneIn(2)) {
      text.append(chance.string(PUNCTUATION, chance.between(1, 2))).append(chance.of(WORDS));
    }
    return text.append(chance.string(PUNCTUATION + Chance.ALPHANUMERIC, chance.between(1, 5)))
        .append(chance.digits(1))
        .toString();
  }

  private static Secret password(Chance chance) {
    return Secret.token(humanPassword(chance));
  }

  /** RFC 7468, section 10; the label of PKCS #1 and SEC 1 as well. */
  private static Secret pem(Chance chance) {
    String label =
        chance.of("RSA PRIVATE KEY", "PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY");
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(UTF_8))
            .encodeToString(chance.bytes(chance.between(120, 600)));
    List<Needle> lines =
        List.of(body.split("\n", -1)).stream()
            .filter(l -> l.length() >= 28)
            .map(Needle::credential)
            .toList();
    return new Secret(
        "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n",
        lines,
        List.of(),
        "",
        false);
  }
}
