package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;

/** What leads from a session to its id: {@code No session found for id [8F2C…]}. */
final class SessionId {
  private static final String SESSION = "session";

  private static final String ID = "id";

  private static final WordList WORDS = WordList.of("with", "found", "not", "for", "the", "by");

  private static final int MAX_WORDS = 4;

  private SessionId() {}

  /** The position behind {@code id} and a blank, if words from a session to it stand here. */
  static int behind(byte[] bytes, int from, int end) {
    int session = from - 1 - SESSION.length();
    if (session < 0 || !Bytes.startsWithIgnoreCase(bytes, session, end, SESSION)) {
      return from;
    }
    int word = from;
    for (int i = 0; i < MAX_WORDS; i++) {
      int wordEnd = word;
      while (wordEnd < end && Bytes.wordByte(bytes[wordEnd])) {
        wordEnd++;
      }
      if (wordEnd + 1 >= end || bytes[wordEnd] != ' ') {
        return from;
      }
      if (wordEnd - word == ID.length() && Bytes.startsWithIgnoreCase(bytes, word, end, ID)) {
        return wordEnd + 1;
      }
      if (!WORDS.has(bytes, word, wordEnd)) {
        return from;
      }
      word = wordEnd + 1;
    }
    return from;
  }
}
