package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code |40|hiddenField|__RequestVerificationToken|…|}: a hidden field in the answer to a partial
 * postback of ASP.NET, where each part stands behind its length, its type and its name. The length
 * is not asked, since what was redacted has another.
 */
final class HiddenField implements Notation {
  private static final String TYPE = "|hiddenField|";

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int type = nameStart - TYPE.length();
    if (type < text.start()
        || nameEnd >= text.end()
        || bytes[nameEnd] != '|'
        || !Bytes.startsWith(bytes, type, nameStart, TYPE)) {
      return Optional.empty();
    }
    int end = Bytes.find(bytes, nameEnd + 1, text.end(), (byte) '|');
    return end > nameEnd + 1
        ? Optional.of(new Value(Form.QUOTED, nameEnd + 1, end))
        : Optional.empty();
  }
}
