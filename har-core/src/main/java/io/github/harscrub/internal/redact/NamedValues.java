package io.github.harscrub.internal.redact;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.IpAddresses;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.internal.scan.NameVerdict.Strength;
import io.github.harscrub.internal.scan.PersonalNumbers;
import java.util.Locale;
import java.util.Set;

/** Redacts values for the names they stand beside. */
final class NamedValues {
  /** The longest header that servers accept is 8 or 16 KB. */
  private static final int MAX_LINE = 1 << 13;

  /** A name or an address on one line of a log. */
  private static final int MAX_WORDS = 80;

  /** No identity number is shorter. */
  private static final int MIN_NUMBER = 6;

  /** Nor longer, with all its separators. */
  private static final int MAX_NUMBER = 24;

  /** Keys under which an object holds what it is called after. */
  private static final Set<String> VALUE_KEYS =
      Set.of(
          "value",
          "val",
          "v",
          "current",
          "new",
          "old",
          "previous",
          "next",
          "confirm",
          "confirmation",
          "repeat",
          "plain",
          "plaintext",
          "raw",
          "data",
          "primary",
          "secondary",
          "default");

  private final Inspector inspector;
  private final Findings findings;
  private final AuthorizationValues authorization;

  NamedValues(Inspector inspector, Findings findings) {
    this.inspector = inspector;
    this.findings = findings;
    this.authorization = new AuthorizationValues(inspector, findings);
  }

  AuthorizationValues authorization() {
    return authorization;
  }

  /** A value that stands beside a name of that verdict. */
  void value(Frame frame, NameVerdict verdict, Text value, ValueJudge.Origin origin) {
    if (verdict.rule().filter(NamedValues::isCookie).isPresent()) {
      CookiesInText.inspect(this, frame, value, origin);
      return;
    }
    if (verdict.rule().isEmpty()) {
      return;
    }
    Rule rule = verdict.rule().get();
    if (isAuthorization(rule) && verdict.strong() && origin != ValueJudge.Origin.SENT) {
      // "token 3f9a…": two words, so opaque only one by one.
      authorization.inText(frame, value);
      return;
    }
    boolean escaped = escaped(verdict, value, origin);
    if (!escaped && !ValueJudge.sensitive(verdict, value, origin)) {
      findings.trace().passes(verdict);
      return;
    }
    if (isAuthorization(rule)) {
      if (origin == ValueJudge.Origin.SENT) {
        authorization.inspect(frame, value);
      } else {
        authorization.inText(frame, value);
      }
    } else if (rule.id().equals("ip-address") && !escaped) {
      // "for=203.0.113.7;proto=https": what stands beside the address tells support the way.
      IpAddresses.find(
          value.bytes(),
          value.start(),
          value.end(),
          verdict.strong(),
          (start, end) -> findings.found(frame, rule, start, end, Rank.NAME));
    } else if (!StructuredValues.is(rule, value, inspector.policy())) {
      // What only may be a person's is not looked for elsewhere: "Certificate Authority".
      boolean teaches = verdict.strong() || rule.category() != Category.PERSON;
      findings.found(frame, rule, value.start(), value.end(), Rank.NAME, teaches);
    }
  }

  /** True for a value that is found sensitive once its escapes are undone. */
  private static boolean escaped(NameVerdict verdict, Text value, ValueJudge.Origin origin) {
    Text plain = Spelling.plain(value);
    return plain.bytes() != value.bytes() && ValueJudge.sensitive(verdict, plain, origin);
  }

  /** The rule of what holds whole cookies, names and all. */
  private static boolean isCookie(Rule rule) {
    return rule.id().equals("cookie");
  }

  /** What stands before a name in an expression. */
  private static boolean inline(byte before) {
    return before == ',' || before == '{' || before == '(' || before == ';' || before == '?';
  }

  /** A value whose name says something only together with the value's shape: an identity number. */
  void apart(Frame frame, Text name, Text value) {
    if (value.length() >= MIN_NUMBER && value.length() <= MAX_NUMBER) {
      PersonalNumbers.standard()
          .beside(name.bytes(), name.start(), name.end(), value.bytes(), value.start(), value.end())
          .ifPresent(rule -> findings.found(frame, rule, value.start(), value.end(), Rank.FORMAT));
    }
  }

  static boolean isAuthorization(Rule rule) {
    return rule.id().equals("authorization");
  }

  /**
   * A value without quotes. A number in JSON stays a number; what runs to the end of the line is a
   * header.
   */
  void bare(Frame frame, Text part, Text name, NameVerdict verdict, Text value) {
    Rule rule = verdict.rule().orElseThrow();
    byte[] bytes = value.bytes();
    boolean quotedName = jsonNumber(part, value);
    if (quotedName) {
      if (number(value) && ValueJudge.sensitive(verdict, value, ValueJudge.Origin.BARE)) {
        findings.foundNumber(frame, rule, value.start(), value.end(), Rank.NAME);
      }
      return;
    }
    if (isAuthorization(rule)) {
      authorization.inText(frame, part.part(value.start(), headerEnd(part, name, value.start())));
    } else if (isCookie(rule)) {
      // a.cookie=b;c=d is code, Cookie: a=b; c=d a header line.
      if (Bytes.find(bytes, name.end(), value.start(), (byte) ':') < value.start()) {
        boolean line = name.start() == part.start() || !inline(bytes[name.start() - 1]);
        CookiesInText.inspect(
            this,
            frame,
            part.part(value.start(), lineEnd(part, name, value.start())),
            line ? ValueJudge.Origin.DATA : ValueJudge.Origin.LITERAL);
      }
    } else if (rule.category() == Category.PERSON && words(part, value).length() > value.length()) {
      value(frame, verdict, words(part, value), ValueJudge.Origin.DATA);
    } else if (logged(part, name, value)) {
      // In code a password without a digit is a variable, in a log it is the password.
      boolean password = rule.category() == Category.PASSWORD;
      value(frame, verdict, value, password ? ValueJudge.Origin.DATA : ValueJudge.Origin.BARE);
    } else if (!sentence(bytes, value.end(), part.end())
        || Opacity.opaque(bytes, value.start(), value.end())
        || Opacity.hasDigit(bytes, value.start(), value.end())) {
      value(frame, verdict, value, ValueJudge.Origin.BARE);
    }
  }

  /**
   * A segment of a path behind the one that names it. That is mostly a collection; only what cannot
   * be a word behind it is a secret.
   */
  void segment(Frame frame, NameVerdict verdict, Text value) {
    boolean telling =
        verdict.strong() || verdict.rule().filter(rule -> rule.category().secret()).isPresent();
    if (telling && Opacity.opaque(value.bytes(), value.start(), value.end())) {
      value(frame, verdict, value, ValueJudge.Origin.DATA);
    }
  }

  /**
   * The value with the words behind it up to the end of the line, if all together look like a name
   * or an address; else the value: code has no two words side by side.
   */
  private static Text words(Text part, Text value) {
    byte[] bytes = part.bytes();
    int end = Math.min(part.end(), value.start() + MAX_WORDS);
    int stop = value.end();
    while (stop < end && bytes[stop] != '\n' && bytes[stop] != '\r' && bytes[stop] != '\\') {
      stop++;
    }
    Text words = part.part(value.start(), stop);
    boolean whole = stop < end || stop == part.end();
    return whole && PersonalShape.isWritten(words) ? words : value;
  }

  /**
   * True for {@code name=value} between blanks, as in logs: code has blanks around the equals sign
   * or none at all, and ends with a comma, a bracket or a semicolon.
   */
  private static boolean logged(Text part, Text name, Text value) {
    byte[] bytes = part.bytes();
    byte before = name.start() > part.start() ? bytes[name.start() - 1] : (byte) ' ';
    byte behind = value.end() < part.end() ? bytes[value.end()] : (byte) ' ';
    return value.start() == name.end() + 1
        && bytes[name.end()] == '='
        && blank(before)
        && blank(behind)
        && Bytes.wordByte(bytes[value.start()])
        && !declared(bytes, part.start(), name.start());
  }

  private static boolean blank(byte b) {
    return b >= 0 && b <= ' ';
  }

  /** True behind the words with which scripts declare a variable. */
  private static boolean declared(byte[] bytes, int from, int name) {
    int end = name - 1;
    return ends(bytes, from, end, "var")
        || ends(bytes, from, end, "let")
        || ends(bytes, from, end, "const")
        || ends(bytes, from, end, "static");
  }

  private static boolean ends(byte[] bytes, int from, int end, String word) {
    int start = end - word.length();
    return start >= from && Bytes.startsWith(bytes, start, end, word);
  }

  /** A string literal: in what was sent and in logs data, in a script as likely a label. */
  void literal(Frame frame, Text part, Text name, NameVerdict verdict, Text value) {
    byte[] bytes = part.bytes();
    boolean person = verdict.rule().filter(rule -> rule.category() == Category.PERSON).isPresent();
    boolean logged =
        person
            && value.start() == name.end() + 2
            && bytes[name.end()] == '='
            && name.start() > part.start()
            && blank(bytes[name.start() - 1])
            && !declared(bytes, part.start(), name.start());
    // What a request carries is no script: the arguments of GraphQL are data.
    boolean data = logged || frame.isSent();
    value(frame, verdict, value, data ? ValueJudge.Origin.DATA : ValueJudge.Origin.LITERAL);
  }

  /** A value that fills its line. Credentials and cookies there have a notation of their own. */
  void line(Frame frame, Text part, Text name, NameVerdict verdict, Text value) {
    Rule rule = verdict.rule().orElseThrow();
    if (isAuthorization(rule) || isCookie(rule)) {
      bare(frame, part, name, verdict, value);
    } else {
      value(frame, verdict, value, ValueJudge.Origin.DATA);
    }
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

  /**
   * Where a header ends whose parameters may be quoted: at the quote that stands before its name,
   * as on a command line, or else at the end of the line.
   */
  private static int headerEnd(Text part, Text name, int at) {
    byte[] bytes = part.bytes();
    byte before = name.start() > part.start() ? bytes[name.start() - 1] : (byte) '\n';
    if (before == '"' || before == '\\' || before == '>') {
      return lineEnd(part, name, at);
    }
    int end = at;
    int most = Math.min(part.end(), at + MAX_LINE);
    while (end < most && bytes[end] != '\n' && bytes[end] != '\r' && bytes[end] != '\'') {
      end++;
    }
    return end;
  }

  /**
   * Where a header ends that runs to the end of its line. In quotes it ends with them: {@code curl
   * -H 'Authorization: Digest username="a", response="b"'}.
   */
  private static int lineEnd(Text part, Text name, int at) {
    int end = at;
    int most = Math.min(part.end(), at + MAX_LINE);
    byte[] bytes = part.bytes();
    byte before = name.start() > part.start() ? bytes[name.start() - 1] : (byte) '\n';
    boolean single = before == '\'';
    boolean line = before == '\n' || before == '\r';
    while (end < most
        && bytes[end] != '\n'
        && bytes[end] != '\r'
        && (bytes[end] != '"' || single || line)
        && (bytes[end] != '\'' || line)
        && bytes[end] != '<'
        && bytes[end] != '\\') {
      end++;
    }
    return end;
  }

  /**
   * A scalar inside an object or array that a sensitive name covers. Its own key may say that it is
   * harmless.
   */
  void leaf(Frame frame, NameVerdict outer, Text key, Text value, boolean number) {
    NameVerdict own = inspector.classify(NameKind.BODY, key);
    if (own.strength() == Strength.HARMLESS || own.sensitive()) {
      return;
    }
    Rule rule = outer.rule().orElseThrow();
    // {"password": {"value": "…"}} and ["…", "…"] hold the value itself; {"changePassword":
    // {"account": {"id": …}}} does
    // not, and beside it only what no one would write by hand is taken for a secret.
    // What is personal has to look like it, so an ambiguous name does no harm: {"lat": {"value":
    // 52.1}}.
    boolean valueKey = key.length() > 0 && listed(key, VALUE_KEYS);
    boolean itself =
        outer.strong() ? valueKey || key.length() == 0 : valueKey && !rule.category().secret();
    boolean covered =
        itself
            ? !ValueJudge.prose(value) && ValueJudge.sensitive(outer, value, ValueJudge.Origin.SENT)
            : rule.category().secret()
                && Opacity.opaque(value.bytes(), value.start(), value.end())
                && !Opacity.uuid(value.bytes(), value.start(), value.end());
    if (!covered) {
      return;
    }
    if (number) {
      findings.foundNumber(frame, rule, value.start(), value.end(), Rank.NAME);
    } else {
      value(frame, outer, value, ValueJudge.Origin.SENT);
    }
  }

  /**
   * A line of YAML below a sensitive name. Without a key of its own it is the value, or one of
   * several.
   */
  void line(Frame frame, NameVerdict outer, Text key, Text value) {
    if (key.length() > 0) {
      leaf(frame, outer, key, value, false);
    } else {
      value(frame, outer, value, ValueJudge.Origin.DATA);
    }
  }

  private static boolean listed(Text key, Set<String> words) {
    return key.length() <= 16
        && words.contains(new String(key.copy(), ISO_8859_1).toLowerCase(Locale.ROOT));
  }

  /**
   * The value of a cookie: it goes, whatever it is called. The name decides how far it is a
   * credential.
   */
  void cookie(Frame frame, Text name, Text value) {
    cookie(frame, inspector.classify(NameKind.COOKIE, name), value);
  }

  NameVerdict classifyCookie(Text name) {
    return inspector.classify(NameKind.COOKIE, name);
  }

  /** As {@link #cookie(Frame, Text, Text)}. */
  void cookie(Frame frame, NameVerdict verdict, Text value) {
    Rule rule =
        verdict.rule().filter(known -> known.category().secret()).orElse(CookieRules.COOKIE);
    boolean teaches = verdict.strength() != Strength.HARMLESS;
    byte[] bytes = value.bytes();
    boolean quoted =
        value.length() >= 2 && bytes[value.start()] == '"' && bytes[value.end() - 1] == '"';
    int quote = quoted ? 1 : 0;
    findings.found(frame, rule, value.start() + quote, value.end() - quote, Rank.PLACE, teaches);
  }
}
