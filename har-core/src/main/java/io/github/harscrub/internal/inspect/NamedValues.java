package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.AssetPath;
import io.github.harscrub.internal.judge.CookieValue;
import io.github.harscrub.internal.judge.EdgeToken;
import io.github.harscrub.internal.judge.ImageName;
import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.judge.Origin;
import io.github.harscrub.internal.judge.PersonalShape;
import io.github.harscrub.internal.judge.Spelling;
import io.github.harscrub.internal.judge.ValueJudge;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.IpAddresses;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.internal.scan.NameVerdict.Strength;
import io.github.harscrub.internal.scan.PersonalNumbers;
import io.github.harscrub.internal.scan.SharedRules;

/** Redacts values for the names they stand beside. */
public final class NamedValues {
  /** No identity number is shorter. */
  private static final int MIN_NUMBER = 6;

  /** Nor longer, with all its separators. */
  private static final int MAX_NUMBER = 24;

  private static final int MAX_VARIABLE = 64;

  private final Inspector inspector;
  private final Findings findings;
  private final AuthorizationValues authorization;

  NamedValues(Inspector inspector, Findings findings) {
    this.inspector = inspector;
    this.findings = findings;
    this.authorization = new AuthorizationValues(inspector, findings);
  }

  /** What tells whether a place in the part is code. */
  CodeContext code(Frame frame, Text part) {
    return new CodeContext(findings.scene(), frame, part);
  }

  /** True if the value may be a variable: if it is long or called as what is sensitive. */
  boolean mayBeVariable(Text value) {
    return value.length() > MAX_VARIABLE
        || inspector.classify(NameKind.BODY, value).rule().isPresent();
  }

  public AuthorizationValues authorization() {
    return authorization;
  }

  /** A value that stands beside a name of that verdict. */
  public void value(Frame frame, NameVerdict verdict, Text value, Origin origin) {
    if (verdict.rule().filter(NamedValues::isCookie).isPresent()) {
      CookiesInText.inspect(this, frame, value, origin);
      return;
    }
    if (verdict.rule().isEmpty()) {
      return;
    }
    Text unquoted = unquoted(value);
    if (unquoted.length() < value.length()) {
      value(frame, verdict, unquoted, origin);
      return;
    }
    Rule rule = verdict.rule().get();
    if (LinkValues.is(rule)) {
      inspector.links().named(frame, value);
      return;
    }
    if (isAuthorization(rule) && verdict.strong() && origin != Origin.SENT) {
      // "token 3f9a…": two words, so opaque only one by one.
      authorization.inText(frame, value);
      return;
    }
    boolean escaped = escaped(verdict, value, origin);
    if (!escaped
        && (Spelling.isOfCharacters(value) || !ValueJudge.sensitive(verdict, value, origin))) {
      findings.observer().passes(verdict);
      return;
    }
    if (isAuthorization(rule)) {
      if (origin == Origin.SENT) {
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
    } else if (EdgeToken.signature(value) > 0) {
      findings.found(frame, rule, EdgeToken.signature(value), value.end(), Rank.NAME);
    } else if (!(isSignature(rule) && authorization.signed(frame, rule, value))
        && !StructuredValues.is(rule, value, inspector.policy())) {
      // What only may be a person's is not looked for elsewhere: "Certificate Authority".
      boolean teaches = verdict.strong() || rule.category() != Category.PERSON;
      findings.found(frame, rule, value.start(), value.end(), Rank.NAME, teaches);
    }
  }

  /**
   * What stands in the quotes of a value that is itself a string of JSON, as redux-persist and
   * others store one: {@code {"token": "\\"k3v9…\\""}}.
   */
  private static Text unquoted(Text value) {
    byte[] bytes = value.bytes();
    int start = value.start();
    int end = value.end();
    int quote = start < end && bytes[start] == '\\' ? 2 : 1;
    boolean quoted =
        value.length() > 2 * quote
            && bytes[start + quote - 1] == '"'
            && bytes[end - 1] == '"'
            && (quote == 1 || bytes[end - 2] == '\\')
            && Bytes.findAny(bytes, start + quote, end - quote, (byte) '"', (byte) '\\', (byte) '"')
                == end - quote;
    return quoted ? value.part(start + quote, end - quote) : value;
  }

  /** True for a value that is found sensitive once its escapes are undone. */
  private static boolean escaped(NameVerdict verdict, Text value, Origin origin) {
    Text plain = Spelling.plain(value);
    return plain.bytes() != value.bytes() && ValueJudge.sensitive(verdict, plain, origin);
  }

  /** The rule of what holds whole cookies, names and all. */
  static boolean isCookie(Rule rule) {
    return rule.id().equals("cookie");
  }

  /** A number in JSON. No cookie is one: beside such a name it says how many there are. */
  public void number(Frame frame, Rule rule, Text value) {
    if (!isCookie(rule)) {
      findings.foundNumber(frame, rule, value.start(), value.end(), Rank.NAME);
    }
  }

  /** A value whose name says something only together with the value's shape: an identity number. */
  public void apart(Frame frame, Text name, Text value) {
    if (value.length() >= MIN_NUMBER && value.length() <= MAX_NUMBER) {
      Text plain = spaced(value);
      PersonalNumbers.standard()
          .beside(name.bytes(), name.start(), name.end(), plain.bytes(), plain.start(), plain.end())
          .ifPresent(rule -> findings.found(frame, rule, value.start(), value.end(), Rank.FORMAT));
    }
  }

  /** The value with blanks for what a form writes in their place: {@code 123+456+782}. */
  private static Text spaced(Text value) {
    if (Bytes.find(value.bytes(), value.start(), value.end(), (byte) '+') == value.end()) {
      return value;
    }
    byte[] copy = value.copy();
    for (int i = 1; i < copy.length; i++) {
      copy[i] = copy[i] == '+' ? (byte) ' ' : copy[i];
    }
    return Text.of(copy);
  }

  static boolean isSignature(Rule rule) {
    return rule.id().equals("signature");
  }

  public static boolean isAuthorization(Rule rule) {
    return rule.id().equals("authorization");
  }

  /**
   * A segment of a path behind the one that names it. That is mostly a collection; only what cannot
   * be a word behind it is a secret, and no file that a page loads is.
   *
   * @param part what the path stands in
   */
  public void segment(Frame frame, NameVerdict verdict, Text part, Text value) {
    // CAS has its execution in a parameter; as a segment it is a run of some program.
    boolean telling =
        verdict.strong()
            || verdict
                .rule()
                .filter(rule -> rule.category().secret() && !rule.id().equals("sso-ticket"))
                .isPresent();
    boolean opaque =
        Opacity.opaque(value.bytes(), value.start(), value.end())
            && !ImageName.is(value)
            && !AssetPath.isLoaded(value)
            && !AssetPath.isFolder(part, value);
    if ((telling && opaque) || isPersonalSegment(verdict, value)) {
      value(frame, verdict, value, Origin.DATA);
    }
  }

  /** {@code /otp/735006}, {@code /dob/1980-03-14}: {@code /username/available} has no digit. */
  private static boolean isPersonalSegment(NameVerdict verdict, Text value) {
    if (verdict.rule().isEmpty() || !Opacity.hasDigit(value.bytes(), value.start(), value.end())) {
      return false;
    }
    Rule rule = verdict.rule().get();
    return switch (rule.id()) {
      case "ip-address", "geo-position" -> true;
      case "birth-date", "mac-address" -> PersonalShape.shows(rule, value);
      case "one-time-code", "recovery-code", "username" -> verdict.strong();
      default ->
          verdict.strong()
              && switch (rule.category()) {
                case NATIONAL_ID, PHONE, PAYMENT -> true;
                default -> false;
              };
    };
  }

  /**
   * The value of a cookie: it goes, whatever it is called. The name decides how far it is a
   * credential.
   */
  public void cookie(Frame frame, Text name, Text value) {
    cookie(frame, inspector.classify(NameKind.COOKIE, name), value);
  }

  NameVerdict classifyCookie(Text name) {
    return inspector.classify(NameKind.COOKIE, name);
  }

  /** As {@link #cookie(Frame, Text, Text)}. */
  public void cookie(Frame frame, NameVerdict verdict, Text value) {
    Rule rule =
        verdict.rule().filter(known -> known.category().secret()).orElse(SharedRules.COOKIE);
    byte[] bytes = value.bytes();
    // A theme or a language says nothing elsewhere; a token does, whatever the cookie is called.
    boolean teaches =
        verdict.strength() != Strength.HARMLESS
            || Opacity.jumbled(bytes, value.start(), value.end());
    boolean quoted =
        value.length() >= 2 && bytes[value.start()] == '"' && bytes[value.end() - 1] == '"';
    int quote = quoted ? 1 : 0;
    Text plain = value.part(value.start() + quote, value.end() - quote);
    int inner = CookieValue.inner(plain);
    boolean pair = inner > plain.start();
    if (pair) {
      findings.found(frame, rule, inner, plain.end(), Rank.PLACE, teaches);
    }
    if (pair && teaches) {
      findings.named(frame, rule, plain.start(), inner, plain.end());
    }
    findings.found(frame, rule, plain.start(), plain.end(), Rank.PLACE, teaches && !pair);
  }
}
