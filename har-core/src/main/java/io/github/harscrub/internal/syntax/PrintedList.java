package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/** {@code map[Accept:[text/html] X-Api-Key:[…]]}: headers and forms as Go prints them. */
final class PrintedList implements Notation {
  private static final String SIGN = ":[";

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    // A bracket before a name is read as part of it.
    boolean first = bytes[nameStart] == '[';
    byte before = nameStart > text.start() ? bytes[nameStart - 1] : 0;
    if (!(first || before == ' ' || before == '[')
        || !Bytes.startsWith(bytes, nameEnd, text.end(), SIGN)) {
      return Optional.empty();
    }
    int start = nameEnd + SIGN.length();
    int end = start;
    while (end < text.end() && !ends(bytes[end])) {
      end++;
    }
    byte behind = end + 1 < text.end() ? bytes[end + 1] : (byte) ' ';
    return end > start
            && end < text.end()
            && bytes[end] == ']'
            && (behind == ' ' || behind == ']' || behind == '\n' || behind == '"')
        ? Optional.of(new Value(Form.PAIR, start, end))
        : Optional.empty();
  }

  /** What other lists have, and this one has not. */
  private static boolean ends(byte b) {
    return switch (b) {
      case ']', '[', '"', '\'', '{', '}', '\n' -> true;
      default -> false;
    };
  }
}
