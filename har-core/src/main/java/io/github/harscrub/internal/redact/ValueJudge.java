package io.github.harscrub.internal.redact;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.NameVerdict;
import java.util.Set;

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

  /** Shorter ones no rule for passwords lets pass. */
  private static final int MIN_INVENTED = 8;

  /** What stands for no value at all, whoever wrote it. */
  private static final Set<String> NOTHING =
      Set.of(
          "true",
          "false",
          "null",
          "undefined",
          "none",
          "nil",
          "nan",
          "!0",
          "!1",
          "void",
          "n/a",
          "[object object]",
          "redacted",
          "[redacted]",
          "[filtered]");

  /**
   * Words that say something of a value: its type, its state. As a password that somebody sent they
   * are one: a demo account has {@code test}, a router {@code password}.
   */
  private static final Set<String> TRIVIAL =
      Set.of(
          "yes",
          "no",
          "on",
          "off",
          "unknown",
          "anonymous",
          "guest",
          "hidden",
          "masked",
          "empty",
          "required",
          "optional",
          "string",
          "number",
          "boolean",
          "object",
          "text",
          "password",
          "token",
          "bearer",
          "basic",
          "default",
          "test",
          "value",
          "enabled",
          "disabled",
          "invalid",
          "valid",
          "expired",
          "missing",
          "success",
          "failed",
          "failure",
          "error");

  /** Words that stand in sentences and not in pass phrases. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "must",
          "be",
          "is",
          "are",
          "at",
          "least",
          "the",
          "your",
          "you",
          "please",
          "enter",
          "not",
          "and",
          "or",
          "of",
          "to",
          "has",
          "have",
          "for",
          "a",
          "an",
          "in",
          "with",
          "was",
          "can",
          "cannot",
          "should",
          "invalid",
          "required",
          "characters",
          "does",
          "no",
          "match",
          "expired",
          "failed",
          "incorrect",
          "wrong",
          "this",
          "that",
          "if",
          "use",
          "me",
          "forgot",
          "forgotten",
          "remember");

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
    if (trivial(value, !sentPassword) || (origin != Origin.SENT && Label.is(category, value))) {
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
    if (!verdict.strong()) {
      return Opacity.opaque(value.bytes(), value.start(), value.end())
          || (category == Category.PASSWORD && origin != Origin.BARE && invented(value));
    }
    return switch (origin) {
      case SENT -> true;
      case DATA ->
          category == Category.PASSWORD ? !prose(value) : !prose(value) && !meaningful(value);
      case LITERAL ->
          category == Category.PASSWORD
              ? (chosen(value) || joined(value)) && !prose(value)
              : opaqueOrLong(value) || number(value);
      case BARE ->
          category == Category.PASSWORD ? chosen(value) : opaqueOrLong(value) || number(value);
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
      return true;
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
        && !prose(value)
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

  /**
   * True for one word with three of small letters, capitals, digits and signs, as the usual rules
   * for passwords ask for: {@code Summer2026!}, no date and no path.
   */
  private static boolean invented(Text value) {
    int kinds = 0;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      if (b <= ' ' || b == '/' || b == ':' || b == '=' || b == '(') {
        return false;
      }
      if (b >= 'a' && b <= 'z') {
        kinds |= 1;
      } else if (b >= 'A' && b <= 'Z') {
        kinds |= 2;
      } else if (b >= '0' && b <= '9') {
        kinds |= 4;
      } else if (b != '_' && b != '-' && b != '.') {
        kinds |= 8;
      }
    }
    return value.length() >= MIN_INVENTED && Integer.bitCount(kinds) >= 3;
  }

  /**
   * True for what stands in the place of a value: a word of a type system, a mask, the name of a
   * variable.
   */
  private static boolean trivial(Text value, boolean words) {
    byte[] bytes = value.bytes();
    int start = value.start();
    int end = value.end();
    byte first = bytes[start];
    if (uniform(bytes, start, end)) {
      return true;
    }
    boolean template =
        (first == '{' && end - start > 2 && bytes[end - 1] == '}')
            || (first == '$' && end - start > 2 && bytes[start + 1] == '{' && bytes[end - 1] == '}')
            || (first == '<' && bytes[end - 1] == '>')
            || (first == '%' && end - start <= 3);
    return (template && !Opacity.opaque(bytes, start + 1, end - 1))
        || listed(value, NOTHING)
        || (words && listed(value, TRIVIAL));
  }

  /** True for masks: {@code ****}, {@code xxxx}; a single character is no secret either. */
  private static boolean uniform(byte[] bytes, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (bytes[i] != bytes[start]) {
        return false;
      }
    }
    return end - start == 1
        || bytes[start] == '*'
        || bytes[start] == 'x'
        || bytes[start] == 'X'
        || bytes[start] == '.';
  }

  private static boolean listed(Text value, Set<String> words) {
    return value.length() <= 16 && words.contains(lower(value, value.start(), value.end()));
  }

  private static String lower(Text value, int start, int end) {
    StringBuilder text = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      text.append((char) Bytes.lower(value.bytes()[i]));
    }
    return text.toString();
  }

  /** True for a sentence: three words and more, one of which only sentences have. */
  static boolean prose(Text value) {
    byte[] bytes = value.bytes();
    int words = 0;
    boolean function = false;
    int start = value.start();
    while (start < value.end() && words < 32) {
      int end = Bytes.find(bytes, start, value.end(), (byte) ' ');
      if (end > start) {
        words++;
        function |= end - start <= 12 && FUNCTION_WORDS.contains(lower(value, start, end));
      }
      start = end + 1;
    }
    return (words >= 3 && function)
        || (words == 2 && function && !Opacity.hasDigit(bytes, value.start(), value.end()));
  }

  /** True for an enum or a word: it was written to be read. */
  private static boolean meaningful(Text value) {
    return Opacity.words(value.bytes(), value.start(), value.end()) && value.length() <= 24;
  }

  /** True for a string that may be a password someone chose: not just the name of the field. */
  private static boolean chosen(Text value) {
    byte[] bytes = value.bytes();
    boolean special = false;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = bytes[i];
      if (b == '('
          || b == '['
          || b == '{'
          || b == '='
          || (b == '|' && i + 1 < value.end() && bytes[i + 1] == '|')) {
        return false;
      }
      special |=
          b == '!' || b == '@' || b == '#' || b == '%' || b == '^' || b == '*' || b == '?'
              || b == '~';
    }
    return Opacity.hasDigit(bytes, value.start(), value.end()) || special;
  }

  /** True for a word with a sign inside that names in scripts and markup have in other places. */
  private static boolean joined(Text value) {
    byte[] bytes = value.bytes();
    boolean sign = false;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = bytes[i];
      boolean inside = i > value.start() && i + 1 < value.end();
      if ((b == '$' || b == '&') && inside && Bytes.wordByte(bytes[i - 1])) {
        sign |= Bytes.wordByte(bytes[i + 1]);
      } else if (!Bytes.wordByte(b) && b != '-' && b != '_') {
        return false;
      }
    }
    return sign && value.length() >= MIN_INVENTED;
  }

  private static boolean opaqueOrLong(Text value) {
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
