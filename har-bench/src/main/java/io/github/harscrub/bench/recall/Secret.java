package io.github.harscrub.bench.recall;

import java.util.ArrayList;
import java.util.List;

/**
 * A value to plant.
 *
 * @param text what is written into the file
 * @param needles the parts of it that must vanish
 * @param rest the parts that must stay
 * @param name the only name it stands beside; empty if those of its kind will do
 * @param number written without quotes where the notation has numbers
 */
record Secret(String text, List<Needle> needles, List<String> rest, String name, boolean number) {
  private static final int LONG = 28;
  private static final int PART = 16;

  Secret {
    needles = List.copyOf(needles);
    rest = List.copyOf(rest);
  }

  /** A credential without structure. Half of it is still a leak: its end counts by itself. */
  static Secret opaque(String text) {
    return credential(text, text);
  }

  /** A credential of which one part is secret. */
  static Secret credential(String text, String secret) {
    List<Needle> needles = new ArrayList<>();
    needles.add(Needle.credential(secret));
    if (secret.length() >= LONG) {
      needles.add(Needle.credential(secret.substring(secret.length() - PART)));
    }
    return new Secret(text, needles, List.of(), "", false);
  }

  /** A password, or personal data: both halves count where they were planted. */
  static Secret token(String text) {
    List<Needle> needles = new ArrayList<>();
    needles.add(Needle.token(text));
    int half = text.length() / 2;
    if (half >= 6) {
      needles.add(Needle.here(text.substring(text.length() - half)));
    }
    return new Secret(text, needles, List.of(), "", false);
  }

  static Secret here(String text) {
    return new Secret(text, List.of(Needle.here(text)), List.of(), "", false);
  }

  Secret keeping(String... parts) {
    return new Secret(text, needles, List.of(parts), name, number);
  }

  Secret asNumber() {
    return new Secret(text, needles, rest, name, true);
  }

  Secret under(String onlyName) {
    return new Secret(text, needles, rest, onlyName, number);
  }
}
