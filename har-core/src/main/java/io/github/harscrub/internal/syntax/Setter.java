package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/** {@code setPassword("…")}, {@code .apiKey("…")}: what is called so is given one literal. */
final class Setter implements Notation {
  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    if (!is(text, nameEnd) || isCapital(text.part(nameStart, nameEnd))) {
      return Optional.empty();
    }
    int close = Bytes.closingQuote(text.bytes(), nameEnd + 1, text.end());
    boolean alone =
        close == text.end() || Bytes.startsWith(text.bytes(), close + 1, text.end(), ")");
    return alone && close > nameEnd + 2
        ? Optional.of(new Value(Form.LITERAL, nameEnd + 2, close))
        : Optional.empty();
  }

  /** True for a function of SQL, {@code PASSWORD('…')}. */
  private static boolean isCapital(Text name) {
    for (int i = name.start(); i < name.end(); i++) {
      if (name.bytes()[i] >= 'a') {
        return false;
      }
    }
    return true;
  }

  /** True if a literal in brackets follows. */
  static boolean is(Text text, int nameEnd) {
    byte[] bytes = text.bytes();
    return nameEnd + 1 < text.end() && bytes[nameEnd] == '(' && Literals.quote(bytes[nameEnd + 1]);
  }
}
