package io.github.harscrub.internal.judge;

import static java.util.Map.entry;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.GroupedCode;
import java.util.Map;
import java.util.Set;

/**
 * What is known of the values of one rule alone: what the same name is called after elsewhere, and
 * what its values always look like. It decides before what {@link ValueJudge} asks of all values.
 */
final class RuleValues {
  /** What is known of a value. */
  enum Answer {
    SENSITIVE,
    HARMLESS,
    /** Nothing: what holds for all values decides. */
    OPEN
  }

  @FunctionalInterface
  private interface Knowledge {
    /**
     * @param strong whether the name means this rule and nothing else
     */
    Answer of(boolean strong, Text value, Origin origin);
  }

  private static final Map<String, Knowledge> KNOWN =
      Map.ofEntries(
          entry("nonce", RuleValues::nonce),
          entry("security-answer", RuleValues::securityAnswer),
          entry("session", (strong, value, origin) -> harmlessIf(isResource(value))),
          entry("pin", RuleValues::pin),
          entry("one-time-code", RuleValues::oneTimeCode),
          entry("api-key", (strong, value, origin) -> harmlessIf(PublishableKey.is(value))),
          // A product is called so as well: product_key=desk.
          entry("license-key", (strong, value, origin) -> harmlessIf(isLowerWord(value))),
          entry("csrf-token", RuleValues::csrfToken),
          entry("token", (strong, value, origin) -> harmlessIf(isContract(value))),
          entry("sso-ticket", RuleValues::ssoTicket),
          entry("seed-phrase", (strong, value, origin) -> sensitiveIf(Mnemonic.is(value))),
          entry("oauth-code", (strong, value, origin) -> sensitiveIf(strong && UserCode.is(value))),
          entry("recovery-code", RuleValues::recoveryCode));

  /** Eight bytes and what stands before them. */
  private static final int MAX_QUANTITY = 18;

  private static final Set<String> NO_TOKENS =
      Set.of("fetch", "no-check", "nocheck", "_csrf", "x-csrf-token", "x-xsrf-token");

  /** Twenty bytes and what stands before them. */
  private static final int CONTRACT = 42;

  /** Of the digits in a code that is read in two parts. */
  private static final int GROUP = 3;

  private static final int MAX_ISSUE = 14;

  /** Longer ones are no word of any product. */
  private static final int MAX_WORD = 24;

  /** Two letters and 16 bytes. */
  private static final int SID = 34;

  private RuleValues() {}

  /**
   * Says what is known of a value of the rule called {@code rule}.
   *
   * @param strong whether the name beside the value means this rule and nothing else
   */
  static Answer known(String rule, boolean strong, Text value, Origin origin) {
    Knowledge knowledge = KNOWN.get(rule);
    return knowledge == null ? Answer.OPEN : knowledge.of(strong, value, origin);
  }

  private static Answer harmlessIf(boolean harmless) {
    return harmless ? Answer.HARMLESS : Answer.OPEN;
  }

  private static Answer sensitiveIf(boolean sensitive) {
    return sensitive ? Answer.SENSITIVE : Answer.OPEN;
  }

  /**
   * {@code <script nonce="…">} repeats what Content-Security-Policy says in the clear (CSP 3
   * section 7.2); that of an account of Ethereum counts.
   */
  private static Answer nonce(boolean strong, Text value, Origin origin) {
    return harmlessIf(origin == Origin.LITERAL || isQuantity(value));
  }

  /** What somebody remembers is a sentence as often as not. */
  private static Answer securityAnswer(boolean strong, Text value, Origin origin) {
    if (origin != Origin.DATA) {
      return Answer.OPEN;
    }
    return Prose.isMessage(value) ? Answer.HARMLESS : Answer.SENSITIVE;
  }

  private static Answer pin(boolean strong, Text value, Origin origin) {
    return harmlessIf(
        origin != Origin.SENT && (Prose.isOfDigits(value) || isPhrase(value) || isPinned(value)));
  }

  private static Answer oneTimeCode(boolean strong, Text value, Origin origin) {
    return strong && isGrouped(value)
        ? Answer.SENSITIVE
        : harmlessIf(origin != Origin.SENT && Prose.isOfDigits(value));
  }

  /** {@code 482-916}, {@code P3Z-QXZ}: six digits or capitals as messages write them. */
  private static boolean isGrouped(Text value) {
    if (value.length() != 2 * GROUP + 1) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      byte b = value.bytes()[value.start() + i];
      boolean symbol = (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z');
      if (i == GROUP ? b != '-' : !symbol) {
        return false;
      }
    }
    return true;
  }

  /**
   * What asks for a token instead of being one, and where it goes: {@code X-CSRF-Token: Fetch} of
   * SAP's OData services, {@code no-check} of Atlassian's, {@code _csrf} of Spring Security.
   */
  private static Answer csrfToken(boolean strong, Text value, Origin origin) {
    return harmlessIf(value.length() <= MAX_WORD && NO_TOKENS.contains(value.lower()));
  }

  /**
   * {@code execution=…} of Keycloak is a step of the flow that an administrator configured; that of
   * CAS is no UUID alone. {@code ticket=INC3328601} is a number of a help desk.
   */
  private static Answer ssoTicket(boolean strong, Text value, Origin origin) {
    boolean step = Opacity.uuid(value.bytes(), value.start(), value.end());
    return harmlessIf(!strong && (step || isIssue(value)));
  }

  /** Of letters alone it may as well be words, where there are words. */
  private static Answer recoveryCode(boolean strong, Text value, Origin origin) {
    if (!strong || !GroupedCode.form(value).isParted()) {
      return Answer.OPEN;
    }
    boolean words =
        (origin == Origin.LITERAL || origin == Origin.BARE)
            && Opacity.words(value.bytes(), value.start(), value.end());
    return words ? Answer.HARMLESS : Answer.SENSITIVE;
  }

  /**
   * {@code 0x6b17…}: the address of a contract, by which wallets tell currencies apart (ERC-20).
   */
  private static boolean isContract(Text value) {
    byte[] bytes = value.bytes();
    boolean contract =
        value.length() == CONTRACT && Bytes.startsWith(bytes, value.start(), value.end(), "0x");
    for (int i = value.start() + 2; contract && i < value.end(); i++) {
      contract = Bytes.hexDigit(bytes[i]) >= 0;
    }
    return contract;
  }

  /** Capitals, then digits: {@code INC3328601}, {@code OPS-4711}. */
  private static boolean isIssue(Text value) {
    byte[] bytes = value.bytes();
    int at = value.start();
    while (at < value.end() && bytes[at] >= 'A' && bytes[at] <= 'Z') {
      at++;
    }
    boolean capitals = at > value.start() + 1;
    int digits = at < value.end() && bytes[at] == '-' ? at + 1 : at;
    return capitals
        && digits < value.end()
        && value.length() <= MAX_ISSUE
        && value.part(digits, value.end()).isDigits();
  }

  /** {@code 0x1f}: how JSON-RPC of Ethereum writes numbers. */
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
      boolean capital = b >= 'A' && b <= 'Z';
      sid = i < value.start() + 2 ? capital : !capital && Bytes.hexDigit(b) >= 0;
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
}
