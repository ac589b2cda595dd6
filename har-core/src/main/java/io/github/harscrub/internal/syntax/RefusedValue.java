package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code "password" with value "k3v9…" fails to match the required pattern}: how joi quotes what it
 * refuses.
 */
final class RefusedValue implements Notation {
  private static final String WITH = " with value ";

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    boolean quoted =
        nameStart > text.start()
            && nameEnd < text.end()
            && Literals.quote(bytes[nameEnd])
            && bytes[nameStart - 1] == bytes[nameEnd];
    if (!quoted || !Bytes.startsWith(bytes, nameEnd + 1, text.end(), WITH)) {
      return Optional.empty();
    }
    int open = nameEnd + 1 + WITH.length();
    if (open >= text.end() || bytes[open] != bytes[nameEnd]) {
      return Optional.empty();
    }
    int close = Bytes.closingQuote(bytes, open, text.end());
    return close > open + 1
        ? Optional.of(new Value(Form.QUOTED, open + 1, close))
        : Optional.empty();
  }
}
