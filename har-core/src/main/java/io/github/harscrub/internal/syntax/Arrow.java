package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code Map(page -> 1, apiKey -> …)}: a map as Scala and Kotlin print it. Code has arrows as well,
 * so only what ends with the pair is a value: {@code token -> token.length()} goes on.
 */
final class Arrow implements Notation {
  private static final String ARROW = "-> ";

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int end = text.end();
    int at = Literals.skipBlanks(bytes, nameEnd, end);
    if (at == nameEnd || !is(bytes, at, end)) {
      return Optional.empty();
    }
    int start = at + ARROW.length();
    if (start < end && Literals.quote(bytes[start])) {
      int close = Bytes.closingQuote(bytes, start, end);
      return Optional.of(new Value(Form.LITERAL, start + 1, close));
    }
    int stop = start;
    while (stop < end && !ends(bytes[stop])) {
      stop++;
    }
    boolean pair = stop == end || bytes[stop] == ',' || bytes[stop] == ')' || bytes[stop] < ' ';
    return pair && stop > start ? Optional.of(new Value(Form.BARE, start, stop)) : Optional.empty();
  }

  static boolean is(byte[] bytes, int at, int end) {
    return Bytes.startsWith(bytes, at, end, ARROW);
  }

  private static boolean ends(byte b) {
    return b == ',' || b == ')' || b == '(' || b == ';' || b == '{' || (b >= 0 && b <= ' ');
  }
}
