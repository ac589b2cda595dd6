package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.ProseEnd;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/** {@code /password/reset/k3v9…}: a path in whatever text, where one segment names the next. */
final class PathSegment implements Notation {
  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    if (!isSegment(text, nameStart, nameEnd)) {
      return Optional.empty();
    }
    int start = nameEnd + 1;
    int stop = start;
    while (stop < text.end() && segmentByte(text.bytes()[stop])) {
      stop++;
    }
    int last = ProseEnd.of(text.bytes(), start, stop, text.end());
    return last > start ? Optional.of(new Value(Form.SEGMENT, start, last)) : Optional.empty();
  }

  /** True for a name between two slashes. */
  static boolean isSegment(Text text, int nameStart, int nameEnd) {
    return nameStart > text.start()
        && text.bytes()[nameStart - 1] == '/'
        && nameEnd < text.end()
        && text.bytes()[nameEnd] == '/';
  }

  /** RFC 3986 section 3.3, without what ends a sentence or a statement. */
  private static boolean segmentByte(byte b) {
    return Bytes.wordByte(b) || "-._~%!$*+=:@".indexOf(b) >= 0;
  }
}
