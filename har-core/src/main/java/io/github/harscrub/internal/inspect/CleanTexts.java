package io.github.harscrub.internal.inspect;

import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.policy.Language;
import java.util.Arrays;

/**
 * Remembers short texts in which nothing was found: header names, methods, MIME types come again
 * and again. The same words may be clean in a script and not in what was sent: texts are told apart
 * by how far to trust that they are data. Forgets the older of two that meet in one place. One
 * instance for each thread and pass.
 */
final class CleanTexts {
  private static final int MAX_LENGTH = 64;
  private static final int PLACES = 1 << 12;

  /** Received and sent, of each language. */
  private final byte[][][] texts = new byte[2 * Language.COUNT][PLACES][];

  boolean contains(Language language, boolean sent, Text text) {
    if (text.length() > MAX_LENGTH) {
      return false;
    }
    byte[] known = texts(language, sent)[place(text)];
    return known != null
        && Arrays.equals(known, 0, known.length, text.bytes(), text.start(), text.end());
  }

  void add(Language language, boolean sent, Text text) {
    if (text.length() <= MAX_LENGTH) {
      texts(language, sent)[place(text)] = text.copy();
    }
  }

  private byte[][] texts(Language language, boolean sent) {
    return texts[2 * language.number() + (sent ? 1 : 0)];
  }

  private static int place(Text text) {
    int hash = text.length();
    for (int i = text.start(); i < text.end(); i++) {
      hash = 31 * hash + text.bytes()[i];
    }
    return (hash * 0x9E3779B1) >>> (32 - Integer.numberOfTrailingZeros(PLACES));
  }
}
