package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a log of changes says of one field, before and behind: {@code {"field": "phone", "from":
 * "…", "to": "…"}}. {@link PairObject} knows one value of a name.
 */
public final class FieldChange {
  private static final Set<String> NAMES =
      Set.of("field", "fieldname", "field_name", "property", "attribute", "column", "name", "key");

  private static final Set<String> FORMER =
      Set.of("old", "oldvalue", "old_value", "from", "fromstring", "before", "previous", "was");

  private static final Set<String> LATTER =
      Set.of("new", "newvalue", "new_value", "to", "tostring", "after", "current", "now");

  /** No name of the above is longer; of one that is, so much is none of them. */
  private static final int MAX_KEY = 16;

  private FieldChange() {}

  /** Both values of the name, if an object around says that one became the other; else none. */
  public static List<Value> values(Text text, Text name) {
    byte[] bytes = text.bytes();
    int quote = name.start() - 1;
    int colon = Literals.skipBlanksBack(bytes, Math.max(quote, text.start()), text.start()) - 1;
    if (colon <= text.start()
        || bytes[quote] != '"'
        || bytes[colon] != ':'
        || name.end() >= text.end()
        || bytes[name.end()] != '"') {
      return List.of();
    }
    int open = isNaming(text, colon) ? Siblings.open(text, quote) : -1;
    if (open < 0) {
      return List.of();
    }
    List<Value> values = new ArrayList<>(2);
    int[] seen = new int[3];
    Siblings.read(
        text,
        open,
        (key, value, number) -> {
          String role = key.head(MAX_KEY).lower();
          if (value.start() == name.start()) {
            seen[0] += NAMES.contains(role) ? 1 : 0;
          } else if (FORMER.contains(role)) {
            seen[1]++;
            add(values, value, number);
          } else if (LATTER.contains(role)) {
            seen[2]++;
            add(values, value, number);
          }
        });
    return seen[0] == 1 && seen[1] == 1 && seen[2] == 1 ? values : List.of();
  }

  /** True if the key before the colon calls something by a name. */
  private static boolean isNaming(Text text, int colon) {
    byte[] bytes = text.bytes();
    int end = Literals.skipBlanksBack(bytes, colon, text.start()) - 1;
    int from = end;
    int least = Math.max(text.start(), end - MAX_KEY);
    while (from > least && Bytes.wordByte(bytes[from - 1])) {
      from--;
    }
    return end > from && NAMES.contains(text.lower(from, end));
  }

  private static void add(List<Value> values, Text value, boolean number) {
    if (!number) {
      values.add(new Value(Form.QUOTED, value.start(), value.end()));
    }
  }
}
