package io.github.harscrub.internal.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The literals at which a scanner of bodies looks for a name: four bytes each, lower-case. They are
 * chosen to be rare, so they are seldom the beginning of a word: {@code oken}, {@code assw}. A word
 * of three letters is found by its end and what follows ({@code pin"}), two short words by the
 * place where they meet ({@code i_ke} in {@code api_key}).
 */
final class NameAnchors {
  /** What ends a name in text: quotes, operators, brackets, a percent code, an entity. */
  static final String DELIMITERS = "\"'=:]%<>\\&";

  /** What may stand between two words of a name, apart from nothing. */
  static final String SEPARATORS = "_-. :[";

  private NameAnchors() {}

  /** All anchors; no two are equal. */
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
      case "plain" -> out.add(text);
      case "edge" -> addEach(text, DELIMITERS, out);
      // Only for strong names: a blank behind "key" or "state" is too common.
      case "edge+space" -> addEach(text, DELIMITERS + ' ', out);
      case "joint" -> addJoint(text, out);
      default -> throw new IllegalStateException("no such form: " + form);
    }
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
