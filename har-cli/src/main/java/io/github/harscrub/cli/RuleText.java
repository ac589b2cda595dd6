package io.github.harscrub.cli;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.RuleInfo;
import java.util.List;
import java.util.Locale;

/** Rules as people and programs read them. */
final class RuleText {
  private RuleText() {}

  /** A category as it is typed: {@code client-id}. */
  static String name(Category category) {
    return category.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One line for each rule, in columns. */
  static String lines(List<RuleInfo> rules) {
    int width = 0;
    for (RuleInfo info : rules) {
      width = Math.max(width, info.rule().id().length());
    }
    StringBuilder text = new StringBuilder();
    for (RuleInfo info : rules) {
      pad(text, info.rule().id(), width + 2);
      pad(text, name(info.rule().category()), 13);
      text.append(info.title()).append('\n');
    }
    return text.toString();
  }

  /** All that is known of a rule. */
  static String page(RuleInfo info) {
    StringBuilder text = new StringBuilder();
    text.append(info.rule().id()).append('\n');
    text.append("  finds:     ").append(info.title()).append('\n');
    text.append("  category:  ").append(name(info.rule().category())).append('\n');
    section(text, "  source:    ", info.sources());
    section(text, "  found:     ", info.examples());
    section(text, "  not found: ", info.counterexamples());
    return text.toString();
  }

  /** A JSON array of objects. */
  static String json(List<RuleInfo> rules) {
    StringBuilder text = new StringBuilder("[");
    for (RuleInfo info : rules) {
      text.append(text.length() == 1 ? "\n" : ",\n").append("  {\"id\": ");
      quote(text, info.rule().id());
      text.append(", \"category\": ");
      quote(text, name(info.rule().category()));
      text.append(", \"title\": ");
      quote(text, info.title());
      array(text, "sources", info.sources());
      array(text, "examples", info.examples());
      array(text, "counterexamples", info.counterexamples());
      text.append('}');
    }
    return text.append("\n]\n").toString();
  }

  private static void section(StringBuilder text, String label, List<String> lines) {
    String left = label;
    for (String line : lines) {
      text.append(left).append(Printable.of(line)).append('\n');
      left = " ".repeat(label.length());
    }
  }

  private static void array(StringBuilder text, String name, List<String> values) {
    text.append(", \"").append(name).append("\": [");
    for (int i = 0; i < values.size(); i++) {
      text.append(i == 0 ? "" : ", ");
      quote(text, values.get(i));
    }
    text.append(']');
  }

  private static void quote(StringBuilder text, String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  private static void pad(StringBuilder text, String word, int width) {
    text.append(word).append(" ".repeat(Math.max(1, width - word.length())));
  }
}
