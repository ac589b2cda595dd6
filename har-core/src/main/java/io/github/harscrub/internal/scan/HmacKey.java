package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;
import java.util.List;

/**
 * The key that a script signs with: {@code CryptoJS.HmacSHA256(text, "…")}, {@code
 * createHmac("sha256", "…")}.
 */
final class HmacKey {
  /** In small letters. */
  static final List<String> ANCHORS = List.of("hmacsha", "createhmac(");

  private static final Rule RULE = new Rule("encryption-key", Category.KEY);

  private static final int MAX_NAME = 16;
  private static final int MAX_ARGUMENT = 256;
  private static final int MIN_KEY = 8;

  private HmacKey() {}

  /** Reports the second argument of the call at {@code at}. Returns where to go on. */
  static int find(byte[] text, int to, int at, MatchSink sink) {
    int open = Bytes.find(text, at, Math.min(to, at + MAX_NAME), (byte) '(');
    int comma = comma(text, open + 1, Math.min(to, open + MAX_ARGUMENT));
    int quote = comma + 1;
    while (quote < to && text[quote] == ' ') {
      quote++;
    }
    if (comma < 0 || quote >= to || "\"'`".indexOf(text[quote]) < 0) {
      return at;
    }
    int close = Bytes.closingQuote(text, quote, to);
    if (close - quote > MIN_KEY && isKey(text, quote + 1, close)) {
      sink.match(RULE, quote + 1, close);
    }
    return at;
  }

  /** The first comma that no bracket is around, or -1. */
  private static int comma(byte[] text, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      switch (text[i]) {
        case '(', '[', '{' -> depth++;
        case ')', ']', '}' -> depth--;
        case ',' -> {
          if (depth == 0) {
            return i;
          }
        }
        default -> {}
      }
      if (depth < 0) {
        return -1;
      }
    }
    return -1;
  }

  /** True for a word with a digit: what is signed with is no sentence and no template. */
  private static boolean isKey(byte[] text, int from, int to) {
    boolean digit = false;
    for (int i = from; i < to; i++) {
      digit |= Ascii.isDigit(text[i]);
      if (text[i] <= ' ' || text[i] == '$') {
        return false;
      }
    }
    return digit;
  }
}
