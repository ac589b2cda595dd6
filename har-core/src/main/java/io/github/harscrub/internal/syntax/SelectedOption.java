package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code <select name="account"><option value="…" selected>}: what is chosen. The other options are
 * those of everybody.
 */
final class SelectedOption {
  private SelectedOption() {}

  /** The value of the selected option among those from {@code from} on. */
  static Optional<Value> value(Text text, int from, int most) {
    byte[] bytes = text.bytes();
    int end = Math.min(text.end(), most);
    for (int open = Bytes.find(bytes, from, end, (byte) '<'); open < end; ) {
      if (Bytes.startsWithIgnoreCase(bytes, open, end, "</select")) {
        break;
      }
      int close = Bytes.find(bytes, open, end, (byte) '>');
      if (close == text.end()) {
        // Where the text is cut off nobody knows any more whether it was selected.
        return Attribute.valueOf(bytes, open + 1, close, close);
      }
      if (Bytes.startsWithIgnoreCase(bytes, open, end, "<option")
          && isSelected(bytes, open, close)) {
        Optional<Value> value = Attribute.valueOf(bytes, open + 1, close, text.end());
        return value.isPresent() ? value : Element.content(text, close + 1, Form.MARKUP);
      }
      open = Bytes.find(bytes, close, end, (byte) '<');
    }
    return Optional.empty();
  }

  private static boolean isSelected(byte[] bytes, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (Blanks.is(bytes[i]) && Bytes.startsWithIgnoreCase(bytes, i + 1, to, "selected")) {
        return true;
      }
    }
    return false;
  }
}
