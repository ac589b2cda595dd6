package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Optional;

/**
 * {@code <label for=f_17>Password</label> <div><input id=f_17 value="…">}: the field behind a
 * label, whose own name may say nothing, as those of JSF and ASP.NET. What somebody ticks or clicks
 * has a value that the page gave it.
 */
final class LabelledField {
  private static final int MAX_TAG = 256;

  /** How long a tag with the attributes before its value may be. */
  private static final int MAX_FIELD = 1024;

  /** {@code <td><div><span>} between a label and its field. */
  private static final int MAX_NESTED = 3;

  private static final String FIELD = "<input";
  private static final String[] CHOICES = {
    "checkbox", "radio", "submit", "button", "image", "reset"
  };

  private LabelledField() {}

  /**
   * What stands in the field that is the next thing at {@code from}, in elements of its own or not.
   */
  static Optional<Value> value(Text text, int from) {
    byte[] bytes = text.bytes();
    int at = from;
    for (int i = 0; at >= 0 && i <= MAX_NESTED; i++) {
      at = Literals.skipBlanks(bytes, at, text.end());
      if (at + 1 >= text.end() || bytes[at] != '<' || bytes[at + 1] == '/') {
        return Optional.empty();
      }
      if (Bytes.startsWithIgnoreCase(bytes, at, text.end(), FIELD)) {
        int attributes = at + FIELD.length();
        int most = Math.min(text.end(), attributes + MAX_FIELD);
        return isChoice(bytes, attributes, most)
            ? Optional.empty()
            : Attribute.valueOf(bytes, attributes, most, text.end());
      }
      int most = Math.min(text.end(), at + MAX_TAG);
      int close = Bytes.find(bytes, at, most, (byte) '>');
      at = close < most ? close + 1 : -1;
    }
    return Optional.empty();
  }

  private static boolean isChoice(byte[] bytes, int from, int most) {
    for (int at = from; at < most && bytes[at] != '>'; at++) {
      if (bytes[at] == '=' && Bytes.startsWithIgnoreCase(bytes, at - 4, at, "type")) {
        int value = at + 1 < most && Literals.quote(bytes[at + 1]) ? at + 2 : at + 1;
        for (String choice : CHOICES) {
          if (Bytes.startsWithIgnoreCase(bytes, value, most, choice)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
