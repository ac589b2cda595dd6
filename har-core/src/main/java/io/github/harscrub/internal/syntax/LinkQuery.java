package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.ProseEnd;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code /unsubscribe?u=7&t=k3v9…}: the query of a link whose last segment says what it is for. Its
 * parameters need no telling names.
 */
final class LinkQuery implements Notation {
  /** Further on no second question mark may stand, which hostile texts are full of. */
  private static final int MAX_LENGTH = 512;

  /**
   * RFC 3986 section 3.4, without what ends a string, and with the semicolon of entities. Of a
   * bracket and a question mark it depends.
   */
  private static final boolean[] QUERY = new boolean[256];

  static {
    for (int b = 0; b < QUERY.length; b++) {
      QUERY[b] = Bytes.wordByte((byte) b) || "-._~%!$*+=:@/&;,[".indexOf(b) >= 0;
    }
  }

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    boolean last =
        nameStart > text.start()
            && bytes[nameStart - 1] == '/'
            && nameEnd < text.end()
            && bytes[nameEnd] == '?';
    if (!last) {
      return Optional.empty();
    }
    int start = nameEnd + 1;
    int stop = start;
    while (stop < text.end()
        && (QUERY[bytes[stop] & 0xFF] || goesOn(bytes, start, stop, text.end()))) {
      stop++;
    }
    int behind = ProseEnd.of(bytes, start, stop, text.end());
    return behind > start ? Optional.of(new Value(Form.QUERY, start, behind)) : Optional.empty();
  }

  private static boolean goesOn(byte[] bytes, int start, int at, int end) {
    return bytes[at] == '?'
        ? at < start + MAX_LENGTH
        : bytes[at] == ']' && !Cdata.endsAt(bytes, at, end);
  }
}
