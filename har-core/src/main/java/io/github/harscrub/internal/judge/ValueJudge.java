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
  /** How far a value is to be trusted to be data. */
  public enum Origin {
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

  /** Eight bytes and what stands before them. */
  private static final int MAX_QUANTITY = 18;

  private static final int MAX_WORD = 24;

  /** Two letters and 16 bytes. */
  private static final int SID = 34;

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
    if (id.equals("session") && isResource(value)) {
      return false;
    }
    if (id.equals("nonce") && isQuantity(value)) {
      return false;
    }
    if ((id.equals("pin") || id.equals("one-time-code"))
        && origin != Origin.SENT
        && Prose.isOfDigits(value)) {
      return false;
    }
    if (id.equals("api-key") && PublishableKey.is(value)) {
      return false;
    }
    if (id.equals("license-key") && isLowerWord(value)) {
      // A product is called so as well: product_key=desk.
      return false;
    }
    if (id.equals("pin") && origin != Origin.SENT && (isPhrase(value) || isPinned(value))) {
      return false;
    }
    if (origin == Origin.BARE && category == Category.PASSWORD && isScriptName(value)) {
      return false;
    }
    if (id.equals("sso-ticket")
        && !verdict.strong()
        && Opacity.uuid(value.bytes(), value.start(), value.end())) {
      // execution=… of Keycloak is a step of the flow that an administrator configured; that of CAS
      // is no UUID alone.
      return false;
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
      return dense
          || (Opacity.opaque(value.bytes(), value.start(), value.end())
              && !(id.equals("api-key") && AssetPath.is(value))
              // {"code": "InvalidOauth2Grant"}, <code>s3Bucket</code>
              && !(id.equals("oauth-code") && origin != Origin.SENT && Identifier.isSparse(value)))
          || (category == Category.PASSWORD
              && origin != Origin.BARE
              && ChosenPassword.invented(value))
          || (id.equals("one-time-code") && origin == Origin.SENT && number(value));
    }
    return switch (origin) {
      case SENT -> true;
      case DATA ->
          !Prose.is(value)
              && (category == Category.PASSWORD || !(meaningful(value) || isAddress(value)));
      case LITERAL ->
          category == Category.PASSWORD
              ? (dense || ChosenPassword.literal(value) || opaque(value)) && !Prose.is(value)
              : dense || opaque(value) || number(value) || ChosenPassword.quoted(value);
      case BARE ->
          category == Category.PASSWORD
              ? (ChosenPassword.chosen(value) && !count(value) && !Prose.is(value))
                  || opaque(value)
                  || isRandomPassword(value)
                  || ChosenPassword.isIssued(value)
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
            || (rule.id().equals("person-name") && FullName.isUnmistakable(value))
            || (origin == Origin.LITERAL
                && !rule.id().equals("username")
                && PersonalShape.shows(rule, value))
            || (Opacity.hasDigit(value.bytes(), value.start(), value.end())
                && (!expression(value) || PersonalShape.shows(rule, value)));
    return telling
        && !Prose.is(value)
        && (verdict.strong()
            || (code
                ? rule.id().equals("crypto-address")
                    || (rule.id().equals("person-name") && FullName.isUnmistakable(value))
                : PersonalShape.shows(rule, value)));
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

  /** {@code 0x1f}: how JSON-RPC of Ethereum writes numbers; an account's nonce counts. */
  private static boolean isQuantity(Text value) {
    byte[] bytes = value.bytes();
    boolean hex =
        value.length() > 2
            && value.length() <= MAX_QUANTITY
            && bytes[value.start()] == '0'
            && bytes[value.start() + 1] == 'x';
    for (int i = value.start() + 2; hex && i < value.end(); i++) {
      hex = Bytes.hexDigit(bytes[i]) >= 0;
    }
    return hex;
  }

  /**
   * {@code SM9f86d081…}: a SID of Twilio, two capitals for the kind of thing and 16 bytes, is the
   * id of a message or a call.
   */
  private static boolean isResource(Text value) {
    byte[] bytes = value.bytes();
    boolean sid = value.length() == SID;
    for (int i = value.start(); sid && i < value.end(); i++) {
      byte b = bytes[i];
      sid = i < value.start() + 2 ? b >= 'A' && b <= 'Z' : b < 'A' || b > 'Z';
      sid &= i < value.start() + 2 || Bytes.hexDigit(b) >= 0;
    }
    return sid;
  }

  /** True for what is pinned to a version, as in {@code pin react@16}, {@code pin node20.11}. */
  private static boolean isPinned(Text value) {
    byte[] bytes = value.bytes();
    byte first = bytes[value.start()];
    boolean name = first == '@' || (Bytes.lower(first) >= 'a' && Bytes.lower(first) <= 'z');
    boolean version = false;
    for (int i = value.start() + 1; i + 1 < value.end(); i++) {
      boolean digit = bytes[i + 1] >= '0' && bytes[i + 1] <= '9';
      version |= (bytes[i] == '@' || bytes[i] == '.') && digit;
    }
    return name && version;
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

  /** True for words without a digit, which every PIN has: {@code PIN eingeben}, {@code PIN-kod}. */
  private static boolean isPhrase(Text value) {
    boolean parted = false;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      parted |= b == ' ' || b == '-' || b < 0;
      if (b >= '0' && b <= '9') {
        return false;
      }
    }
    return parted;
  }

  /** True for small letters alone, and what parts words. */
  private static boolean isLowerWord(Text value) {
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      if ((b < 'a' || b > 'z') && b != '-' && b != '_') {
        return false;
      }
    }
    return value.length() <= MAX_WORD;
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
