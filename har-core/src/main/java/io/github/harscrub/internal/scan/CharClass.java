package io.github.harscrub.internal.scan;

import java.util.Map;

/**
 * A set of ASCII bytes, as a table that a run is measured with.
 *
 * <p>One lookup answers both "is it in the set" and "what kind of character is it", so that asking
 * a token for a digit or a letter costs no second pass.
 */
final class CharClass {
  static final int DIGIT = 1;
  static final int LOWER = 2;
  static final int UPPER = 4;
  private static final int OTHER = 8;

  /** No kind of character, but a demand: {@link TokenFormat} looks whether cases are mixed. */
  static final int MIXED = 16;

  /** The names the notation knows; {@link #named} takes these and {@code [sets]}. */
  private static final Map<String, CharClass> NAMED =
      Map.ofEntries(
          Map.entry("dec", new CharClass("0-9")),
          Map.entry("hex", new CharClass("0-9a-f")),
          Map.entry("HEX", new CharClass("0-9A-F")),
          Map.entry("xhex", new CharClass("0-9a-fA-F")),
          Map.entry("b32", new CharClass("a-z2-7")),
          Map.entry("B32", new CharClass("A-Z2-7")),
          Map.entry("b36", new CharClass("0-9a-z")),
          Map.entry("B36", new CharClass("0-9A-Z")),
          Map.entry("b58", new CharClass("1-9A-HJ-NP-Za-km-z")),
          Map.entry("b62", new CharClass("0-9A-Za-z")),
          Map.entry("b64", new CharClass("0-9A-Za-z+/")),
          Map.entry("b64u", new CharClass("0-9A-Za-z_-")),
          Map.entry("b64x", new CharClass("0-9A-Za-z+/_-")),
          Map.entry("word", new CharClass("0-9A-Za-z_")),
          Map.entry("tok", new CharClass("0-9A-Za-z._-")),
          Map.entry("az", new CharClass("a-z")),
          Map.entry("AZ", new CharClass("A-Z")));

  /** {@code kind[b & 0xff]} is 0 outside the set, else the one bit that says what kind b is. */
  private final byte[] kind = new byte[256];

  /** Bit b of the two is set iff byte b is in the set. */
  private long low;

  private long high;

  /** Reads ranges as inside a regular expression's brackets; {@code -} stands first or last. */
  private CharClass(String ranges) {
    for (int i = 0; i < ranges.length(); i++) {
      char first = ranges.charAt(i);
      boolean range = i + 2 < ranges.length() && ranges.charAt(i + 1) == '-';
      char last = range ? ranges.charAt(i + 2) : first;
      if (first > last || last >= 128) {
        throw new IllegalArgumentException("not a range of ASCII: " + first + '-' + last);
      }
      for (char c = first; c <= last; c++) {
        kind[c] = (byte) kindOf(c);
        low |= c < 64 ? 1L << c : 0;
        high |= c < 64 ? 0 : 1L << c;
      }
      i += range ? 2 : 0;
    }
  }

  /**
   * The class of a name such as {@code hex}, of a set such as {@code [a-f.]}, or of a single
   * character.
   *
   * @param name as the notation has it, its escapes undone
   */
  static CharClass named(String name) {
    CharClass known = NAMED.get(name);
    if (known != null) {
      return known;
    }
    if (name.length() > 2 && name.startsWith("[") && name.endsWith("]")) {
      return new CharClass(name.substring(1, name.length() - 1));
    }
    if (name.length() == 1) {
      return new CharClass(name);
    }
    throw new IllegalArgumentException("no such character class: " + name);
  }

  /** 0 if {@code b} is not in this class, else its kind. */
  int kindOf(byte b) {
    return kind[b & 0xff];
  }

  /** All of its characters. */
  String characters() {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < 128; c++) {
      if (contains(c)) {
        all.append(c);
      }
    }
    return all.toString();
  }

  boolean contains(int b) {
    return kind[b & 0xff] != 0;
  }

  boolean overlaps(CharClass other) {
    return (low & other.low) != 0 || (high & other.high) != 0;
  }

  static boolean isLetterOrDigit(byte b) {
    return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
  }

  /** Standard Base64 without its padding: {@code =} often stands before a value. */
  static boolean isBase64(byte b) {
    return isLetterOrDigit(b) || b == '+' || b == '/';
  }

  private static int kindOf(char c) {
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    if (c >= 'a' && c <= 'z') {
      return LOWER;
    }
    return c >= 'A' && c <= 'Z' ? UPPER : OTHER;
  }
}
