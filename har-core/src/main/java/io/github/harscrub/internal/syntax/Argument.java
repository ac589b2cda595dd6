package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code setItem("name", "value")} and {@code ["name", "value"]}: neighbours in an argument list or
 * a tuple.
 */
final class Argument implements Notation {
  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int end = text.end();
    int open = nameStart - 1;
    if (open <= text.start()
        || nameEnd >= end
        || !Literals.quote(bytes[open])
        || bytes[nameEnd] != bytes[open]) {
      return Optional.empty();
    }
    int before = Literals.skipBlanksBack(bytes, open, text.start());
    if (before == text.start() || (bytes[before - 1] != '(' && bytes[before - 1] != '[')) {
      return Optional.empty();
    }
    int at = Literals.skipBlanks(bytes, nameEnd + 1, end);
    if (at >= end || bytes[at] != ',') {
      return Optional.empty();
    }
    at = Literals.skipBlanks(bytes, at + 1, end);
    if (at >= end || !Literals.quote(bytes[at])) {
      return Optional.empty();
    }
    return Optional.of(new Value(Form.LITERAL, at + 1, Literals.close(bytes, at, end)));
  }
}
