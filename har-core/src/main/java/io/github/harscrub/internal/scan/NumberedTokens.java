package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;

/**
 * Tokens that begin with the number of an account or an app and have no prefix: the number leads to
 * them. The number stays, what follows opens the door and goes.
 *
 * <ul>
 *   <li>Facebook, app access token: {@code 123456789012345|} and 27 characters.
 *   <li>Asana, personal access token: {@code 1/1201234567890123:} and 32 hexadecimal digits.
 *   <li>Twitter, OAuth 1 access token: {@code 1234567890-} and 40 letters and digits.
 * </ul>
 */
final class NumberedTokens {
  static final Rule FACEBOOK = new Rule("facebook-token", Category.TOKEN);
  static final Rule ASANA = new Rule("asana-token", Category.TOKEN);
  static final Rule TWITTER = new Rule("twitter-oauth-token", Category.TOKEN);

  private static final CharClass HEX = CharClass.named("xhex");
  private static final CharClass LETTERS = CharClass.named("b62");
  private static final CharClass BASE64 = CharClass.named("b64u");

  /** The longest number, one of 64 bits. */
  private static final int MAX_NUMBER = 20;

  private static final int ALL_KINDS = CharClass.DIGIT | CharClass.LOWER | CharClass.UPPER;

  private NumberedTokens() {}

  /**
   * Reports the secret behind the number that begins at {@code start}, if there is one. Costs at
   * most the length of the number and of the longest secret.
   *
   * @return where the secret ends, or what an earlier run put in its place begins, so that the
   *     number is the same to both; else {@code start}
   */
  static int find(byte[] text, int from, int to, int start, MatchSink sink) {
    if (start > from && CharClass.isLetterOrDigit(text[start - 1])) {
      return start;
    }
    int mark = start;
    int most = Math.min(to, start + MAX_NUMBER);
    while (mark < most && Ascii.isDigit(text[mark])) {
      mark++;
    }
    if (mark == to) {
      return start;
    }
    if (isRedacted(text, mark, to)) {
      return mark + 1;
    }
    int length = mark - start;
    int end =
        switch (text[mark]) {
          case '|' -> length >= 13 ? run(text, mark + 1, to, BASE64, 27, 40, 0) : -1;
          case ':' -> versioned(text, from, start) ? run(text, mark + 1, to, HEX, 32, 32, 0) : -1;
          case '-' -> length >= 8 ? run(text, mark + 1, to, LETTERS, 40, 40, ALL_KINDS) : -1;
          default -> -1;
        };
    if (end < 0) {
      return start;
    }
    sink.match(rule(text[mark]), mark + 1, end);
    return end;
  }

  private static boolean isRedacted(byte[] text, int mark, int to) {
    int at = mark + 1;
    return Bytes.startsWith(text, at, to, JwtDetector.PLACEHOLDER)
        && Bytes.startsWith(text, at + JwtDetector.PLACEHOLDER.length(), to, rule(text[mark]).id());
  }

  private static Rule rule(byte mark) {
    return mark == '|' ? FACEBOOK : mark == ':' ? ASANA : TWITTER;
  }

  /** True behind {@code 1/}, {@code 2/} or the account's number in {@code 2/123/456}. */
  private static boolean versioned(byte[] text, int from, int start) {
    return start - 2 >= from && text[start - 1] == '/' && Ascii.isDigit(text[start - 2]);
  }

  /** The end of the run at {@code start}, or -1 if it is no whole one or lacks a kind. */
  private static int run(
      byte[] text, int start, int to, CharClass chars, int min, int max, int needs) {
    int seen = 0;
    int i = start;
    int most = Math.min(to, start + max + 1);
    while (i < most && chars.contains(text[i])) {
      seen |= chars.kindOf(text[i]);
      i++;
    }
    boolean whole = i - start >= min && i - start <= max;
    return whole && (seen & needs) == needs ? i : -1;
  }
}
