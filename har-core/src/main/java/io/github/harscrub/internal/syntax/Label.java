package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code <b>Password:</b> <code>…</code>}, {@code **Password:** `…`}: a name and a word, with the
 * marks of HTML or Markdown around the colon, as in mails and notes.
 */
final class Label implements Notation {
  private static final int MAX_TAG = 128;
  private static final int MAX_MARKS = 6;

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int end = text.end();
    int colon = behindMarks(bytes, nameEnd, end);
    if (colon >= end || bytes[colon] != ':') {
      return Optional.empty();
    }
    int start = behindMarks(bytes, colon + 1, end);
    int stop = start;
    while (stop < end && !ends(bytes, stop, end)) {
      stop++;
    }
    return stop > start ? Optional.of(new Value(Form.LITERAL, start, stop)) : Optional.empty();
  }

  private static int behindMarks(byte[] bytes, int from, int end) {
    int at = from;
    for (int i = 0; i < MAX_MARKS; i++) {
      int before = at;
      at = Literals.skipBlanks(bytes, at, end);
      if (Bytes.startsWith(bytes, at, end, "&nbsp;")) {
        at += 6;
      } else if (at < end && bytes[at] == '<') {
        int most = Math.min(end, at + MAX_TAG);
        int close = Bytes.find(bytes, at, most, (byte) '>');
        at = close < most ? close + 1 : at;
      } else if (at < end && (bytes[at] == '*' || bytes[at] == '`')) {
        at++;
      }
      if (at == before) {
        break;
      }
    }
    return at;
  }

  private static boolean ends(byte[] bytes, int at, int end) {
    byte b = bytes[at];
    return switch (b) {
      case '<', '`', '"', '\\', ',', ';' -> true;
      // A password may have a star inside.
      case '*' -> at + 1 == end || !Bytes.wordByte(bytes[at + 1]);
      default -> b >= 0 && b <= ' ';
    };
  }
}
