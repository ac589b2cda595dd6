package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.CodeValue;
import io.github.harscrub.internal.judge.LogPair;
import io.github.harscrub.internal.judge.NumberLiteral;
import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.judge.Origin;
import io.github.harscrub.internal.judge.PersonalShape;
import io.github.harscrub.internal.judge.Placeholder;
import io.github.harscrub.internal.judge.PrintedRecord;
import io.github.harscrub.internal.judge.Reference;
import io.github.harscrub.internal.judge.ScriptPasswords;
import io.github.harscrub.internal.judge.ValueJudge;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.NameVerdict;

/**
 * Redacts values of telling names in texts that are not clearly data: bare words of logs and of
 * code, string literals of scripts, lines of settings.
 */
final class LooseValues {
  /** A name or an address on one line of a log. */
  private static final int MAX_WORDS = 80;

  /** Of a header with its parameters. */
  private static final int MAX_SIGNATURE = 1024;

  private final NamedValues named;
  private final CodeContext code;
  private final Text part;
  private final HeaderLines headers;

  /**
   * @param part what the values stand in
   */
  LooseValues(NamedValues named, CodeContext code, Text part) {
    this.named = named;
    this.code = code;
    this.part = part;
    this.headers = new HeaderLines(part);
  }

  /** How many bytes {@link #bare} looks through, if these are more than the value has. */
  int reach(Text name, NameVerdict verdict, Text value) {
    return NamedValues.isCookie(verdict.rule().orElseThrow())
        ? headers.length(name, value.start())
        : 0;
  }

  /**
   * A value without quotes. A number in JSON or in a script stays a number; what runs to the end of
   * the line is a header.
   */
  void bare(Frame frame, Text name, NameVerdict verdict, Text value) {
    Rule rule = verdict.rule().orElseThrow();
    byte[] bytes = value.bytes();
    boolean literal =
        jsonNumber(part, value)
            || (code.isCode(name.start()) && NumberLiteral.is(part, value.start(), value.end()));
    if (literal) {
      if (number(value) && ValueJudge.sensitive(verdict, value, Origin.BARE)) {
        named.number(frame, rule, value);
      }
      return;
    }
    if ((code.isCode(name.start()) && CodeValue.is(rule, name, value))
        || Reference.isInArn(part, name.start())
        || isRemark(name, value)) {
      return;
    }
    if (NamedValues.isAuthorization(rule)) {
      named
          .authorization()
          .inText(frame, part.part(value.start(), headers.end(name, value.start())));
    } else if (NamedValues.isSignature(rule)
        && value.end() < part.end()
        && part.bytes()[value.end()] == ',') {
      // Stripe-Signature: t=1700000000,v1=9f86d081…
      int end = Math.min(headers.end(name, value.start()), value.start() + MAX_SIGNATURE);
      named.value(frame, verdict, part.part(value.start(), end), Origin.DATA);
    } else if (NamedValues.isCookie(rule)) {
      // a.cookie=b;c=d is code, Cookie: a=b; c=d a header line.
      if (Bytes.find(bytes, name.end(), value.start(), (byte) ':') < value.start()) {
        boolean line = name.start() == part.start() || !inline(bytes[name.start() - 1]);
        headers.cookies(
            name,
            value.start(),
            line,
            cookies ->
                CookiesInText.inspect(named, frame, cookies, line ? Origin.DATA : Origin.LITERAL));
      }
    } else if (rule.category() == Category.PERSON && words(part, value).length() > value.length()) {
      named.value(frame, verdict, words(part, value), Origin.DATA);
    } else if (LogPair.is(part, name, value)) {
      // In code a password without a digit is a variable, in a log it is the password.
      boolean data =
          rule.category() == Category.PASSWORD
              || (rule.category() == Category.PERSON && !code.isCode(name.start()));
      named.value(frame, verdict, value, data ? Origin.DATA : Origin.BARE);
    } else if (isTyped(rule)
        && !mayBeVariable(name, value)
        && (PrintedRecord.is(part, name, value) || LogPair.isListed(part, name, value))) {
      named.value(frame, verdict, value, Origin.DATA);
    } else if (LogPair.amid(part, name, value, 0)
        || (rule.category() == Category.PASSWORD && LogPair.isPassword(part, name, value))) {
      named.value(frame, verdict, value, Origin.DATA);
    } else if (CodeValue.isVariable(rule, value) || CodeValue.isType(rule, name, value)) {
      // As in the sources that a source map holds.
      return;
    } else if (!sentence(bytes, value.end(), part.end())
        || Opacity.opaque(bytes, value.start(), value.end())
        || Opacity.hasDigit(bytes, value.start(), value.end())
        || (rule.category() == Category.PASSWORD && ValueJudge.isRandomPassword(value))) {
      named.value(frame, verdict, value, Origin.BARE);
    }
  }

  /** A string literal: in what was sent and in logs data, in a script as likely a label. */
  void literal(Frame frame, Text name, NameVerdict verdict, Text value) {
    if (CodeValue.isMethod(part, name, value)) {
      return;
    }
    boolean person = verdict.rule().filter(rule -> rule.category() == Category.PERSON).isPresent();
    byte before = part.bytes()[value.start() - 1];
    // What is in quotes ends with them.
    boolean open = before != '"' && before != '\'' && before != '`';
    if (person && open && !code.isCode(name.start())) {
      Text words = words(part, value);
      if ((words.length() > value.length() || before == '>') && PersonalShape.isWritten(words)) {
        // <b>Full name:</b> Ann Lee</p>
        named.value(frame, verdict, words, Origin.DATA);
        return;
      }
    }
    boolean logged =
        person && (LogPair.isQuoted(part, name, value) || LogPair.amid(part, name, value, 1));
    // What a request carries is no script: the arguments of GraphQL are data.
    boolean password =
        verdict.rule().filter(rule -> rule.category() == Category.PASSWORD).isPresent()
            && verdict.strong()
            && (ScriptPasswords.is(part, name, value)
                || (!code.isCode(name.start())
                    && (LogPair.isQuotedAmid(part, name, value)
                        || LogPair.amid(part, name, value, 1)))
                || (!mayBeVariable(name, value) && PrintedRecord.isQuoted(part, name, value)));
    boolean data = logged || password || frame.isSent();
    named.value(frame, verdict, value, data ? Origin.DATA : Origin.LITERAL);
  }

  private boolean mayBeVariable(Text name, Text value) {
    return code.isCode(name.start()) || named.mayBeVariable(value);
  }

  /**
   * What a shell says if a variable is not set, {@code ${DB_PASSWORD:?is missing}}, and the type of
   * a variable in GraphQL, {@code $input: LoginInput!}.
   */
  private boolean isRemark(Text name, Text value) {
    byte[] bytes = part.bytes();
    boolean shell =
        bytes[value.start()] == '?'
            && name.start() - 2 >= part.start()
            && bytes[name.start() - 1] == '{'
            && bytes[name.start() - 2] == '$';
    boolean variable =
        bytes[name.start()] == '$'
            && bytes[value.end() - 1] == '!'
            && Opacity.words(bytes, value.start(), value.end() - 1)
            && bytes[value.start()] >= 'A'
            && bytes[value.start()] <= 'Z';
    return shell || variable;
  }

  /** True for what people type, as a word or not. */
  private static boolean isTyped(Rule rule) {
    return rule.category() == Category.PASSWORD || rule.category() == Category.PERSON;
  }

  /** A value that fills its line. Credentials and cookies there have a notation of their own. */
  void line(Frame frame, Text name, NameVerdict verdict, Text value) {
    Rule rule = verdict.rule().orElseThrow();
    byte before = value.bytes()[value.start() - 1];
    boolean quoted = before == '"' || before == '\'';
    if (!quoted && (NamedValues.isAuthorization(rule) || NamedValues.isCookie(rule))) {
      bare(frame, name, verdict, value);
    } else {
      named.value(frame, verdict, value, Origin.DATA);
    }
  }

  /**
   * The value with the words behind it up to the end of the line or the next pair, if all together
   * look like a name or an address; else the value: code has no two words side by side.
   */
  static Text words(Text part, Text value) {
    byte[] bytes = part.bytes();
    if (Placeholder.is(bytes, value.start(), value.end())) {
      return value;
    }
    int end = Math.min(part.end(), value.start() + MAX_WORDS);
    int stop = value.end();
    while (stop < end
        && bytes[stop] != '\n'
        && bytes[stop] != '\r'
        && bytes[stop] != '\\'
        && bytes[stop] != '&'
        && bytes[stop] != ')'
        && bytes[stop] != '<'
        && bytes[stop] != '>'
        && bytes[stop] != '"'
        && !(bytes[stop] == '\'' && !(stop + 1 < end && Bytes.wordByte(bytes[stop + 1])))
        && !LogPair.follows(bytes, stop + (bytes[stop] == ',' ? 1 : 0), part.end())) {
      stop++;
    }
    Text words = part.part(value.start(), stop);
    boolean whole = stop < end || stop == part.end();
    return whole && PersonalShape.isWritten(words) ? words : value;
  }

  /** What stands before a name in an expression. */
  private static boolean inline(byte before) {
    return before == ',' || before == '{' || before == '(' || before == ';' || before == '?';
  }

  private static boolean number(Text value) {
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      if (!(b >= '0' && b <= '9') && b != '-' && b != '.') {
        return false;
      }
    }
    return true;
  }

  /** True if the name before the colon is quoted, as in JSON. */
  private static boolean jsonNumber(Text part, Text value) {
    byte[] bytes = part.bytes();
    int i = value.start();
    while (i > part.start()
        && (bytes[i - 1] == ' '
            || bytes[i - 1] == ':'
            || bytes[i - 1] == '\n'
            || bytes[i - 1] == '\t')) {
      i--;
    }
    return i > part.start() && i < value.start() && bytes[i - 1] == '"';
  }

  /** True if more words follow on the line, and not the next name of a log with its value. */
  private static boolean sentence(byte[] bytes, int at, int end) {
    int word = at + 1;
    while (word < end && (Bytes.wordByte(bytes[word]) || bytes[word] == '_')) {
      word++;
    }
    return word > at + 1 && bytes[at] == ' ' && (word == end || bytes[word] != '=');
  }
}
