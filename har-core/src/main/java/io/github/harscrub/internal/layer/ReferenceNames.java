package io.github.harscrub.internal.layer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HashMap;
import java.util.Map;

/**
 * The names of character references for ASCII (HTML section 13.5), and for what looks like it: a
 * blank that does not break, a hyphen. Names of other characters are none: no secret is written
 * with them.
 */
final class ReferenceNames {
  /** {@code VerticalLine}, {@code DiacriticalGrave}, {@code NonBreakingSpace}. */
  static final int LONGEST = 16;

  private static final Map<String, Character> NAMES = names();

  /** The names that need no semicolon, as far as they are of ASCII. */
  private static final String[] UNCLOSED = {
    "amp", "lt", "gt", "quot", "nbsp", "AMP", "LT", "GT", "QUOT"
  };

  private ReferenceNames() {}

  private static Map<String, Character> names() {
    Map<String, Character> names = new HashMap<>();
    add(names, '\t', "Tab");
    add(names, '\n', "NewLine");
    add(names, ' ', "nbsp", "NonBreakingSpace");
    add(names, '!', "excl");
    add(names, '"', "quot", "QUOT");
    add(names, '#', "num");
    add(names, '$', "dollar");
    add(names, '%', "percnt");
    add(names, '&', "amp", "AMP");
    add(names, '\'', "apos");
    add(names, '(', "lpar");
    add(names, ')', "rpar");
    add(names, '*', "ast", "midast");
    add(names, '+', "plus");
    add(names, ',', "comma");
    add(names, '-', "hyphen", "dash");
    add(names, '.', "period");
    add(names, '/', "sol");
    add(names, ':', "colon");
    add(names, ';', "semi");
    add(names, '<', "lt", "LT");
    add(names, '=', "equals");
    add(names, '>', "gt", "GT");
    add(names, '?', "quest");
    add(names, '@', "commat");
    add(names, '[', "lsqb", "lbrack");
    add(names, '\\', "bsol");
    add(names, ']', "rsqb", "rbrack");
    add(names, '^', "Hat");
    add(names, '_', "lowbar", "UnderBar");
    add(names, '`', "grave", "DiacriticalGrave");
    add(names, '{', "lcub", "lbrace");
    add(names, '|', "verbar", "vert", "VerticalLine");
    add(names, '}', "rcub", "rbrace");
    return Map.copyOf(names);
  }

  private static void add(Map<String, Character> names, char meaning, String... spellings) {
    for (String name : spellings) {
      names.put(name, meaning);
    }
  }

  /** What the name from {@code start} to {@code end} stands for, or -1. */
  static int character(byte[] bytes, int start, int end) {
    Character named = NAMES.get(new String(bytes, start, end - start, US_ASCII));
    return named == null ? -1 : named;
  }

  /** What the letter at {@code at} and a semicolon stand for in the state of a page, or -1. */
  static int letter(byte[] bytes, int at, int end) {
    if (at + 1 >= end || bytes[at + 1] != ';') {
      return -1;
    }
    return switch (bytes[at]) {
      case 'q' -> '"';
      case 'a' -> '&';
      case 's' -> '\'';
      case 'l' -> '<';
      case 'g' -> '>';
      default -> -1;
    };
  }

  /**
   * The length of the name at {@code at} if it needs no semicolon, otherwise 0. In a query it may
   * be that of a parameter, or begin one.
   */
  static int unclosed(byte[] bytes, int at, int end) {
    for (String name : UNCLOSED) {
      if (Bytes.startsWith(bytes, at, end, name)) {
        int next = at + name.length();
        while (next < end && Bytes.wordByte(bytes[next])) {
          next++;
        }
        return next < end && bytes[next] == '=' ? 0 : name.length();
      }
    }
    return 0;
  }
}
