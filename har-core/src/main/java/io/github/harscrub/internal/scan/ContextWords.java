package io.github.harscrub.internal.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A quick test whether one of many phrases may stand before a number. Most numbers stand beside a
 * key that says nothing, so this goes back over the bytes once, makes no garbage, and is wrong in
 * one case of some hundred, never the other way.
 */
final class ContextWords {
  private static final int BITS = 16;

  private static final int OTHER_LETTER = 0x80;
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
    // Of the word so far, and of its last letters that are ASCII: a no-break space is no letter.
    int hash = 0;
    int ascii = 0;
    int digits = 0;
    int segments = 0;
    boolean onlyValue = false;
    int i = start;
    while (i > floor) {
      byte b = text[--i];
      int blank = b < 0 ? blank(text, floor, i) : 0;
      i -= blank;
      if (b < 0 && blank == 0) {
        if (ascii != 0 && has(ascii)) {
          return true;
        }
        hash = append(hash, b);
        ascii = 0;
        continue;
      }
      if (Ascii.isLetter(b)) {
        hash = append(hash, b);
        ascii = append(ascii, b);
        digits = 0;
        if (Ascii.isUpper(b) && isHump(text, i, floor, start)) {
          if (has(hash) || has(ascii)) {
            return true;
          }
          hash = 0;
          ascii = 0;
        }
        continue;
      }
      if (hash != 0) {
        if (has(hash) || (ascii != hash && ascii != 0 && has(ascii))) {
          return true;
        }
        onlyValue = hash == VALUE;
        hash = 0;
        ascii = 0;
      }
      digits = Ascii.isDigit(b) ? digits + 1 : 0;
      if (digits == NumberContext.OTHER_VALUE) {
        return false;
      }
      if (b == '/' && (i == floor || text[i - 1] != '<') && ++segments > 1) {
        return false;
      }
      if (NumberContext.isEnd(b)) {
        // {"name": "pesel", "value": "…"}: rare enough to be looked at with care.
        return b == ',' && onlyValue && NumberContext.start(text, from, start) <= i;
      }
    }
    return hash != 0 && (has(hash) || (ascii != 0 && has(ascii)));
  }

  /** How many bytes more the typographic blank or sign has that ends at {@code i}; 0 for others. */
  private static int blank(byte[] text, int floor, int i) {
    // All of U+0080 to U+00BF, such as the no-break space, and all of U+2000 to U+207F.
    if (i - 1 >= floor && text[i - 1] == (byte) 0xC2) {
      return 1;
    }
    boolean sign =
        i - 2 >= floor
            && text[i - 2] == (byte) 0xE2
            && (text[i - 1] == (byte) 0x80 || text[i - 1] == (byte) 0x81);
    return sign ? 2 : 0;
  }

  /** Letters without their case; beyond ASCII all count as one, since to fold them costs more. */
  private static int append(int hash, byte b) {
    return hash * 31 + (b < 0 ? OTHER_LETTER : b | 0x20);
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
      hash = append(hash, bytes[i]);
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
