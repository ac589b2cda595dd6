package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * A string in BSON: the type 2, the name, a zero, the length in four bytes, the value, a zero
 * (bsonspec.org, version 1.1).
 */
final class BsonString implements Notation {
  private static final int TYPE = 2;

  /** The zero behind the name, and the length. */
  private static final int HEAD = 5;

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    if (!isName(text, nameStart, nameEnd)) {
      return Optional.empty();
    }
    int start = nameEnd + HEAD;
    return Optional.of(new Value(Form.MARKUP, start, start + length(text, nameEnd) - 1));
  }

  static boolean isName(Text text, int start, int end) {
    byte[] bytes = text.bytes();
    if (start <= text.start()
        || bytes[start - 1] != TYPE
        || end + HEAD >= text.end()
        || bytes[end] != 0) {
      return false;
    }
    long last = (long) end + HEAD + length(text, end) - 1;
    return last > end + HEAD
        && last < text.end()
        && Bytes.find(bytes, end + HEAD, (int) last, (byte) 0) == last
        && bytes[(int) last] == 0;
  }

  /** The length of the value and the zero behind it; lowest byte first. */
  private static int length(Text text, int nameEnd) {
    byte[] bytes = text.bytes();
    int length = 0;
    for (int i = HEAD - 1; i > 0; i--) {
      length = (length << 8) | (bytes[nameEnd + i] & 0xFF);
    }
    return length;
  }
}
