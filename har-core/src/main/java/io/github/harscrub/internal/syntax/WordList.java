package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import java.util.Arrays;

/** Words of which a text may have one at some place, in capitals or small letters. */
final class WordList {
  /** By their length: most words of a text are as long as few of a list. */
  private final String[][] byLength;

  private WordList(String[][] byLength) {
    this.byLength = byLength;
  }

  /** The list of these words of ASCII, in small letters. */
  static WordList of(String... words) {
    int longest = Arrays.stream(words).mapToInt(String::length).max().orElse(0);
    String[][] byLength = new String[longest + 1][];
    for (int length = 0; length <= longest; length++) {
      int wanted = length;
      byLength[length] =
          Arrays.stream(words).filter(word -> word.length() == wanted).toArray(String[]::new);
    }
    return new WordList(byLength);
  }

  /** True if {@code [from, to)} is one of the words. */
  boolean has(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length >= byLength.length) {
      return false;
    }
    for (String word : byLength[length]) {
      if (Bytes.startsWithIgnoreCase(bytes, from, to, word)) {
        return true;
      }
    }
    return false;
  }
}
