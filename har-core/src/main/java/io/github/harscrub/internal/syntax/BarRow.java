package io.github.harscrub.internal.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@code | password | value |}: a name and its value in a row of a table drawn with bars. Below a
 * head that says so all values are data; else the next cell may describe the name.
 */
final class BarRow implements Notation {
  private static final int MAX_CELL = 64;

  /** How many rows are gone up to the head. */
  private static final int MAX_ROWS = 64;

  private static final Set<String> VALUES =
      Set.of("value", "values", "wert", "valeur", "valor", "valore", "waarde", "current value");

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    int bar = is(text, nameEnd) ? barBefore(text, nameStart) : -1;
    if (bar < 0) {
      return Optional.empty();
    }
    List<Text> cells = BarTable.row(text, bar, BarTable.lineEnd(text, nameEnd));
    if (cells.size() < 2 || cells.get(1).length() == 0 || BarTable.isRule(text, bar)) {
      return Optional.empty();
    }
    Text value = cells.get(1);
    Form form = isOfValues(text, bar) ? Form.LINE : Form.LITERAL;
    return Optional.of(new Value(form, value.start(), value.end()));
  }

  /** True if behind a name its cell ends. */
  static boolean is(Text text, int nameEnd) {
    int at = nameEnd;
    int most = Math.min(text.end(), nameEnd + MAX_CELL);
    while (at < most && text.bytes()[at] != '\n' && BarTable.margin(text.bytes()[at])) {
      at++;
    }
    return at < most && text.bytes()[at] == '|';
  }

  /** Where the line begins with a bar in whose first cell {@code nameStart} is, or -1. */
  private static int barBefore(Text text, int nameStart) {
    int least = Math.max(text.start(), nameStart - MAX_CELL);
    int at = nameStart - 1;
    while (at >= least && text.bytes()[at] != '|' && text.bytes()[at] != '\n') {
      at--;
    }
    if (at < least || text.bytes()[at] != '|') {
      return -1;
    }
    int line = at;
    while (line > text.start() && text.bytes()[line - 1] == ' ') {
      line--;
    }
    return Enclosure.beginsLine(text, line) ? at : -1;
  }

  private static boolean isOfValues(Text text, int bar) {
    int line = BarTable.lineStart(text, bar);
    for (int i = 0; i < MAX_ROWS && line > text.start(); i++) {
      int above = BarTable.lineStart(text, line - 1);
      if (BarTable.isRule(text, line)) {
        List<Text> head = BarTable.head(text, above, line - 1);
        return head.size() > 1
            && head.get(1).length() <= MAX_CELL
            && VALUES.contains(lower(head.get(1)));
      }
      line = above;
    }
    return false;
  }

  private static String lower(Text text) {
    return new String(text.copy(), UTF_8).toLowerCase(Locale.ROOT);
  }
}
