package io.github.harscrub.internal.layer;

import java.util.Arrays;
import java.util.Optional;

/** Finds base32 that decodes to nothing but text, in UTF-8 as it may be. */
final class Base32Runs {
  /** Is given what digits decode to. */
  @FunctionalInterface
  interface Sink {
    void found(Opened part);
  }

  /** Of the shortest text. */
  private static final int MIN_DIGITS = (8 * EncodedRuns.MIN_TEXT + 4) / 5;

  /** In so many digits every byte of the first three is whole. */
  private static final int HEAD = 5;

  private static final byte SMALL = 1;
  private static final byte CAPITAL = 2;
  private static final byte BOTH = SMALL | CAPITAL;

  /** The case of each digit, 0 of the figures; {@link #BOTH} for what is no digit. */
  private static final byte[] CASES = new byte[256];

  static {
    Arrays.fill(CASES, BOTH);
    Arrays.fill(CASES, 'a', 'z' + 1, SMALL);
    Arrays.fill(CASES, 'A', 'Z' + 1, CAPITAL);
    Arrays.fill(CASES, '2', '7' + 1, (byte) 0);
  }

  private static final int MAX_PADDING = 6;
  private static final Layer BASE32 = new Base32Layer();

  private Base32Runs() {}

  /** Looks for digits of one case in a row, from where they begin on. */
  static void find(Text text, int from, int to, Sink sink) {
    byte[] bytes = text.bytes();
    int at = from;
    while (to - at >= MIN_DIGITS) {
      // From the last one back: other digits are mostly seen at once, and all before them is done.
      int first = first(bytes, at, at + MIN_DIGITS);
      if (first > at) {
        at = first;
        continue;
      }
      int stop = behind(bytes, at, to);
      if (begins(bytes, at)) {
        open(text, at, stop, sink);
      }
      at = stop;
    }
  }

  /** Where the digits of one case begin that end at {@code end}. */
  private static int first(byte[] bytes, int from, int end) {
    int seen = 0;
    int at = end;
    while (at > from && (seen |= CASES[bytes[at - 1] & 0xFF]) != BOTH) {
      at--;
    }
    return at;
  }

  /** Where digits of one case end. */
  private static int behind(byte[] bytes, int from, int to) {
    int seen = 0;
    int at = from;
    while (at < to && (seen |= CASES[bytes[at] & 0xFF]) != BOTH) {
      at++;
    }
    return at;
  }

  private static boolean begins(byte[] bytes, int at) {
    int bits = 0;
    for (int i = 0; i < HEAD; i++) {
      bits = bits << 5 | Base32Layer.value(bytes[at + i]);
    }
    // Of 25 bits the first 24.
    return PlainText.isPrintable(bits >> 17)
        && PlainText.isPrintable(bits >> 9 & 0xFF)
        && PlainText.isPrintable(bits >> 1 & 0xFF);
  }

  private static void open(Text text, int from, int stop, Sink sink) {
    int end = stop;
    while (end < text.end() && end < stop + MAX_PADDING && text.bytes()[end] == '=') {
      end++;
    }
    Optional<Opened> part = BASE32.open(text.part(from, end));
    part.filter(plain -> isText(plain.text())).ifPresent(sink::found);
  }

  private static boolean isText(Text plain) {
    int at = plain.start();
    while (at < plain.end()) {
      int length =
          PlainText.isPrintable(plain.bytes()[at])
              ? 1
              : Utf8.length(plain.bytes(), at, plain.end());
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return true;
  }
}
