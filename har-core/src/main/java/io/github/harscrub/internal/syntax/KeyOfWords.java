package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Text;

/**
 * {@code "Client Secret": "…"}: a key of JSON in words, as exports of tables and what is made for
 * people to read have them. Such keys are also those of translations, so their values are literals.
 * A field of a form may be called so in an attribute, {@code aria-label="Last name"}, and a
 * question in a member: {@code {"label": "Date of birth", "answer": "…"}}.
 */
final class KeyOfWords {
  private static final int MAX_KEY = 48;

  private KeyOfWords() {}

  /** The key that the word in {@code [start, end)} is part of; empty if it is none of words. */
  static Text of(Text text, int start, int end) {
    byte[] bytes = text.bytes();
    boolean first = start > text.start() && bytes[start - 1] == '"';
    boolean last = end < text.end() && bytes[end] == '"';
    Text none = text.part(start, start);
    if (first == last
        || !(first ? isBlank(bytes, end, text.end()) : isBlank(bytes, start - 1, text.end()))) {
      return isBetween(text, start, end) ? around(text, start, end) : none;
    }
    return around(text, start, end);
  }

  private static boolean isBetween(Text text, int start, int end) {
    return start > text.start()
        && text.bytes()[start - 1] == ' '
        && isBlank(text.bytes(), end, text.end());
  }

  private static boolean isBlank(byte[] bytes, int at, int end) {
    return at >= 0 && at < end && bytes[at] == ' ';
  }

  private static Text around(Text text, int start, int end) {
    byte[] bytes = text.bytes();
    int open = start - 1;
    int least = Math.max(text.start(), end - MAX_KEY);
    while (open >= least && isInKey(bytes[open])) {
      open--;
    }
    int close = end;
    int most = Math.min(text.end(), open + MAX_KEY);
    while (close < most && isInKey(bytes[close])) {
      close++;
    }
    boolean quoted = open >= least && close < most && bytes[open] == '"' && bytes[close] == '"';
    int colon = quoted ? Literals.skipBlanks(bytes, close + 1, text.end()) : text.end();
    boolean key = colon < text.end() && bytes[colon] == ':' && bytes[open + 1] != ' ';
    boolean name =
        quoted
            && (Attribute.isLabel(bytes, open, text.start())
                || PairObject.isName(bytes, open, text.start()));
    return key || name ? text.part(open + 1, close) : text.part(start, start);
  }

  /** True for what is written so. */
  static boolean is(Text text, int nameStart, int nameEnd) {
    for (int i = nameStart; i < nameEnd; i++) {
      if (text.bytes()[i] == ' ') {
        return true;
      }
    }
    return false;
  }

  private static boolean isInKey(byte b) {
    return ValueFinder.isNameByte(b) || " /()'#".indexOf(b) >= 0;
  }
}
