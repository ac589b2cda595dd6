package io.github.harscrub.internal.inspect;

import io.github.harscrub.internal.layer.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two columns of a table, of which one says what the other is: {@code key,value}, {@code
 * option_name,option_value}, as exports of settings have them.
 */
final class PairColumns {
  private static final Set<String> NAMES =
      Set.of(
          "key",
          "name",
          "field",
          "setting",
          "property",
          "parameter",
          "param",
          "variable",
          "attribute",
          "option",
          "option_name",
          "meta_key",
          "setting_name",
          "variable_name");

  private static final Set<String> VALUES =
      Set.of(
          "value",
          "val",
          "option_value",
          "meta_value",
          "setting_value",
          "current_value",
          "variable_value");

  private final int names;
  private final int values;

  /** The last cell that was a name, until the value beside it is asked for. */
  private Optional<Text> last = Optional.empty();

  private PairColumns(int names, int values) {
    this.names = names;
    this.values = values;
  }

  /** The columns of a table with that head; none, unless the name stands before the value. */
  static PairColumns of(List<Text> head) {
    int names = -1;
    for (int i = 0; i < head.size(); i++) {
      String name = head.get(i).lower();
      if (VALUES.contains(name) && names >= 0) {
        return new PairColumns(names, i);
      }
      names = names < 0 && NAMES.contains(name) ? i : names;
    }
    return new PairColumns(-1, -1);
  }

  /** True if there are two such columns. */
  boolean any() {
    return values >= 0;
  }

  /** What the row calls the cell, if that is a value beside a name. */
  Optional<Text> name(int column, Text cell) {
    if (column == names) {
      last = Optional.of(cell);
      return Optional.empty();
    }
    if (column != values) {
      return Optional.empty();
    }
    Optional<Text> name = last;
    last = Optional.empty();
    return name;
  }
}
