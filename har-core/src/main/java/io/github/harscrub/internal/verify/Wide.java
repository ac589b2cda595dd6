package io.github.harscrub.internal.verify;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/** Text in UTF-16, which the zeros between letters of ASCII give away. */
final class Wide {
  private static final int MIN_LETTERS = 6;

  private Wide() {}

  /** The text in UTF-8 from its first letters of ASCII on; empty if there are none in a row. */
  static Optional<Bytes> narrowed(Bytes bytes) {
    for (int at = bytes.start(); at + 2 * MIN_LETTERS <= bytes.end(); at++) {
      if (letters(bytes, at, 0)) {
        return Optional.of(narrowed(bytes.part(at, bytes.end()), false));
      }
      if (letters(bytes, at, 1)) {
        return Optional.of(narrowed(bytes.part(at, bytes.end()), true));
      }
    }
    return Optional.empty();
  }

  private static boolean letters(Bytes bytes, int at, int letter) {
    for (int i = at; i < at + 2 * MIN_LETTERS; i += 2) {
      byte b = bytes.array()[i + letter];
      if (bytes.array()[i + 1 - letter] != 0 || b <= 0 || Bytes.control(b)) {
        return false;
      }
    }
    return true;
  }

  private static Bytes narrowed(Bytes units, boolean big) {
    String text =
        new String(units.array(), units.start(), units.length() / 2 * 2, big ? UTF_16BE : UTF_16LE);
    return Bytes.of(text.getBytes(UTF_8));
  }
}
