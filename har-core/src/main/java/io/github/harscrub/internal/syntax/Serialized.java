package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code s:8:"password";s:6:"…";} in what PHP's {@code serialize} writes. The length before the
 * value is not mended: a reader of the scrubbed file wants to see what was there, not to load it.
 */
final class Serialized implements Notation {
  private static final int MAX_DIGITS = 8;

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int end = text.end();
    if (!Bytes.startsWith(bytes, nameEnd, end, "\";s:")) {
      return Optional.empty();
    }
    int colon = nameEnd + 4;
    while (colon < end
        && colon < nameEnd + 4 + MAX_DIGITS
        && bytes[colon] >= '0'
        && bytes[colon] <= '9') {
      colon++;
    }
    if (!Bytes.startsWith(bytes, colon, end, ":\"")) {
      return Optional.empty();
    }
    int start = colon + 2;
    int stop = start;
    while (stop < end && !Bytes.startsWith(bytes, stop, end, "\";")) {
      stop++;
    }
    return stop > start ? Optional.of(new Value(Form.QUOTED, start, stop)) : Optional.empty();
  }
}
