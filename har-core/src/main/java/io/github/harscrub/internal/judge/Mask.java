package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Set;

/**
 * Tells what other tools leave of a secret: {@code [REDACTED]}, {@code scrubbed_key}, and {@code
 * sk_test_****************1234}, as Stripe and OpenAI quote keys in their errors.
 */
final class Mask {
  private static final int MAX_LENGTH = 120;

  /** Fewer stars may be somebody's idea of a password. */
  private static final int MIN_STARS = 6;

  /** What issuers show before the stars, a prefix for the most part, and behind them. */
  private static final int MAX_BEFORE = 12;

  private static final int MAX_BEHIND = 4;

  private static final Set<String> CONCEALED =
      Set.of("redacted", "scrubbed", "sanitized", "sanitised", "censored", "obfuscated");

  /** What may stand beside: a name for what was there. */
  private static final Set<String> NAMES =
      Set.of(
          "api",
          "access",
          "auth",
          "authorization",
          "cookie",
          "credential",
          "header",
          "jwt",
          "key",
          "password",
          "secret",
          "session",
          "token",
          "value");

  private Mask() {}

  /**
   * True for a mask.
   *
   * @param shown true if some characters may show; of what somebody sent as a password they are the
   *     password
   */
  static boolean is(Text value, boolean shown) {
    return value.length() <= MAX_LENGTH && ((shown && isStarred(value)) || isWord(value));
  }

  /** Stars in a row, and few characters around them. */
  private static boolean isStarred(Text value) {
    byte[] bytes = value.bytes();
    int open = Bytes.find(bytes, value.start(), value.end(), (byte) '*');
    int close = open;
    while (close < value.end() && bytes[close] == '*') {
      close++;
    }
    if (close - open < MIN_STARS
        || open - value.start() > MAX_BEFORE
        || value.end() - close > MAX_BEHIND) {
      return false;
    }
    for (int i = value.start(); i < value.end(); i++) {
      if (bytes[i] != '*' && bytes[i] != '-' && bytes[i] != '_' && !Bytes.wordByte(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  /** A word that says what was done, in brackets or between signs, and what it was done to. */
  private static boolean isWord(Text value) {
    byte[] bytes = value.bytes();
    boolean concealed = false;
    int at = value.start();
    while (at < value.end()) {
      int end = at;
      while (end < value.end() && isLetter(bytes[end])) {
        end++;
      }
      if (end > at) {
        String word = value.lower(at, end);
        if (CONCEALED.contains(word)) {
          concealed = true;
        } else if (!NAMES.contains(word)) {
          return false;
        }
      } else if ("[]<>(){}_-* :".indexOf(bytes[at]) < 0) {
        return false;
      }
      at = Math.max(end, at + 1);
    }
    return concealed;
  }

  private static boolean isLetter(byte b) {
    return Bytes.lower(b) >= 'a' && Bytes.lower(b) <= 'z';
  }
}
