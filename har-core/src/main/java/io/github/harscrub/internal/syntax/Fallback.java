package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code process.env.API_TOKEN || "…"}, {@code config.password ?? '…'}: what a script takes if a
 * setting is missing.
 */
final class Fallback implements Notation {
  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int end = text.end();
    int operator = Literals.skipBlanks(bytes, nameEnd, end);
    if (!isOperator(bytes, operator, end)) {
      return Optional.empty();
    }
    int quote = Literals.skipBlanks(bytes, operator + 2, end);
    if (quote >= end || !Literals.quote(bytes[quote])) {
      return Optional.empty();
    }
    int close = Bytes.closingQuote(bytes, quote, end);
    return close > quote + 1
        ? Optional.of(new Value(Form.LITERAL, quote + 1, close))
        : Optional.empty();
  }

  static boolean isOperator(byte[] bytes, int at, int end) {
    return Bytes.startsWith(bytes, at, end, "||") || Bytes.startsWith(bytes, at, end, "??");
  }
}
