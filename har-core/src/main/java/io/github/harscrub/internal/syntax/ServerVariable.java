package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/** {@code $_SERVER['HTTP_AUTHORIZATION']}: a name as phpinfo and PHP's pages of errors show it. */
final class ServerVariable {
  /** The quote and the bracket behind the name. */
  static final int CLOSE = 2;

  private static final int MAX_ARRAY = 16;

  private ServerVariable() {}

  /** Where the variable begins of which the name is the key; {@code nameStart} if it is of none. */
  static int start(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int array = nameStart - 2;
    if (array <= text.start()
        || bytes[array] != '['
        || !Literals.quote(bytes[array + 1])
        || nameEnd + 1 >= text.end()
        || bytes[nameEnd] != bytes[array + 1]
        || bytes[nameEnd + 1] != ']') {
      return nameStart;
    }
    int at = array;
    int least = Math.max(text.start(), array - MAX_ARRAY);
    while (at > least && (Bytes.wordByte(bytes[at - 1]) || bytes[at - 1] == '_')) {
      at--;
    }
    return at > least && at < array && bytes[at - 1] == '$' ? at - 1 : nameStart;
  }
}
