package io.github.harscrub.internal.inspect;

import io.github.harscrub.internal.layer.Text;
import java.util.Arrays;

/**
 * Remembers short texts in which nothing was found: header names, methods, MIME types come again
 * and again. Forgets the older of two that meet in one place. One instance for each thread and
 * pass.
 */
final class CleanTexts {
  private static final int MAX_LENGTH = 64;
  private static final int PLACES = 1 << 12;

  private final byte[][] texts = new byte[PLACES][];

  boolean contains(Text text) {
    if (text.length() > MAX_LENGTH) {
      return false;
    }
    byte[] known = texts[place(text)];
    return known != null
        && Arrays.equals(known, 0, known.length, text.bytes(), text.start(), text.end());
  }

  void add(Text text) {
    if (text.length() <= MAX_LENGTH) {
      texts[place(text)] = text.copy();
    }
  }

  private static int place(Text text) {
    int hash = text.length();
    for (int i = text.start(); i < text.end(); i++) {
      hash = 31 * hash + text.bytes()[i];
    }
    return (hash * 0x9E3779B1) >>> (32 - Integer.numberOfTrailingZeros(PLACES));
  }
}
