package io.github.harscrub.internal.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.detect.Category;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.NameClassifier;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict;
import java.util.Locale;
import java.util.Set;

/**
 * Tells a label from a value: in the texts of a form {@code "password"} is {@code "Passwort"}, and
 * {@code "firstName"} is {@code "First name"}. What is called after the same thing is no example of
 * it; a name of another kind may be: {@code "password": "secret"}.
 */
public final class Label {
  /** A label stands on one line beside its field. */
  private static final int MAX_LENGTH = 40;

  /** The label of a name, in the languages of forms: nobody is called {@code Nome completo}. */
  private static final Set<String> NAMES =
      Set.of("name", "nom", "nome", "nombre", "naam", "navn", "namn", "imię", "имя", "jméno");

  private Label() {}

  /** True if {@code text} is itself a name for what {@code category} is about, or asks for it. */
  public static boolean is(Category category, Text text) {
    Text value = statement(text);
    if (value.length() > MAX_LENGTH || Opacity.opaque(value.bytes(), value.start(), value.end())) {
      return false;
    }
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      if (isBracket(value, i)) {
        continue;
      }
      if (!letter(b) && b != ' ' && b != '-' && b != '_' && b != ':' && b != '*' && b != '\'') {
        return false;
      }
    }
    if (category == Category.PERSON && isName(value)) {
      return true;
    }
    NameVerdict verdict =
        NameClassifier.standard()
            .classify(NameKind.BODY, value.bytes(), value.start(), value.end());
    return verdict.rule().filter(rule -> rule.category() == category).isPresent();
  }

  /** True for a label that begins or ends with what a name is called. */
  private static boolean isName(Text value) {
    String words =
        new String(value.bytes(), value.start(), value.length(), UTF_8).toLowerCase(Locale.ROOT);
    return NAMES.contains(words.substring(0, (words + " ").indexOf(' ')))
        || NAMES.contains(words.substring(words.lastIndexOf(' ') + 1));
  }

  /** A question without its mark: {@code Passwort vergessen?}. */
  private static Text statement(Text text) {
    int end = text.end();
    while (end > text.start() && (text.bytes()[end - 1] == '?' || text.bytes()[end - 1] == ' ')) {
      end--;
    }
    return new Text(text.bytes(), text.start(), end);
  }

  /** A remark behind a label, {@code Parola (tekrar)}: the bracket opens behind no ASCII letter. */
  private static boolean isBracket(Text value, int at) {
    byte b = value.bytes()[at];
    byte before = at > value.start() ? value.bytes()[at - 1] : 0;
    boolean opens = b == '(' && (before == ' ' || before < 0);
    boolean closes = b == ')' && at == value.end() - 1 && at > value.start();
    return opens || closes;
  }

  private static boolean letter(byte b) {
    return b < 0 || (Bytes.lower(b) >= 'a' && Bytes.lower(b) <= 'z');
  }
}
