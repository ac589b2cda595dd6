package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code Key (tenant, email)=(7, …) already exists.}: what PostgreSQL says of a row that breaks a
 * constraint (BuildIndexValueDescription). The values stand in the order of the names.
 */
final class KeyDetail implements Notation {
  /** Names of all columns of an index, with what it makes of them: {@code lower(email::text)}. */
  private static final int MAX_NAMES = 256;

  private static final String SIGN = ")=(";

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int sign = sign(text, nameEnd);
    int open = sign < 0 ? -1 : open(text, nameStart);
    if (open < 0) {
      return Optional.empty();
    }
    int before = commas(bytes, open, nameStart);
    int all = before + commas(bytes, nameEnd, sign);
    int start = sign + SIGN.length();
    int end = end(text, start);
    if (all > 0 && commas(bytes, start, end) == all) {
      for (int i = 0; i < before; i++) {
        start = Bytes.find(bytes, start, end, (byte) ',') + 2;
      }
      end = before < all ? Bytes.find(bytes, start, end, (byte) ',') : end;
    }
    return end > start ? Optional.of(new Value(Form.MARKUP, start, end)) : Optional.empty();
  }

  /** True if such values may follow a name that ends at {@code end}. */
  static boolean mayFollow(Text text, int end) {
    return sign(text, end) >= 0;
  }

  /** Where the names end, or -1 if it is no such list. */
  private static int sign(Text text, int from) {
    byte[] bytes = text.bytes();
    int most = Math.min(text.end(), from + MAX_NAMES);
    int at = from;
    while (at < most && isInNames(bytes[at]) && !Bytes.startsWith(bytes, at, most, SIGN)) {
      at++;
    }
    return at < most && bytes[at] == ')' ? at : -1;
  }

  private static int open(Text text, int nameStart) {
    byte[] bytes = text.bytes();
    int least = Math.max(text.start(), nameStart - MAX_NAMES);
    int at = nameStart - 1;
    while (at >= least
        && isInNames(bytes[at])
        && !(bytes[at] == '(' && at > least && bytes[at - 1] == ' ')) {
      at--;
    }
    return at >= least && bytes[at] == '(' ? at : -1;
  }

  private static boolean isInNames(byte b) {
    return Bytes.wordByte(b) || "_, :()\"\\.".indexOf(b) >= 0;
  }

  /** The bracket behind which the sentence goes on; brackets may stand in a value. */
  private static int end(Text text, int from) {
    byte[] bytes = text.bytes();
    int at = from;
    while (at < text.end() && bytes[at] != '\n' && !Bytes.startsWith(bytes, at, text.end(), SIGN)) {
      if (bytes[at] == ')') {
        byte next = at + 1 < text.end() ? bytes[at + 1] : (byte) '.';
        if (next == ' ' || next == '.' || next == '"' || next == '\\' || next == '\n') {
          return at;
        }
      }
      at++;
    }
    return at;
  }

  private static int commas(byte[] bytes, int from, int to) {
    int commas = 0;
    for (int i = from; i + 1 < to; i++) {
      commas += bytes[i] == ',' && bytes[i + 1] == ' ' ? 1 : 0;
    }
    return commas;
  }
}
