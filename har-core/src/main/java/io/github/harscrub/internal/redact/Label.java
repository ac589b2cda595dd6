package io.github.harscrub.internal.redact;

import io.github.harscrub.detect.Category;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.NameClassifier;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict;

/**
 * Tells a label from a value: in the texts of a form {@code "password"} is {@code "Passwort"}, and
 * {@code "firstName"} is {@code "First name"}. What is called after the same thing is no example of
 * it; a name of another kind may be: {@code "password": "secret"}.
 */
final class Label {
  /** A label stands on one line beside its field. */
  private static final int MAX_LENGTH = 40;

  private Label() {}

  /** True if {@code text} is itself a name for what {@code category} is about, or asks for it. */
  static boolean is(Category category, Text text) {
    Text value = statement(text);
    if (value.length() > MAX_LENGTH || Opacity.opaque(value.bytes(), value.start(), value.end())) {
      return false;
    }
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      if (!letter(b) && b != ' ' && b != '-' && b != '_' && b != ':' && b != '*' && b != '\'') {
        return false;
      }
    }
    NameVerdict verdict =
        NameClassifier.standard()
            .classify(NameKind.BODY, value.bytes(), value.start(), value.end());
    return verdict.rule().filter(rule -> rule.category() == category).isPresent();
  }

  /** A question without its mark: {@code Passwort vergessen?}. */
  private static Text statement(Text text) {
    int end = text.end();
    while (end > text.start() && (text.bytes()[end - 1] == '?' || text.bytes()[end - 1] == ' ')) {
      end--;
    }
    return new Text(text.bytes(), text.start(), end);
  }

  private static boolean letter(byte b) {
    return b < 0 || (Bytes.lower(b) >= 'a' && Bytes.lower(b) <= 'z');
  }
}
