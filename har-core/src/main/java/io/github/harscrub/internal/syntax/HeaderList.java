package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code ["Host", "a.example", "X-Api-Key", "…"]}: names and values of headers by turns, as Node's
 * rawHeaders has them, or {@code 'x-api-key', '…'} on a line of its own, as Envoy logs them. A list
 * of names only looks the same, so a value is a literal.
 */
final class HeaderList implements Notation {
  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int end = text.end();
    int open = nameStart - 1;
    if (!Literals.isQuoted(text, nameStart, nameEnd) || !isHeader(bytes, nameStart, nameEnd)) {
      return Optional.empty();
    }
    int before = Literals.skipBlanksBack(bytes, open, text.start());
    int comma = Literals.skipBlanks(bytes, nameEnd + 1, end);
    boolean line = open > text.start() && bytes[open - 1] == '\n';
    boolean listed =
        before > text.start() && (bytes[before - 1] == ',' || bytes[before - 1] == '[');
    if (!(line || listed) || comma >= end || bytes[comma] != ',') {
      return Optional.empty();
    }
    int at = Literals.skipBlanks(bytes, comma + 1, end);
    return at < end && Literals.quote(bytes[at])
        ? Optional.of(new Value(Form.LITERAL, at + 1, Bytes.closingQuote(bytes, at, end)))
        : Optional.empty();
  }

  /** True for what is called as headers are: with a hyphen, or as one that needs none. */
  private static boolean isHeader(byte[] bytes, int start, int end) {
    return Bytes.find(bytes, start, end, (byte) '-') < end
        || is(bytes, start, end, "authorization")
        || is(bytes, start, end, "cookie");
  }

  private static boolean is(byte[] bytes, int start, int end, String name) {
    return end - start == name.length() && Bytes.startsWithIgnoreCase(bytes, start, end, name);
  }
}
