package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code {password:reference:c0-e2}} behind a line {@code c0-e2=string:…}: a call in Direct Web
 * Remoting, which sends the members of objects first.
 */
final class Referred implements Notation {
  private static final String REFERENCE = ":reference:";
  private static final String STRING = "=string:";

  /** How far before a call what it refers to may begin. */
  private static final int MAX_BEFORE = 16384;

  private static final int MAX_ID = 16;

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    if (!Bytes.startsWith(bytes, nameEnd, text.end(), REFERENCE)) {
      return Optional.empty();
    }
    int id = nameEnd + REFERENCE.length();
    int most = Math.min(text.end(), id + MAX_ID);
    int idEnd = id;
    while (idEnd < most && ValueFinder.isNameByte(bytes[idEnd])) {
      idEnd++;
    }
    int line = Bytes.find(bytes, Math.max(text.start(), nameStart - MAX_BEFORE), id, (byte) '\n');
    Text wanted = text.part(id, idEnd);
    while (idEnd > id && line < nameStart) {
      int start = line + 1;
      int stop = start + wanted.length();
      int end = Bytes.find(bytes, start, nameStart, (byte) '\n');
      if (stop < end
          && text.part(start, stop).sameAs(wanted)
          && Bytes.startsWith(bytes, stop, end, STRING)) {
        int value = stop + STRING.length();
        int last = end > value && bytes[end - 1] == '\r' ? end - 1 : end;
        return last > value ? Optional.of(new Value(Form.PAIR, value, last)) : Optional.empty();
      }
      line = end;
    }
    return Optional.empty();
  }
}
