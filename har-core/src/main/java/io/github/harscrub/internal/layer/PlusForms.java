package io.github.harscrub.internal.layer;

import java.util.function.Consumer;

/**
 * Pairs in which nothing is escaped but blanks: {@code name=Ann+Lee&page=2}. Where there are
 * percent codes as well, they are found by these, which seldom say whether a plus is a blank.
 */
final class PlusForms {
  /** No word is that long; of base64 that is longer than a word some part is. */
  private static final int MIN_DIGITS = 24;

  /** What stands before a blank and in no token: a colon, a comma, a semicolon. */
  private static final String[] SIGNS = {"%3a", "%2c", "%3b"};

  private static final String EQUALS = "%3d";

  private static final int MAX_NAME = 24;

  private PlusForms() {}

  /**
   * Shows the parts of {@code region} between those of its pluses that are blanks for certain:
   * {@code pin%3D4711+result%3Dok}, {@code user%3A+ann}. In a token a plus stands between its
   * digits, and an equals sign behind all of them.
   */
  static void parts(Text region, Consumer<Text> sink) {
    byte[] bytes = region.bytes();
    int start = region.start();
    int at = Bytes.find(bytes, start, region.end(), (byte) '+');
    while (at < region.end()) {
      if (isBlank(bytes, region.start(), at, region.end())) {
        sink.accept(region.part(start, at));
        start = at + 1;
      }
      at = Bytes.find(bytes, at + 1, region.end(), (byte) '+');
    }
    sink.accept(region.part(start, region.end()));
  }

  private static boolean isBlank(byte[] bytes, int from, int plus, int end) {
    for (String sign : SIGNS) {
      if (plus - sign.length() >= from
          && Bytes.startsWithIgnoreCase(bytes, plus - sign.length(), plus, sign)) {
        return true;
      }
    }
    int name = plus + 1;
    int most = Math.min(end, name + MAX_NAME);
    int at = name;
    while (at < most && (Bytes.wordByte(bytes[at]) || bytes[at] == '_' || bytes[at] == '-')) {
      at++;
    }
    int value = at + EQUALS.length();
    return at > name
        && value < end
        && Bytes.startsWithIgnoreCase(bytes, at, end, EQUALS)
        && Bytes.wordByte(bytes[value]);
  }

  /** Shows each of them that has a plus. */
  static void find(Text text, Consumer<Text> sink) {
    byte[] bytes = text.bytes();
    int done = text.start();
    int at = Bytes.find(bytes, done, text.end(), (byte) '&');
    while (at < text.end()) {
      int next = at + 1;
      if (pair(bytes, at, text.end())) {
        Text region = form(text, at, done);
        if (hasBlanks(region, text.end())) {
          sink.accept(region);
        }
        done = Math.max(region.end(), next);
        next = done;
      }
      at = Bytes.find(bytes, next, text.end(), (byte) '&');
    }
  }

  /** True if there is a plus, and none is a digit of base64, which no form leaves as it is. */
  private static boolean hasBlanks(Text region, int end) {
    byte[] bytes = region.bytes();
    boolean plus = false;
    int word = region.start();
    for (int i = region.start(); i < region.end(); i++) {
      if (bytes[i] == '+') {
        if (i - word >= MIN_DIGITS) {
          return false;
        }
        plus = true;
      }
      if (bytes[i] == '+' || bytes[i] == '&' || bytes[i] == '=') {
        word = i + 1;
      }
    }
    // A form escapes its slashes, too.
    boolean digits = region.end() < end && bytes[region.end()] == '/' && bytes[word - 1] == '+';
    return plus && !digits;
  }

  /** True for {@code &name=}, but not for the operators of code, {@code &&} and {@code ==}. */
  private static boolean pair(byte[] bytes, int at, int end) {
    int i = at + 1;
    while (i < end && (Bytes.wordByte(bytes[i]) || bytes[i] == '_' || bytes[i] == '-')) {
      i++;
    }
    boolean operator = (at > 0 && bytes[at - 1] == '&') || (i + 1 < end && bytes[i + 1] == '=');
    return i > at + 1 && i < end && bytes[i] == '=' && !operator;
  }

  private static Text form(Text text, int at, int from) {
    byte[] bytes = text.bytes();
    int start = at;
    while (start > from && formByte(bytes[start - 1])) {
      start--;
    }
    int end = at + 1;
    while (end < text.end() && formByte(bytes[end])) {
      end++;
    }
    return text.part(start, end);
  }

  /** What stands in a form without a percent code (WHATWG URL section 5.2). */
  private static boolean formByte(byte b) {
    return switch (b) {
      case '&', '=', '+', '-', '.', '_', '*', '~' -> true;
      default -> Bytes.wordByte(b);
    };
  }
}
