package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of credential formats, {@code tokens.tsv} beside this class. */
final class TokenRules {
  private static final String TABLE = "tokens.tsv";
  private static final int COLUMNS = 6;

  private TokenRules() {}

  /**
   * All rules in the order of the table. Where two match the same bytes, the earlier is the more
   * specific one.
   *
   * @return an immutable list, loaded once
   */
  static List<TokenRule> all() {
    return Holder.RULES;
  }

  /** Loads the table at the first use, not at start-up. */
  private static final class Holder {
    static final List<TokenRule> RULES = load();
  }

  private static List<TokenRule> load() {
    try (@Nullable InputStream in = TokenRules.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(TABLE + " is missing");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table.
   *
   * @throws IllegalStateException if a row is wrong; the message has its line number
   */
  static List<TokenRule> parse(String table) {
    List<TokenRule> rules = new ArrayList<>();
    Map<String, Rule> known = new HashMap<>();
    int number = 0;
    for (String line : table.split("\n", -1)) {
      number++;
      if (line.isBlank() || line.charAt(0) == '#') {
        continue;
      }
      try {
        rules.add(rule(line, known));
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(TABLE + ":" + number + ": " + e.getMessage(), e);
      }
    }
    return List.copyOf(rules);
  }

  private static TokenRule rule(String line, Map<String, Rule> known) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException(
          "a row has " + COLUMNS + " columns, this one " + cells.length);
    }
    Rule rule = new Rule(cells[0], Category.valueOf(cells[1]));
    Rule same = known.putIfAbsent(rule.id(), rule);
    if (same != null && same.category() != rule.category()) {
      throw new IllegalArgumentException("another row gives " + rule.id() + " another category");
    }
    return new TokenRule(
        rule, TokenFormat.parse(cells[3]), left(cells[2]), notations(cells[4]), cells[5]);
  }

  private static LeftEdge left(String cell) {
    return switch (cell) {
      case "any" -> LeftEdge.ANY;
      case "word" -> LeftEdge.WORD;
      case "base64" -> LeftEdge.BASE64;
      default -> throw new IllegalArgumentException("left is any, word or base64, not: " + cell);
    };
  }

  /** The notations of a cell, which are separated by a bar between blanks. */
  static List<String> notations(String cell) {
    List<String> texts = new ArrayList<>();
    int from = 0;
    for (int bar = cell.indexOf(" | "); bar >= 0; bar = cell.indexOf(" | ", from)) {
      texts.add(cell.substring(from, bar));
      from = bar + 3;
    }
    texts.add(cell.substring(from));
    return texts;
  }
}
