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
      Set.of(
          "name", "nom", "nome", "nombre", "naam", "navn", "namn", "imię", "имя", "jméno", "ім'я",
          "姓", "名", "氏名", "姓名", "名前", "お名前", "名字", "이름", "성명");

  /** What a page to sign in is called where capitals do not tell: {@code "login": "Войти"}. */
  private static final Set<String> SIGN_IN =
      Set.of(
          "войти", "вход", "увійти", "вхід", "登录", "登入", "ログイン", "로그인", "σύνδεση", "כניסה",
          "התחברות");

  /** Ends of compounds: {@code Spitzname}, {@code Beiname}, {@code bijnaam}. */
  private static final String[] NAME_ENDS = {"name", "naam", "namn", "navn"};

  private static final int MIN_COMPOUND = 7;

  /** What stands between the names of what may be entered. */
  private static final String[] OR = {" or ", " oder ", " ou ", " of ", " eller ", " lub ", " / "};

  private Label() {}

  /** True if {@code text} is itself a name for what {@code category} is about, or asks for it. */
  public static boolean is(Category category, Text text) {
    Text value = statement(text);
    if (FieldLabels.contains(category, value)) {
      return true;
    }
    if (value.length() > MAX_LENGTH || Opacity.opaque(value.bytes(), value.start(), value.end())) {
      return false;
    }
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      if (isBracket(value, i)) {
        continue;
      }
      if (!letter(b) && " -_:*'/".indexOf(b) < 0) {
        return false;
      }
    }
    Text first = first(value);
    return names(category, value) || (first.length() < value.length() && names(category, first));
  }

  /** The first of several names, without a remark: {@code Middle name (optional)}. */
  private static Text first(Text value) {
    int end = Bytes.find(value.bytes(), value.start(), value.end(), (byte) '(');
    for (String or : OR) {
      for (int i = value.start() + 1; i < end; i++) {
        if (Bytes.startsWith(value.bytes(), i, end, or)) {
          end = i;
        }
      }
    }
    while (end > value.start() + 1 && value.bytes()[end - 1] == ' ') {
      end--;
    }
    return new Text(value.bytes(), value.start(), end);
  }

  private static boolean names(Category category, Text value) {
    if (category == Category.PERSON && (isName(value) || isSignIn(value))) {
      return true;
    }
    if (value.length() == 0) {
      return false;
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
    String last = words.substring(words.lastIndexOf(' ') + 1);
    boolean compound = false;
    byte initial = value.length() > 0 ? value.bytes()[value.start()] : 0;
    // Not in small letters: a login name may be nickname.
    boolean capital = initial < 0 || (initial >= 'A' && initial <= 'Z');
    for (String end : NAME_ENDS) {
      compound |= capital && last.length() >= MIN_COMPOUND && last.endsWith(end);
    }
    return compound
        || NAMES.contains(words.substring(0, (words + " ").indexOf(' ')))
        || NAMES.contains(last);
  }

  private static boolean isSignIn(Text value) {
    return SIGN_IN.contains(
        new String(value.bytes(), value.start(), value.length(), UTF_8).toLowerCase(Locale.ROOT));
  }

  /** A question without its mark: {@code Passwort vergessen?}. */
  private static Text statement(Text text) {
    int end = text.end();
    while (end > text.start() && (text.bytes()[end - 1] == '?' || text.bytes()[end - 1] == ' ')) {
      end--;
    }
    return new Text(text.bytes(), text.start(), end);
  }

  /** A remark behind a label: {@code Parola (tekrar)}, {@code Given name(s)}. */
  private static boolean isBracket(Text value, int at) {
    byte b = value.bytes()[at];
    byte before = at > value.start() ? value.bytes()[at - 1] : 0;
    boolean opens =
        b == '('
            && (before == ' '
                || before < 0
                || Bytes.startsWith(value.bytes(), at, value.end(), "(s)"));
    boolean closes = b == ')' && at == value.end() - 1 && at > value.start();
    return opens || closes;
  }

  private static boolean letter(byte b) {
    return b < 0 || (Bytes.lower(b) >= 'a' && Bytes.lower(b) <= 'z');
  }
}
