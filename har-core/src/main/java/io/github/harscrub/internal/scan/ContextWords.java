package io.github.harscrub.internal.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A quick test whether one of many phrases may stand before a number. Most numbers stand beside a
 * key that says nothing, so this goes back over the bytes once, makes no garbage, and is wrong in
 * one case of some hundred, never the other way.
 */
final class ContextWords {
  private static final int BITS = 16;

  private static final int VALUE = hash("value");

  /** The hashes of the longest word of each phrase, from its last letter to its first. */
  private final long[] hashes = new long[(1 << BITS) / Long.SIZE];

  /** Adds a phrase in lower case; a {@code $} behind it does not count. */
  void add(String phrase) {
    String longest = "";
    for (String word : NameRows.split(phrase.replace("$", ""), ' ')) {
      longest = word.length() > longest.length() ? word : longest;
    }
    if (longest.equals("id")) {
      throw new IllegalStateException("every other number stands beside such a word: " + phrase);
    }
    int hash = hash(longest);
    hashes[slot(hash) >>> 6] |= 1L << slot(hash);
  }

  /** True if a phrase may stand before the number at {@code start}, see {@link NumberContext}. */
  boolean mayPrecede(byte[] text, int from, int start) {
    int floor = Math.max(from, start - NumberContext.MAX_LENGTH);
    int hash = 0;
    int digits = 0;
    boolean onlyValue = false;
    int i = start;
    while (i > floor) {
      byte b = text[--i];
      if (Ascii.isLetter(b)) {
        hash = hash * 31 + (b | 0x20);
        digits = 0;
        if (Ascii.isUpper(b) && isHump(text, i, floor, start)) {
          if (has(hash)) {
            return true;
          }
          hash = 0;
        }
        continue;
      }
      if (b < 0) {
        // Capitals beyond ASCII are not folded here; a word with any of these may be one.
        return true;
      }
      if (hash != 0) {
        if (has(hash)) {
          return true;
        }
        onlyValue = hash == VALUE;
      }
      hash = 0;
      digits = Ascii.isDigit(b) ? digits + 1 : 0;
      if (digits == NumberContext.OTHER_VALUE) {
        return false;
      }
      if (NumberContext.isEnd(b)) {
        // {"name": "pesel", "value": "…"}: rare enough to be looked at with care.
        return b == ',' && onlyValue && NumberContext.start(text, from, start) <= i;
      }
    }
    return hash != 0 && has(hash);
  }

  private static boolean isHump(byte[] text, int i, int floor, int to) {
    return i > floor
        && (Ascii.isLower(text[i - 1])
            || (Ascii.isUpper(text[i - 1]) && i + 1 < to && Ascii.isLower(text[i + 1])));
  }

  private static int hash(String word) {
    byte[] bytes = word.getBytes(UTF_8);
    int hash = 0;
    for (int i = bytes.length - 1; i >= 0; i--) {
      hash = hash * 31 + bytes[i];
    }
    return hash;
  }

  private boolean has(int hash) {
    return ((hashes[slot(hash) >>> 6] >>> slot(hash)) & 1) != 0;
  }

  private static int slot(int hash) {
    return (hash * 0x9E3779B1) >>> (32 - BITS);
  }
}
