package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * <code>{password,&lt;&lt;"…"&gt;&gt;}</code>: a name and its value in a tuple of Erlang, as
 * CouchDB and RabbitMQ write them into errors and logs.
 */
final class Term implements Notation {
  private static final String BINARY = "<<\"";

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int before = nameStart - 1;
    if (!is(bytes, nameEnd, text.end())
        || before < text.start()
        || (bytes[before] != '{' && bytes[before] != '\'')) {
      return Optional.empty();
    }
    int quote = Literals.skipBlanks(bytes, nameEnd + 1, text.end()) + BINARY.length() - 1;
    int close = Bytes.closingQuote(bytes, quote, text.end());
    return Optional.of(new Value(Form.QUOTED, quote + 1, close));
  }

  static boolean is(byte[] bytes, int at, int end) {
    return at < end
        && bytes[at] == ','
        && Bytes.startsWith(bytes, Literals.skipBlanks(bytes, at + 1, end), end, BINARY);
  }
}
