package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code Content-Disposition: form-data; name="password"}, an empty line, the value (RFC 7578
 * section 4.2).
 */
final class Multipart implements Notation {
  private static final int MAX_HEADERS = 1024;

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int end = text.end();
    // The quotes are left out by some who write their own.
    boolean quoted = nameStart > text.start() && bytes[nameStart - 1] == '"';
    int line = nameStart - (quoted ? 6 : 5);
    if (line < text.start() || !Bytes.startsWithIgnoreCase(bytes, line, end, "name=")) {
      return Optional.empty();
    }
    int least = Math.max(text.start(), line - 64);
    while (line > least && bytes[line - 1] != '\n') {
      line--;
    }
    if (!Bytes.startsWithIgnoreCase(bytes, line, end, "content-disposition:")) {
      return Optional.empty();
    }
    int blank = emptyLine(bytes, nameEnd, Math.min(end, nameEnd + MAX_HEADERS));
    if (blank < 0) {
      return Optional.empty();
    }
    int stop = blank;
    while (stop < end && !Bytes.startsWith(bytes, stop, end, "\n--")) {
      stop++;
    }
    if (stop > blank && bytes[stop - 1] == '\r') {
      stop--;
    }
    return stop > blank ? Optional.of(new Value(Form.PAIR, blank, stop)) : Optional.empty();
  }

  /** The position behind the next empty line, or -1. */
  private static int emptyLine(byte[] bytes, int from, int end) {
    for (int i = from; i + 1 < end; i++) {
      if (bytes[i] == '\n') {
        if (bytes[i + 1] == '\n') {
          return i + 2;
        }
        if (bytes[i + 1] == '\r' && i + 2 < end && bytes[i + 2] == '\n') {
          return i + 3;
        }
      }
    }
    return -1;
  }
}
