package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * {@code such as <code>T012AB3CD</code>}: in pages the tag is that of computer code (HTML section
 * 4.4.15), and says nothing of what it holds. In XML an element that is called so has no words
 * before it.
 */
final class InlineCode {
  private static final String TAG = "code";

  /** How far the words before may say what it is: {@code Your one-time code is}. */
  private static final int MAX_WORDS = 64;

  private static final String[] TELLING = {
    "code", "pin", "pass", "token", "secret", "key", "otp", "credential"
  };

  private InlineCode() {}

  /** True for that tag, in {@code [open, close]}, amid words that speak of no secret. */
  static boolean is(Text text, int open, int nameEnd, int close) {
    byte[] bytes = text.bytes();
    if (nameEnd != close
        || close - open != TAG.length() + 1
        || !Bytes.startsWithIgnoreCase(bytes, open + 1, close, TAG)) {
      return false;
    }
    int least = Math.max(text.start(), open - MAX_WORDS);
    int end = Blanks.skipBack(bytes, open, least);
    if (end == least || bytes[end - 1] == '>' || bytes[end - 1] == '"' || bytes[end - 1] == 'n') {
      return end > least + 1 && bytes[end - 1] == 'n' && isWord(bytes, end) && !tells(text, end);
    }
    return !tells(text, end);
  }

  /** True if the letter before {@code end} is no line break in a literal. */
  private static boolean isWord(byte[] bytes, int end) {
    return bytes[end - 2] != '\\';
  }

  /** True if the sentence that goes on at {@code end} names a secret. */
  private static boolean tells(Text text, int end) {
    byte[] bytes = text.bytes();
    int least = Math.max(text.start(), end - MAX_WORDS);
    int start = end;
    while (start > least && bytes[start - 1] != '>' && !isStop(bytes, start - 1, end)) {
      start--;
    }
    for (int i = start; i < end; i++) {
      for (String word : TELLING) {
        if (Bytes.startsWithIgnoreCase(bytes, i, end, word)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isStop(byte[] bytes, int at, int end) {
    return bytes[at] == '.' && at + 1 < end && bytes[at + 1] == ' ';
  }
}
