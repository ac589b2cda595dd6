package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code map[Accept:[text/html] X-Api-Key:[…]]}: headers and forms as Go prints them, and what is
 * wrong with them: {@code map[password:[required]]}.
 */
final class PrintedList implements Notation {
  private static final String MAP = "map[";
  private static final String SIGN = ":[";

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    if (!isMember(bytes, nameStart, text.start())
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
        ? Optional.of(new Value(Form.LITERAL, start, end))
        : Optional.empty();
  }

  /** True behind {@code map[}, and a blank behind another list: in scripts there is a comma. */
  private static boolean isMember(byte[] bytes, int nameStart, int start) {
    // A bracket before a name is read as part of it, with the word before.
    if (Bytes.startsWith(bytes, nameStart, bytes.length, MAP)) {
      return true;
    }
    int at = bytes[nameStart] == '[' ? nameStart + 1 : nameStart;
    return at - 2 >= start
        && (bytes[at - 1] == ' '
            ? bytes[at - 2] == ']'
            : Bytes.startsWith(bytes, Math.max(start, at - MAP.length()), at, MAP));
  }

  /** What other lists have, and this one has not. */
  private static boolean ends(byte b) {
    return switch (b) {
      case ']', '[', '"', '\'', '{', '}', '\n' -> true;
      default -> false;
    };
  }
}
