package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * {@code $_SERVER['HTTP_AUTHORIZATION']}: a name as phpinfo and PHP's pages of errors show it, also
 * with its quotes escaped.
 */
final class ServerVariable {
  private static final String[] QUOTES = {"'", "\"", "&#039;", "&#39;", "&quot;"};

  private static final int MAX_ARRAY = 16;

  private ServerVariable() {}

  /** Where the variable begins of which the name is the key; {@code nameStart} if it is of none. */
  static int start(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int quote = quote(text, nameStart, nameEnd);
    int array = nameStart - quote - 1;
    if (quote == 0 || array <= text.start() || bytes[array] != '[') {
      return nameStart;
    }
    int at = array;
    int least = Math.max(text.start(), array - MAX_ARRAY);
    while (at > least && (Bytes.wordByte(bytes[at - 1]) || bytes[at - 1] == '_')) {
      at--;
    }
    return at > least && at < array && bytes[at - 1] == '$' ? at - 1 : nameStart;
  }

  /** Where the variable ends of which the name is the key. */
  static int end(Text text, int nameStart, int nameEnd) {
    return nameEnd + quote(text, nameStart, nameEnd) + 1;
  }

  /** How long the quotes are around a name in brackets; 0 if there are none. */
  private static int quote(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    for (String quote : QUOTES) {
      int length = quote.length();
      if (Bytes.startsWith(bytes, nameStart - length, nameStart, quote)
          && Bytes.startsWith(bytes, nameEnd, text.end(), quote)
          && nameEnd + length < text.end()
          && bytes[nameEnd + length] == ']') {
        return length;
      }
    }
    return 0;
  }
}
