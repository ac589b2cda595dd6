package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code - name: DB_PASSWORD} with {@code value: …} on the line below: variables of containers in
 * YAML.
 */
final class NamedItem implements Notation {
  private static final int MAX_INDENT = 64;
  private static final String VALUE = "value:";

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int key = key(text, nameStart);
    int at = nameEnd;
    while (at < text.end()
        && (Literals.quote(bytes[at]) || bytes[at] == ' ' || bytes[at] == '\r')) {
      at++;
    }
    if (key < 0 || at >= text.end() || bytes[at] != '\n') {
      return Optional.empty();
    }
    int column = at + 1 + key;
    if (!Bytes.startsWith(bytes, column, text.end(), VALUE)
        || Literals.skipBlanks(bytes, at, column) < column) {
      return Optional.empty();
    }
    int end = Bytes.find(bytes, column, text.end(), (byte) '\n');
    int start = Literals.skipBlanks(bytes, column + VALUE.length(), end);
    int stop = Literals.skipBlanksBack(bytes, end, start);
    if (stop - start >= 2 && Literals.quote(bytes[start]) && bytes[stop - 1] == bytes[start]) {
      start++;
      stop--;
    }
    return stop > start ? Optional.of(new Value(Form.LINE, start, stop)) : Optional.empty();
  }

  /** The column of the key that calls something by the name, or -1 if none does. */
  private static int key(Text text, int nameStart) {
    byte[] bytes = text.bytes();
    int at = nameStart;
    at -= at > text.start() && Literals.quote(bytes[at - 1]) ? 1 : 0;
    int behind = Literals.skipBlanksBack(bytes, at, text.start());
    boolean name = Bytes.startsWith(bytes, behind - 5, behind, "name:");
    int key = name ? behind - 5 : behind - 4;
    if (at == behind
        || key < text.start()
        || !(name || Bytes.startsWith(bytes, key, behind, "key:"))) {
      return -1;
    }
    int line = key;
    int least = Math.max(text.start(), key - MAX_INDENT);
    while (line > least && (bytes[line - 1] == ' ' || bytes[line - 1] == '-')) {
      line--;
    }
    return line == text.start() || bytes[line - 1] == '\n' ? key - line : -1;
  }

  /** True if a name may stand behind the key of an item. */
  static boolean mayPrecede(Text text, int nameStart) {
    int at = nameStart - 1;
    return at > text.start() + 3 && text.bytes()[at] == ' ' && text.bytes()[at - 1] == ':';
  }
}
