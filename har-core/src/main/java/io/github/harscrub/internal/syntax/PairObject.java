package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code {"name": "api_key", "value": "…"}}: the name is itself a value, in either order, in JSON
 * or a script.
 */
final class PairObject implements Notation {
  private static final int MAX_OBJECT = 4096;

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int open = nameStart - 1;
    if (open <= text.start()
        || nameEnd >= text.end()
        || !Literals.quote(bytes[open])
        || bytes[nameEnd] != bytes[open]) {
      return Optional.empty();
    }
    int colon = Literals.skipBlanksBack(bytes, open, text.start()) - 1;
    if (colon <= text.start() || bytes[colon] != ':' || !naming(bytes, colon, text.start())) {
      return Optional.empty();
    }
    int limit = Math.min(text.end(), nameEnd + MAX_OBJECT);
    Optional<Value> behind = search(bytes, nameEnd + 1, limit, text.end());
    if (behind.isPresent()) {
      return behind;
    }
    int start = colon;
    int least = Math.max(text.start(), colon - MAX_OBJECT);
    while (start > least && bytes[start - 1] != '{' && bytes[start - 1] != '}') {
      start--;
    }
    return search(bytes, start, colon, text.end());
  }

  private static boolean naming(byte[] bytes, int colon, int start) {
    int end = Literals.skipBlanksBack(bytes, colon, start);
    if (end > start && Literals.quote(bytes[end - 1])) {
      end--;
    }
    int from = end;
    while (from > start && Bytes.wordByte(bytes[from - 1])) {
      from--;
    }
    return is(bytes, from, end, "name") || is(bytes, from, end, "key") || is(bytes, from, end, "k");
  }

  private static boolean is(byte[] bytes, int from, int to, String word) {
    return to - from == word.length() && Bytes.startsWithIgnoreCase(bytes, from, to, word);
  }

  /** The value of the key {@code value} on the same level of the object. */
  private static Optional<Value> search(byte[] bytes, int from, int limit, int end) {
    int i = from;
    while (i < limit && bytes[i] != '}' && bytes[i] != '{') {
      int word = keyLength(bytes, i, limit);
      if (word > 0 && !Bytes.wordByte(bytes[i - 1])) {
        int at = i + word;
        if (at < end && Literals.quote(bytes[at])) {
          at++;
        }
        at = Literals.skipBlanks(bytes, at, end);
        if (at < end && bytes[at] == ':') {
          at = Literals.skipBlanks(bytes, at + 1, end);
          return at < end && Literals.quote(bytes[at])
              ? Optional.of(new Value(form(bytes[at]), at + 1, Literals.close(bytes, at, end)))
              : Optional.empty();
        }
      }
      i++;
    }
    return Optional.empty();
  }

  private static Form form(byte quote) {
    return quote == '"' ? Form.QUOTED : Form.LITERAL;
  }

  private static int keyLength(byte[] bytes, int at, int end) {
    if (Bytes.startsWithIgnoreCase(bytes, at, end, "value")) {
      return 5;
    }
    return Bytes.startsWith(bytes, at, end, "v\"") ? 1 : 0;
  }
}
