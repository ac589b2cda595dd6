package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.ProseEnd;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code --name value}, {@code --name "value"}, and {@code -Name value} of PowerShell: an option on
 * a command line.
 */
final class Option implements Notation {
  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int end = text.end();
    if (!is(bytes, nameStart, nameEnd) || nameEnd + 1 >= end || bytes[nameEnd] != ' ') {
      return Optional.empty();
    }
    int start = nameEnd + 1;
    if (Literals.quote(bytes[start])) {
      return Optional.of(new Value(Form.LITERAL, start + 1, Bytes.closingQuote(bytes, start, end)));
    }
    int stop = start;
    while (stop < end
        && (bytes[stop] < 0 || bytes[stop] > ' ')
        && !ends(bytes[stop])
        && !Cdata.endsAt(bytes, stop, end)) {
      stop++;
    }
    return stop == start || bytes[start] == '-'
        ? Optional.empty()
        : Optional.of(new Value(Form.LITERAL, start, ProseEnd.of(bytes, start, stop, end)));
  }

  /** True for a name that begins as options do. */
  static boolean is(byte[] bytes, int nameStart, int nameEnd) {
    if (nameEnd - nameStart <= 2 || bytes[nameStart] != '-') {
      return false;
    }
    byte second = bytes[nameStart + 1];
    return second == '-' || (second >= 'A' && second <= 'Z');
  }

  private static boolean ends(byte b) {
    return b == '"' || b == '\'' || b == '`' || b == '\\' || b == '<';
  }
}
