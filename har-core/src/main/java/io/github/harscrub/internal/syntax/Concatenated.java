package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code "/a?page=1&token=" + encodeURIComponent("…")}: a script that puts the query of an address
 * together.
 */
final class Concatenated implements Notation {
  /** Of a function, with what it belongs to. */
  private static final int MAX_CALL = 40;

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int end = text.end();
    if (nameStart == text.start()
        || (bytes[nameStart - 1] != '?' && bytes[nameStart - 1] != '&')
        || nameEnd + 2 >= end
        || bytes[nameEnd] != '='
        || !Literals.quote(bytes[nameEnd + 1])) {
      return Optional.empty();
    }
    int plus = Literals.skipBlanks(bytes, nameEnd + 2, end);
    if (plus >= end || bytes[plus] != '+') {
      return Optional.empty();
    }
    int at = Literals.skipBlanks(bytes, plus + 1, end);
    int most = Math.min(end, at + MAX_CALL);
    int call = at;
    while (call < most && ValueFinder.isNameByte(bytes[call])) {
      call++;
    }
    int quote = call > at && call < most && bytes[call] == '(' ? call + 1 : at;
    if (quote >= end || !Literals.quote(bytes[quote])) {
      return Optional.empty();
    }
    int close = Bytes.closingQuote(bytes, quote, end);
    return Optional.of(new Value(Form.LITERAL, quote + 1, close));
  }
}
