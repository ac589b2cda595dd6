package io.github.harscrub;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A HAR made at random: every secret stands at least once where its name tells, and anywhere. */
final class RandomHar {
  private final Secrets make;
  private final Random random;
  private final Encodings encodings;
  private final List<String> secrets = new ArrayList<>();
  private final String text;

  RandomHar(long seed) {
    make = new Secrets(seed);
    random = make.random();
    encodings = new Encodings(random);
    int count = random.nextInt(5);
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      secrets.add(secret());
    }
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      entries.add(Hars.entry(nameless(), ", " + Hars.content("text/plain", Hars.escaped(line()))));
    }
    for (String secret : secrets) {
      entries.add(random.nextInt(entries.size() + 1), telling(secret));
    }
    String har = Hars.har(entries.toArray(String[]::new));
    har = random.nextInt(4) == 0 ? har.replace("\n", "\r\n") : har;
    har = random.nextInt(4) == 0 ? har.replaceAll("\n *", "") : har;
    text = random.nextInt(4) == 0 ? "\uFEFF" + har : har;
  }

  String text() {
    return text;
  }

  List<String> secrets() {
    return secrets;
  }

  private String secret() {
    String token = make.token(16 + random.nextInt(50));
    return switch (random.nextInt(4)) {
      case 0 -> token + "/" + make.token(8) + "+" + make.token(8) + "=";
      case 1 -> make.hex(32 + random.nextInt(40));
      case 2 -> token + "\"<\\&" + make.token(8);
      default -> token;
    };
  }

  private String telling(String secret) {
    String json = Hars.escaped(secret);
    return switch (random.nextInt(4)) {
      case 0 -> Hars.entry(", " + Hars.header("X-Auth-Token", json), "");
      case 1 ->
          Hars.entry(
              ", \"queryString\": [{\"value\": \"" + json + "\", \"name\": \"access_token\"}]", "");
      case 2 ->
          Hars.entry(
              ", \"url\": \"https://a.test/?access_token="
                  + Encodings.percent(secret, random.nextBoolean())
                  + "\"",
              "");
      default ->
          Hars.entry(
              "",
              ", "
                  + Hars.content(
                      "application/json", Hars.escaped("{\"refresh_token\": \"" + json + "\"}")));
    };
  }

  private String nameless() {
    return ", \"comment\": \""
        + Hars.escaped(line())
        + "\", \"_x\": {\"a\": [\""
        + encodings.unicodeSome(line())
        + "\"]}";
  }

  /**
   * Words, and some secrets under up to two encodings, besides those of the place they stand at.
   */
  private String line() {
    StringBuilder line = new StringBuilder("at " + random.nextInt(1_000));
    for (int i = random.nextInt(4); i > 0 && !secrets.isEmpty(); i--) {
      String text = secrets.get(random.nextInt(secrets.size()));
      for (int layers = random.nextInt(3); layers > 0; layers--) {
        text = encoding().apply(text);
      }
      line.append(" note ").append(text);
    }
    return line.append(" done é\ud83d\ude00").toString();
  }

  private UnaryOperator<String> encoding() {
    return switch (random.nextInt(8)) {
      case 0 -> encodings::percentSome;
      case 1 -> s -> Encodings.percent(s, random.nextBoolean());
      case 2 -> s -> "{\"a\":[{\"note\":\"" + Encodings.slashes(s) + "\"}]}";
      case 3 -> s -> "{\"note\":\"" + encodings.unicodeSome(s) + "\"}";
      case 4 -> s -> Encodings.base64("v".repeat(random.nextInt(3)) + s);
      case 5 -> s -> Encodings.base64Url("n=" + s);
      case 6 -> s -> Encodings.hex(s, random.nextBoolean());
      default -> s -> "<p>" + encodings.decimalEntities(s) + "</p>";
    };
  }
}
