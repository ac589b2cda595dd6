package io.github.harscrub.internal.judge;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.NameVerdict;

/**
 * Decides whether the value beside a sensitive name is one. Names lie in both directions: {@code
 * "token": "expired"} is a message, {@code password: n.password||""} is code, {@code "password":
 * "must be at least 8 characters"} is help. What the user's own request sent is data whatever it
 * looks like.
 */
public final class ValueJudge {
  private static final int MIN_NUMBER = 4;

  private static final int MAX_WORD = 24;

  private ValueJudge() {}

  /** True if {@code value}, beside a name of that verdict, is sensitive. */
  public static boolean sensitive(NameVerdict verdict, Text value, Origin origin) {
    // What was redacted before tells nothing about the rest.
    Text rest = Placeholder.without(value);
    boolean dense = rest.length() == value.length() && ChosenPassword.dense(value);
    return judge(verdict, rest, origin, dense);
  }

  /**
   * @param dense true for what is made of digits and signs of all kinds, and nothing was redacted
   *     in it: its rest might look so only by that
   */
  private static boolean judge(NameVerdict verdict, Text value, Origin origin, boolean dense) {
    if (verdict.rule().isEmpty() || value.length() == 0) {
      return false;
    }
    Category category = verdict.rule().get().category();
    boolean sentPassword = category == Category.PASSWORD && origin == Origin.SENT;
    if (NoValue.is(value, !sentPassword) || (origin != Origin.SENT && Label.is(category, value))) {
      return false;
    }
    Rule rule = verdict.rule().get();
    if (!category.secret()) {
      return PersonalValues.sensitive(verdict, rule, value, origin);
    }
    if (category == Category.PASSWORD && origin == Origin.BARE && isScriptName(value)) {
      return false;
    }
    return switch (RuleValues.known(rule.id(), verdict.strong(), value, origin)) {
      case SENSITIVE -> true;
      case HARMLESS -> false;
      case OPEN ->
          verdict.strong()
              ? isTelling(category, value, origin, dense)
              : isUnmistakable(rule, value, origin, dense);
    };
  }

  /** What a name that means a secret and nothing else is enough for, by where it stands. */
  private static boolean isTelling(Category category, Text value, Origin origin, boolean dense) {
    boolean password = category == Category.PASSWORD;
    return switch (origin) {
      case SENT -> true;
      case DATA ->
          !Prose.is(value)
              && !isRoute(value)
              && !isAddress(value)
              && (password || !meaningful(value));
      case LITERAL ->
          password
              ? (dense || ChosenPassword.literal(value) || opaque(value)) && !Prose.is(value)
              : dense || opaque(value) || number(value) || ChosenPassword.quoted(value);
      case BARE -> password ? isBarePassword(value) : isBareSecret(value);
    };
  }

  private static boolean isBarePassword(Text value) {
    return (ChosenPassword.chosen(value) && !count(value) && !Prose.is(value))
        || opaque(value)
        || isRandomPassword(value)
        || ChosenPassword.isIssued(value);
  }

  private static boolean isBareSecret(Text value) {
    return opaque(value)
        || number(value)
        || (ChosenPassword.noted(value)
            && Opacity.hasDigit(value.bytes(), value.start(), value.end()));
  }

  /** What beside a name of several meanings is a secret by its looks. */
  private static boolean isUnmistakable(Rule rule, Text value, Origin origin, boolean dense) {
    if (dense) {
      return true;
    }
    boolean opaque = opaque(value);
    return switch (rule.id()) {
      case "api-key" -> opaque && !AssetPath.is(value) && !isIdentifier(value, origin);
      // {"code": "InvalidOauth2Grant"}, <code>s3Bucket</code>
      case "oauth-code" -> opaque && !isIdentifier(value, origin);
      case "one-time-code" -> opaque || isCode(value, origin);
      // Of other meaning as often as not: ?vcode=… of an exchange of ads.
      case "sms-code" -> isCode(value, origin);
      default ->
          opaque
              || (rule.category() == Category.PASSWORD
                  && origin != Origin.BARE
                  && ChosenPassword.invented(value));
    };
  }

  private static boolean isCode(Text value, Origin origin) {
    return FactorCode.isIssued(value) || (origin == Origin.SENT && number(value));
  }

  /** True for what a program calls something: {@code {"key": "adminApiKey"}}. */
  private static boolean isIdentifier(Text value, Origin origin) {
    return origin != Origin.SENT && Identifier.isSparse(value);
  }

  /**
   * True for an address that is written to be read, {@code http://auth0.com/oauth/grant-type/otp}:
   * without a user, a query, and anything opaque or a number in its path.
   */
  private static boolean isAddress(Text value) {
    byte[] bytes = value.bytes();
    if (!WebAddress.is(bytes, value.start(), value.end())
        || Opacity.opaque(bytes, value.start(), value.end())) {
      return false;
    }
    int digits = 0;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = bytes[i];
      digits = b >= '0' && b <= '9' ? digits + 1 : 0;
      if (digits >= MIN_NUMBER || "?#@%".indexOf(b) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** {@code /password/reset}, {@code /auth/otp/v2}: where a page or an API is. */
  private static boolean isRoute(Text value) {
    byte[] bytes = value.bytes();
    int segments = 0;
    int digits = 0;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = bytes[i];
      boolean digit = b >= '0' && b <= '9';
      segments += b == '/' ? 1 : 0;
      digits += digit ? 1 : 0;
      if (!digit && (b < 'a' || b > 'z') && b != '/' && b != '-' && b != '_') {
        return false;
      }
    }
    return bytes[value.start()] == '/' && segments > 1 && digits < MIN_NUMBER - 1 && !opaque(value);
  }

  /** {@code what we pass to auth0.js}: a library, called after its file. */
  private static boolean isScriptName(Text value) {
    byte[] bytes = value.bytes();
    int end = value.end() - 3;
    boolean name = end > value.start() && Bytes.startsWith(bytes, end, value.end(), ".js");
    for (int i = value.start(); name && i < end; i++) {
      byte b = bytes[i];
      name = (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '-';
    }
    return name;
  }

  /** True for an enum or a word: it was written to be read. */
  private static boolean meaningful(Text value) {
    return Opacity.words(value.bytes(), value.start(), value.end()) && value.length() <= MAX_WORD;
  }

  private static boolean opaque(Text value) {
    return Opacity.opaque(value.bytes(), value.start(), value.end());
  }

  /**
   * True for what looks generated, with signs or not, where a digit might have told: {@code
   * nqXa$cqXflNq}.
   */
  public static boolean isRandomPassword(Text value) {
    return Surprises.prevailInPassword(value.bytes(), value.start(), value.end());
  }

  private static boolean number(Text value) {
    return value.isDigits() && value.length() >= MIN_NUMBER;
  }

  /** {@code pass: 12, fail: 3}. */
  private static boolean count(Text value) {
    return value.length() < MIN_NUMBER - 1 && value.isDigits();
  }
}
