package io.github.harscrub.internal.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The literals at which a scanner of bodies looks for a name: mostly four bytes each, lower-case.
 * They are chosen to be rare, so they are seldom the beginning of a word: {@code oken}, {@code
 * assw}. A word of three letters is found by its end and what follows ({@code pin"}), two short
 * words by the place where they meet ({@code i_ke} in {@code api_key}).
 */
final class NameAnchors {
  /** What ends a name in text: quotes, operators, brackets, a percent code, an entity. */
  static final String DELIMITERS = "\"'=:]%<>\\&";

  /** What may stand between two words of a name, apart from nothing. */
  static final String SEPARATORS = "_-. :[";

  /** What stands around a whole name, as pairs of one byte before it and one behind it. */
  private static final String[] WHOLE = {
    "\"\"", "''", "<>", " =", " :", ";=", "&=", "?=", ",=", "{:", ",:", "\n=", "\n:", "_=", "_\""
  };

  private NameAnchors() {}

  /** Names of two letters with what stands around them: they begin behind the first byte. */
  static List<String> whole() {
    List<String> anchors = new ArrayList<>();
    for (String[] row : NameRows.read("name-anchors.tsv", 2)) {
      if (row[0].equals("whole")) {
        for (String around : WHOLE) {
          anchors.add(around.charAt(0) + row[1] + around.charAt(1));
        }
      }
    }
    return List.copyOf(anchors);
  }

  /** All others; no two are equal. */
  static List<byte[]> read() {
    Set<String> literals = new LinkedHashSet<>();
    for (String[] row : NameRows.read("name-anchors.tsv", 2)) {
      for (String text : NameRows.split(row[1], '|')) {
        expand(row[0], text, literals);
      }
    }
    List<byte[]> anchors = new ArrayList<>(literals.size());
    for (String literal : literals) {
      anchors.add(literal.getBytes(StandardCharsets.UTF_8));
    }
    return List.copyOf(anchors);
  }

  private static void expand(String form, String text, Set<String> out) {
    switch (form) {
      case "plain" -> addPlain(text, out);
      case "edge" -> {
        addEach(text, DELIMITERS, out);
        out.add(text.concat(" ="));
      }
      // Only for strong names: a blank behind "key" or "state" is too common.
      case "edge+space" -> addEach(text, DELIMITERS + ' ', out);
      case "path" -> {
        out.add(text + "/");
        out.add(text + "?");
      }
      case "joint" -> addJoint(text, out);
      case "whole" -> {
        // Not with the others: the name begins behind the first byte.
      }
      default -> throw new IllegalStateException("no such form: " + form);
    }
  }

  /**
   * Beyond ASCII the case of letters is not ignored by a scan of bytes, and JSON may write a letter
   * as an escape, as many encoders do by default (RFC 8259 section 7).
   */
  private static void addPlain(String text, Set<String> out) {
    out.add(text);
    if (text.length() == text.getBytes(StandardCharsets.UTF_8).length) {
      return;
    }
    String upper = text.toUpperCase(Locale.ROOT);
    out.add(asciiLower(upper));
    out.add(escaped(text));
    out.add(asciiLower(escaped(upper)));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        escaped.append(c);
      } else {
        escaped.append("\\u").append(HexFormat.of().toHexDigits(c));
      }
    }
    return escaped.toString();
  }

  private static String asciiLower(String text) {
    StringBuilder lower = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return lower.toString();
  }

  private static void addEach(String text, String delimiters, Set<String> out) {
    for (int i = 0; i < delimiters.length(); i++) {
      out.add(text.concat(delimiters.substring(i, i + 1)));
    }
  }

  /** {@code i+key} is {@code ikey}, {@code i_ke}, {@code i-ke} and so on. */
  private static void addJoint(String text, Set<String> out) {
    int plus = text.indexOf('+');
    String left = text.substring(0, plus);
    String right = text.substring(plus + 1);
    out.add(left.concat(right));
    String cut = right.substring(0, right.length() - 1);
    for (int i = 0; i < SEPARATORS.length(); i++) {
      out.add(left.concat(SEPARATORS.substring(i, i + 1)).concat(cut));
    }
  }
}
