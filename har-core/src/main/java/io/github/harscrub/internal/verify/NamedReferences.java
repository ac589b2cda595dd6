package io.github.harscrub.internal.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names of character references (HTML section 13.5), of those for ASCII and its look-alikes. */
final class NamedReferences {
  private static final Map<String, Character> NAMES = new TreeMap<>();

  static {
    String[] all = {
      "!excl",
      "\"quot",
      "\"QUOT",
      "#num",
      "$dollar",
      "%percnt",
      "&amp",
      "&AMP",
      "'apos",
      "(lpar",
      ")rpar",
      "*ast",
      "*midast",
      "+plus",
      ",comma",
      "-hyphen",
      "-dash",
      ".period",
      "/sol",
      ":colon",
      ";semi",
      "<lt",
      "<LT",
      "=equals",
      ">gt",
      ">GT",
      "?quest",
      "@commat",
      "[lsqb",
      "[lbrack",
      "\\bsol",
      "]rsqb",
      "]rbrack",
      "^Hat",
      "_lowbar",
      "_UnderBar",
      "`grave",
      "`DiacriticalGrave",
      "{lcub",
      "{lbrace",
      "|verbar",
      "|vert",
      "|VerticalLine",
      "}rcub",
      "}rbrace",
      " nbsp",
      " NonBreakingSpace",
      "\tTab",
      "\nNewLine"
    };
    for (String each : all) {
      NAMES.put(each.substring(1), each.charAt(0));
    }
  }

  /** Those that browsers take without a semicolon. */
  private static final List<String> OPEN =
      List.of("amp", "AMP", "lt", "LT", "gt", "GT", "quot", "QUOT", "nbsp");

  private NamedReferences() {}

  static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }

  /** What a name stands for, or -1. */
  static int meaning(byte[] in, int start, int end) {
    Character meaning = NAMES.get(new String(in, start, end - start, US_ASCII));
    return meaning == null ? -1 : meaning;
  }

  /**
   * Behind a name that needs no semicolon, or {@code start}: one before an equals sign is a
   * parameter's.
   */
  static int endOfOpen(byte[] in, int start, int end) {
    for (String name : OPEN) {
      int behind = start + name.length();
      if (behind <= end && name.equals(new String(in, start, name.length(), US_ASCII))) {
        int word = behind;
        while (word < end && Character.isLetterOrDigit(in[word])) {
          word++;
        }
        return word < end && in[word] == '=' ? start : behind;
      }
    }
    return start;
  }
}
