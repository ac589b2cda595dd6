package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;

/** The tags that set off a word in a sentence: {@code Your code is <b>604817</b>}. */
final class InlineTags {
  private static final WordList TAGS =
      WordList.of(
          "b", "strong", "em", "i", "u", "code", "span", "tt", "kbd", "mark", "font", "big", "samp",
          "pre", "p", "div");

  private static final int MAX_TAG = 128;

  private static final int MAX_TAGS = 2;

  private InlineTags() {}

  /** The position behind the opening tags at {@code at}, and the blanks around them. */
  static int behind(byte[] bytes, int at, int end) {
    int behind = at;
    for (int i = 0; i < MAX_TAGS; i++) {
      int open = Literals.skipBlanks(bytes, behind, end);
      int name = open + 1;
      if (name >= end || bytes[open] != '<') {
        break;
      }
      int nameEnd = name;
      while (nameEnd < end && Bytes.wordByte(bytes[nameEnd])) {
        nameEnd++;
      }
      int most = Math.min(end, open + MAX_TAG);
      int close = Bytes.find(bytes, nameEnd, most, (byte) '>');
      if (!TAGS.has(bytes, name, nameEnd) || close >= most) {
        break;
      }
      behind = Literals.skipBlanks(bytes, close + 1, end);
    }
    return behind;
  }
}
