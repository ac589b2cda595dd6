package io.github.harscrub.internal.walk;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.harscrub.internal.source.Source;
import java.io.IOException;
import java.util.List;

/**
 * Finds what a cut left of a token at the end of a file, where it is no token any more: half a
 * character, half a word, a number without its digits, a comma. Half a string or half an object the
 * parser tells by itself.
 */
final class CutToken {
  private static final List<String> WORDS = List.of("true", "false", "null");

  /** More than what is left of a character, a word, or a number behind its digits. */
  private static final int LONGEST = 8;

  private CutToken() {}

  /** Where the token begins, or the length of the source if nothing has to be left out. */
  static long start(Source source) throws IOException {
    int length = (int) Math.min(LONGEST, source.length());
    byte[] tail = new byte[length];
    source.readFully(source.length() - length, tail, 0, length);
    int kept = Math.min(withoutCharacter(tail), withoutToken(tail));
    return withoutComma(source, source.length() - length + kept);
  }

  /** The parser takes the end of the input behind a comma for a mistake. */
  private static long withoutComma(Source source, long end) throws IOException {
    long behind = Backwards.behindLast(source, end);
    byte[] last = new byte[1];
    if (behind > 0) {
      source.readFully(behind - 1, last, 0, 1);
    }
    return last[0] == ',' ? behind - 1 : end;
  }

  /** How much of {@code tail} stands before a character (RFC 3629) whose last bytes are missing. */
  private static int withoutCharacter(byte[] tail) {
    int lead = tail.length - 1;
    while (lead >= 0 && (tail[lead] & 0xC0) == 0x80) {
      lead--;
    }
    if (lead < 0) {
      return tail.length;
    }
    int first = tail[lead] & 0xFF;
    int needed = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    return tail.length - lead < needed ? lead : tail.length;
  }

  private static int withoutToken(byte[] tail) {
    int start = tail.length;
    while (start > 0 && isPart(tail[start - 1])) {
      start--;
    }
    String token = new String(tail, start, tail.length - start, US_ASCII);
    boolean word =
        !token.isEmpty() && WORDS.stream().anyMatch(w -> w.startsWith(token) && !w.equals(token));
    if (word) {
      return start;
    }
    int digits = tail.length;
    while (digits > 0 && "+-.eE".indexOf(tail[digits - 1]) >= 0) {
      digits--;
    }
    // The e of a whole word is no exponent.
    return digits > 0 && isLetter(tail[digits - 1]) ? tail.length : digits;
  }

  private static boolean isLetter(byte b) {
    return b >= 'a' && b <= 'z';
  }

  private static boolean isPart(byte b) {
    return isLetter(b) || (b >= '0' && b <= '9') || b == '-' || b == '+' || b == '.';
  }
}
