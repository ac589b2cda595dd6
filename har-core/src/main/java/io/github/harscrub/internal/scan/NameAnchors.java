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
  static final String DELIMITERS = "\"'=:]%<>\\&`*";

  /** What may stand between two words of a name, apart from nothing. */
  static final String SEPARATORS = "_-. :[";

  /** What stands around a whole name, as pairs of one byte before it and one behind it. */
  private static final String[] WHOLE = {
    "\"\"", "\":", "''", "<>", " =", " :", ";=", "&=", "?=", ",=", "{:", ",:", "\n=", "\n:", "_=",
    "_\"", "(:", "(=", ">:", "><", "- ", ".=", ":>", "\n ", "\"=", "  ", " ,", " )", ",)", "(,",
    " \n"
  };

  /** The same in the head of a table: it begins or ends a line, or a separator is on both sides. */
  private static final String[] COLUMN = {
    ",,", ";;", "\t\t", "||", "\n,", "\n;", "\n\t", "\n|", ",\n", ";\n", "\t\n", "|\n", ",\r",
    ";\r", "\t\r", "|\r", "(,", " ,", " )", ",)"
  };

  /** The same of a name that means something as a parameter only: in a query and of a field. */
  private static final String[] PARAM = {"\"\"", "''", "\"=", "'=", "?=", "&=", "= ", "=>", "=/"};

  private final Set<String> inside = new LinkedHashSet<>();
  private final List<String> around = new ArrayList<>();

  private NameAnchors() {}

  /** Reads the table of anchors. */
  static NameAnchors read() {
    NameAnchors anchors = new NameAnchors();
    for (String[] row : NameRows.read("name-anchors.tsv", 2)) {
      for (String text : NameRows.split(row[1], '|')) {
        anchors.add(row[0], text);
      }
    }
    return anchors;
  }

  /**
   * Literals of four bytes and more, lower-case, no two equal. Every sensitive {@link
   * NameKind#BODY} name of three letters and more contains one, in any case of its ASCII letters,
   * or makes one with the character behind it: a quote, {@code = : ] % < > \ &}, or for strong
   * names a blank or a line break. Words of a name may be glued or be separated by one of {@code _
   * - . : [} or a blank.
   */
  List<byte[]> inside() {
    List<byte[]> anchors = new ArrayList<>(inside.size());
    for (String literal : inside) {
      anchors.add(literal.getBytes(StandardCharsets.UTF_8));
    }
    return anchors;
  }

  /**
   * Names of two or three letters with what is around them, and of elements with attributes: they
   * begin behind the first byte.
   */
  List<String> around() {
    return around;
  }

  private void add(String form, String text) {
    switch (form) {
      case "whole" -> addAround(text, WHOLE);
      case "column" -> addAround(text, COLUMN);
      case "param" -> addAround(text, PARAM);
      case "edge" -> {
        expand(form, text, inside);
        around.add("<" + text + " ");
      }
      default -> expand(form, text, inside);
    }
  }

  private void addAround(String text, String[] pairs) {
    for (String pair : pairs) {
      around.add(pair.charAt(0) + text + pair.charAt(1));
    }
  }

  private static void expand(String form, String text, Set<String> out) {
    switch (form) {
      case "plain" -> addPlain(text, out);
      case "edge" -> {
        addEach(text, DELIMITERS, out);
        out.add(text.concat(" ="));
      }
      // Only for strong names: a blank behind "key" or "state" is too common.
      case "edge+space" -> addEach(text, DELIMITERS + " \n", out);
      case "path" -> {
        out.add(text + "/");
        out.add(text + "?");
      }
      case "joint" -> addJoint(text, out);
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
