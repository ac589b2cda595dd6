package io.github.harscrub.internal.redact;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.NameVerdict;

/**
 * Decides whether the value beside a sensitive name is one. Names lie in both directions: {@code
 * "token": "expired"} is a message, {@code password: n.password||""} is code, {@code "password":
 * "must be at least 8 characters"} is help. What the user's own request sent is data whatever it
 * looks like.
 */
final class ValueJudge {
  /** How far a value is to be trusted to be data. */
  enum Origin {
    /**
     * A header, a cookie, a parameter: whatever stands there was sent as the value of that name.
     */
    SENT,
    /** A string in JSON or in markup: data, or a message about the data. */
    DATA,
    /** A string literal in a script: as often the name of a thing as its value. */
    LITERAL,
    /** Bare characters: a word of a log or an expression in code. */
    BARE
  }

  private static final int MIN_NUMBER = 4;

  private ValueJudge() {}

  /** True if {@code value}, beside a name of that verdict, is sensitive. */
  static boolean sensitive(NameVerdict verdict, Text value, Origin origin) {
    // What was redacted before tells nothing about the rest.
    return judge(verdict, Placeholders.without(value), origin);
  }

  private static boolean judge(NameVerdict verdict, Text value, Origin origin) {
    if (verdict.rule().isEmpty() || value.length() == 0) {
      return false;
    }
    Category category = verdict.rule().get().category();
    boolean sentPassword = category == Category.PASSWORD && origin == Origin.SENT;
    if (NoValue.is(value, !sentPassword) || (origin != Origin.SENT && Label.is(category, value))) {
      return false;
    }
    if (!category.secret()) {
      return personal(verdict, verdict.rule().get(), value, origin);
    }
    if (origin == Origin.LITERAL && verdict.rule().get().id().equals("nonce")) {
      // <script nonce="…"> repeats what Content-Security-Policy says in the clear (CSP 3 section
      // 7.2).
      return false;
    }
    String id = verdict.rule().get().id();
    if (id.equals("security-answer") && origin == Origin.DATA) {
      // What somebody remembers is a sentence as often as not.
      return !Prose.isMessage(value);
    }
    if ((id.equals("seed-phrase") && Mnemonic.is(value))
        || (id.equals("oauth-code") && verdict.strong() && UserCode.is(value))) {
      return true;
    }
    if (id.equals("recovery-code") && verdict.strong() && RecoveryCode.is(value)) {
      // Of letters alone it may as well be words.
      boolean code = origin == Origin.LITERAL || origin == Origin.BARE;
      return !code || !Opacity.words(value.bytes(), value.start(), value.end());
    }
    if (!verdict.strong()) {
      return Opacity.opaque(value.bytes(), value.start(), value.end())
          || (category == Category.PASSWORD
              && origin != Origin.BARE
              && ChosenPassword.invented(value))
          || (id.equals("one-time-code") && origin == Origin.SENT && number(value));
    }
    return switch (origin) {
      case SENT -> true;
      case DATA ->
          category == Category.PASSWORD ? !sentence(value) : !sentence(value) && !meaningful(value);
      case LITERAL ->
          category == Category.PASSWORD
              ? (ChosenPassword.literal(value) || opaque(value)) && !sentence(value)
              : opaque(value) || number(value) || ChosenPassword.quoted(value);
      case BARE ->
          category == Category.PASSWORD
              ? ChosenPassword.chosen(value) || opaque(value)
              : opaque(value)
                  || number(value)
                  || (ChosenPassword.noted(value)
                      && Opacity.hasDigit(value.bytes(), value.start(), value.end()));
    };
  }

  private static boolean personal(NameVerdict verdict, Rule rule, Text value, Origin origin) {
    if (!PersonalShape.fits(rule, value)) {
      return false;
    }
    if (rule.category() == Category.CLIENT_ID) {
      return verdict.strong() || Opacity.opaque(value.bytes(), value.start(), value.end());
    }
    if (rule.category() != Category.PERSON) {
      // "mac": "9f86d081…" is a message authentication code.
      boolean mac = rule.id().equals("mac-address");
      return !mac || verdict.strong() || PersonalShape.shows(rule, value);
    }
    // In code such a value is the name of a field, unless it looks like nothing else than what a
    // person is called or where it lives; as data a telling name is enough.
    boolean code = origin == Origin.LITERAL || origin == Origin.BARE;
    boolean telling =
        !code
            || (rule.id().equals("person-name") && verdict.strong() && FullName.isPart(value))
            || (origin == Origin.LITERAL
                && !rule.id().equals("username")
                && PersonalShape.shows(rule, value))
            || (Opacity.hasDigit(value.bytes(), value.start(), value.end())
                && (!expression(value) || PersonalShape.shows(rule, value)));
    return telling
        && !Prose.is(value)
        && (verdict.strong() || (!code && PersonalShape.shows(rule, value)));
  }

  /**
   * True for what only code has: a call, an index, an operator, a variable of a shell or of Perl.
   */
  private static boolean expression(Text value) {
    for (int i = value.start(); i < value.end(); i++) {
      switch (value.bytes()[i]) {
        case '(', '[', '{', '$', '=', '|', '?', '/', '\\' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Names of people and streets have words of sentences as well, in other languages. */
  private static boolean sentence(Text value) {
    return Prose.is(value) || ProseWords.isSentence(value);
  }

  /** True for an enum or a word: it was written to be read. */
  private static boolean meaningful(Text value) {
    return Opacity.words(value.bytes(), value.start(), value.end()) && value.length() <= 24;
  }

  private static boolean opaque(Text value) {
    return Opacity.opaque(value.bytes(), value.start(), value.end());
  }

  private static boolean number(Text value) {
    return digits(value) == value.length() && value.length() >= MIN_NUMBER;
  }

  private static int digits(Text value) {
    int digits = 0;
    for (int i = value.start(); i < value.end(); i++) {
      digits += value.bytes()[i] >= '0' && value.bytes()[i] <= '9' ? 1 : 0;
    }
    return digits;
  }
}
