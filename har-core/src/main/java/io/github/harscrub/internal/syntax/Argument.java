package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code setItem("name", "value")} and {@code ["name", "value"]}: the first two of an argument
 * list, or a tuple of two, as lists of headers are written (Fetch section 5.1, Node's rawHeaders
 * apart). In an array of more the second is not the value of the first, but its neighbour: {@code
 * ["accessToken", "refreshToken", "idToken"]}. Also {@code "--name", "value"} anywhere in a list,
 * {@code (b'name', b'value')} of Python, and {@code defineProperty(o, "name", {value: "…"})}.
 */
final class Argument implements Notation {
  private static final String DESCRIBED = "value:";

  /** HTML Standard section 12.2.1. */
  private static final String STORE = "setItem(";

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int end = text.end();
    int open = nameStart - 1;
    if (!Literals.isQuoted(text, nameStart, nameEnd)) {
      return Optional.empty();
    }
    int prefix = open - (bytes[open - 1] == 'b' ? 1 : 0);
    int before = Literals.skipBlanksBack(bytes, prefix, text.start());
    boolean first = before > text.start() && (bytes[before - 1] == '(' || bytes[before - 1] == '[');
    boolean option = Bytes.startsWith(bytes, nameStart, nameEnd, "--");
    int at = Literals.skipBlanks(bytes, nameEnd + 1, end);
    if (at >= end || bytes[at] != ',') {
      return Optional.empty();
    }
    at = Literals.skipBlanks(bytes, at + 1, end);
    if (at < end && bytes[at] == '{') {
      return described(bytes, at + 1, end);
    }
    if (!first && !option) {
      return Optional.empty();
    }
    at += prefix < open && at < end && bytes[at] == 'b' ? 1 : 0;
    if (at >= end || !Literals.quote(bytes[at])) {
      return Optional.empty();
    }
    int close = Bytes.closingQuote(bytes, at, end);
    if (option && (!first || bytes[before - 1] == '[') && bytes[open] == '"' && bytes[at] == '"') {
      // A command in JSON: {"Cmd": ["--password", "…"]}.
      return Optional.of(new Value(Form.QUOTED, at + 1, close));
    }
    if (!first || bytes[before - 1] == '(') {
      // What is put into the storage of a browser is data, whatever it looks like.
      boolean stored = first && Bytes.startsWith(bytes, before - STORE.length(), before, STORE);
      return Optional.of(new Value(stored ? Form.QUOTED : Form.LITERAL, at + 1, close));
    }
    int behind = Literals.skipBlanks(bytes, Math.min(close + 1, end), end);
    if (behind < end && bytes[behind] != ']') {
      return Optional.empty();
    }
    // A list of tuples in JSON is data; a single one is as likely a list of two names: {"sort":
    // ["username", "asc"]}.
    int outer = Literals.skipBlanksBack(bytes, before - 1, text.start()) - 1;
    boolean listed =
        outer >= text.start()
            && (bytes[outer] == '[' || bytes[outer] == ',' || bytes[outer] == '(');
    boolean json = listed && bytes[open] == '"' && bytes[at] == '"';
    return Optional.of(new Value(json ? Form.QUOTED : Form.LITERAL, at + 1, close));
  }

  /** What a property gets that is defined by a descriptor. */
  private static Optional<Value> described(byte[] bytes, int from, int end) {
    int at = Literals.skipBlanks(bytes, from, end);
    if (!Bytes.startsWith(bytes, at, end, DESCRIBED)) {
      return Optional.empty();
    }
    int quote = Literals.skipBlanks(bytes, at + DESCRIBED.length(), end);
    return quote < end && Literals.quote(bytes[quote])
        ? Optional.of(new Value(Form.LITERAL, quote + 1, Bytes.closingQuote(bytes, quote, end)))
        : Optional.empty();
  }
}
