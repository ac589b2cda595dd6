package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Finds in one text everything that gives itself away: tokens by their format, personal data, and
 * the places where a sensitive name may stand. One pass over the bytes finds the anchors of all
 * rules; only there a rule looks closer.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class TextScanner {
  /** Is told what was found, and, if it wants to know, where something else may be found. */
  @FunctionalInterface
  public interface Sink extends MatchSink {
    /**
     * A sensitive name may stand around {@code position}.
     *
     * @return where to go on; at or before {@code position} for the byte behind it
     */
    default int name(int position) {
      return position;
    }

    /** A JSON key that says what an object is stands at {@code position}, in its quotes. */
    default void object(ObjectKeys.Meaning meaning, int position, int end) {}

    /** The arguments of a remote call may stand at or behind {@code position}. */
    default void call(int position) {}

    /** Code may set a cookie at {@code position}. */
    default void cookieCall(int position) {}

    /** What is only said of cookies stands at {@code position}. */
    default void cookieFlag(int position) {}

    /** A manifest of Kubernetes says its kind at {@code position}. */
    default void manifest(int position) {}

    /** A string at {@code position} may say that its object is a secret of a store. */
    default void stored(int position) {}

    /** The names of columns may stand behind {@code #Fields} at {@code position}. */
    default void fields(int position) {}
  }

  private static final int NAME = -1;
  private static final int JWT = -2;
  private static final int BEARER = -3;
  private static final int BASIC = -4;
  private static final int JWK = -5;
  private static final int IP = -6;
  private static final int CONTACT = -7;
  private static final int CALL = -8;
  private static final int WHOLE_NAME = -9;
  private static final int PATIENT = -10;
  private static final int ACCESS_LOG = -11;
  private static final int FIELDS_LOG = -12;
  private static final int MANIFEST = -13;
  private static final int SESSION = -14;
  private static final int CLIENT_LABEL = -15;
  private static final int COOKIE_FILE = -16;
  private static final int TRAVEL_DOCUMENT = -17;
  private static final int STORED = -18;
  private static final int COOKIE_CALL = -19;
  private static final int COOKIE_FLAG = -20;
  private static final int KEY_LINES = -21;
  private static final int LISTED_CODES = -22;
  private static final int MANUAL_KEY = -23;
  private static final int HMAC_KEY = -24;

  private static final List<String> KINDS =
      List.of("kind: Secret", "\"kind\":\"Secret", "\"kind\": \"Secret");

  /** What the stores of Azure, Google and AWS say beside a secret, and Vault beside its keys. */
  private static final List<String> STORES =
      List.of("/secrets/", "\"SecureString\"", "\"root_token\"");

  /** How code sets a cookie; the arguments are its name and its value. */
  private static final List<String> COOKIE_CALLS =
      List.of(
          "cookie(",
          "cookies.set(",
          "cookies.put(",
          "cookies.add(",
          "cookies.append(",
          "cookie.set(",
          "cookiestore.set(");

  /** What is only said of a cookie (RFC 6265 section 4.1.2.6). */
  private static final List<String> COOKIE_FLAGS = List.of("; httponly", ";httponly");

  /** What the head of a log begins with that names its columns. */
  private static final String FIELDS = "#fields";

  /** Arguments in JSON-RPC, Odoo's form of it and SignalR, and the method of XML-RPC. */
  private static final List<String> CALLS =
      List.of("\"params\"", "\"args\"", "\"arguments\"", "<methodname>");

  /** How long the name may be of the pair that a text begins with. */
  private static final int MAX_FIRST = 64;

  private static final String BASE64_DIGITS =
      "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private static final TextScanner STANDARD =
      new TextScanner(TokenRules.all(), NameClassifier.standard());

  private final TokenRule[] tokens;
  private final ObjectKeys objects = new ObjectKeys();
  private final CommandLines commands = new CommandLines();
  private final AnchorIndex anchors;

  private TextScanner(List<TokenRule> rules, NameClassifier names) {
    tokens = rules.toArray(new TokenRule[0]);
    AnchorIndex.Builder builder = new AnchorIndex.Builder();
    for (int i = 0; i < tokens.length; i++) {
      for (String literal : tokens[i].format().anchors()) {
        builder.add(literal, i);
      }
    }
    NameAnchors nameAnchors = NameAnchors.read();
    for (byte[] name : nameAnchors.inside()) {
      builder.addIgnoringCase(new String(name, StandardCharsets.ISO_8859_1), NAME);
    }
    for (String name : nameAnchors.around()) {
      builder.addIgnoringCase(name, WHOLE_NAME);
    }
    for (int i = 0; i < BASE64_DIGITS.length(); i++) {
      builder.add(JwtDetector.PREFIX + BASE64_DIGITS.charAt(i), JWT);
    }
    builder.addIgnoringCase(AuthSchemeDetector.BEARER_ANCHOR, BEARER);
    builder.addIgnoringCase(AuthSchemeDetector.BASIC_ANCHOR, BASIC);
    builder.add(JwkDetector.ANCHOR, JWK);
    builder.addIgnoringCase(ContactCards.ANCHOR, CONTACT);
    for (int i = 0; i < objects.size(); i++) {
      String literal = objects.literal(i);
      // Behind the value of a sensitive name the scan goes on: "street" says more than that.
      if (names.classify(NameKind.BODY, literal.substring(1, literal.length() - 1)).sensitive()) {
        builder.addIgnoringCaseFirst(literal, tokens.length + i);
      } else {
        builder.addIgnoringCase(literal, tokens.length + i);
      }
    }
    for (int i = 0; i < commands.size(); i++) {
      builder.add(commands.literal(i), tokens.length + objects.size() + i);
    }
    for (String anchor : CALLS) {
      builder.addIgnoringCase(anchor, CALL);
    }
    for (String anchor : PatientSegments.ANCHORS) {
      builder.add(anchor, PATIENT);
    }
    for (String anchor : AccessLog.ANCHORS) {
      builder.add(anchor, ACCESS_LOG);
    }
    for (String anchor : COOKIE_CALLS) {
      builder.addIgnoringCaseFirst(anchor, COOKIE_CALL);
    }
    for (String anchor : COOKIE_FLAGS) {
      builder.addIgnoringCaseFirst(anchor, COOKIE_FLAG);
    }
    builder.addIgnoringCase(FIELDS, FIELDS_LOG);
    for (String anchor : KINDS) {
      builder.add(anchor, MANIFEST);
    }
    for (String anchor : STORES) {
      builder.addIgnoringCaseFirst(anchor, STORED);
    }
    for (String anchor : SessionDescriptions.ANCHORS) {
      builder.add(anchor, SESSION);
    }
    builder.add(ClientLabel.ANCHOR, CLIENT_LABEL);
    builder.addIgnoringCaseFirst(KeyLines.ANCHOR, KEY_LINES);
    for (String anchor : HmacKey.ANCHORS) {
      builder.addIgnoringCase(anchor, HMAC_KEY);
    }
    builder.addIgnoringCaseFirst(ManualKey.ANCHOR, MANUAL_KEY);
    for (String anchor : ListedCodes.ANCHORS) {
      builder.addIgnoringCaseFirst(anchor, LISTED_CODES);
    }
    builder.add(TravelDocuments.ANCHOR, TRAVEL_DOCUMENT);
    for (String anchor : CookieFile.ANCHORS) {
      builder.add(anchor, COOKIE_FILE);
    }
    for (String anchor : IpDetector.ANCHORS) {
      builder.addIgnoringCase(anchor, IP);
    }
    anchors = builder.build();
  }

  /** The scanner with all rules that are built in. */
  public static TextScanner standard() {
    return STANDARD;
  }

  /** Shows everything found in {@code text} to {@code sink}, in no particular order. */
  public void scan(Text text, Sink sink) {
    byte[] bytes = text.bytes();
    int from = text.start();
    int to = text.end();
    CommandLines.Reader lines = commands.reader(bytes, from, to, sink);
    first(text, sink);
    anchors.scan(bytes, from, to, (id, at) -> anchor(bytes, from, to, id, at, sink, lines));
    int sign = Bytes.find(bytes, from, to, (byte) '@');
    if (sign < to) {
      atSigns(bytes, from, to, sign, sink);
    }
    MacAddresses.find(bytes, from, to, sink);
    for (int i = DigitRuns.next(bytes, from, to); i < to; ) {
      int end = NumberedTokens.find(bytes, from, to, i, sink);
      end = end > i ? end : PersonalDataScanner.digits(bytes, from, to, i, sink);
      i = DigitRuns.next(bytes, end, to);
    }
  }

  /** The name of a pair that a text begins with, before which no anchor has room. */
  private static void first(Text text, Sink sink) {
    byte[] bytes = text.bytes();
    int most = Math.min(text.end(), text.start() + MAX_FIRST);
    int end = text.start();
    while (end < most && (Bytes.wordByte(bytes[end]) || bytes[end] == '_' || bytes[end] == '-')) {
      end++;
    }
    if (end > text.start() && end < most && bytes[end] == '=') {
      sink.name(text.start());
      if (Bytes.startsWithIgnoreCase(bytes, end - 2, most, "ip=")) {
        IpDetector.find(bytes, text.start(), text.end(), end - 2, sink);
      }
    }
  }

  private static void atSigns(byte[] bytes, int from, int to, int first, Sink sink) {
    UserInfoDetector users = new UserInfoDetector(bytes, from, sink);
    for (int at = first; at < to; at = Bytes.find(bytes, at + 1, to, (byte) '@')) {
      if (!users.find(at)) {
        PersonalDataScanner.atSign(bytes, from, to, at, sink);
      }
    }
  }

  private int anchor(
      byte[] bytes, int from, int to, int id, int at, Sink sink, CommandLines.Reader lines) {
    return switch (id) {
      case NAME -> sink.name(at);
      case WHOLE_NAME -> sink.name(at + 1);
      case CALL -> {
        sink.call(at);
        yield at;
      }
      case COOKIE_CALL -> {
        sink.cookieCall(at);
        yield at;
      }
      case COOKIE_FLAG -> {
        sink.cookieFlag(at);
        yield at;
      }
      case MANIFEST -> {
        sink.manifest(at);
        yield at;
      }
      case STORED -> {
        sink.stored(at);
        yield at;
      }
      case FIELDS_LOG -> {
        sink.fields(at);
        yield at;
      }
      case JWK -> JwkDetector.find(bytes, from, to, at, sink);
      case CONTACT -> ContactCards.find(bytes, to, at, sink);
      case PATIENT -> PatientSegments.find(bytes, from, to, at, sink);
      case ACCESS_LOG -> AccessLog.find(bytes, from, to, at, sink);
      case SESSION -> SessionDescriptions.find(bytes, from, to, at, sink);
      case IP -> IpDetector.find(bytes, from, to, at, sink);
      case COOKIE_FILE -> CookieFile.find(bytes, to, at, sink);
      case TRAVEL_DOCUMENT -> TravelDocuments.find(bytes, from, to, at, sink);
      case LISTED_CODES -> ListedCodes.find(bytes, to, at, sink);
      case MANUAL_KEY -> ManualKey.find(bytes, to, at, sink);
      case HMAC_KEY -> HmacKey.find(bytes, to, at, sink);
      case KEY_LINES -> KeyLines.find(bytes, to, at, sink);
      case CLIENT_LABEL -> ClientLabel.find(bytes, from, to, at, sink);
      case JWT -> JwtDetector.find(bytes, from, to, at, sink);
      case BEARER ->
          AuthSchemeDetector.find(
              bytes,
              from,
              to,
              at,
              AuthSchemeDetector.BEARER,
              AuthSchemeDetector.BEARER_ANCHOR.length(),
              sink);
      case BASIC ->
          AuthSchemeDetector.find(
              bytes,
              from,
              to,
              at,
              AuthSchemeDetector.BASIC,
              AuthSchemeDetector.BASIC_ANCHOR.length(),
              sink);
      default -> numbered(bytes, from, to, id, at, sink, lines);
    };
  }

  /** Tokens come first, then keys of objects, then commands. */
  private int numbered(
      byte[] bytes, int from, int to, int id, int at, Sink sink, CommandLines.Reader lines) {
    if (id < tokens.length) {
      return token(bytes, from, to, tokens[id], at, sink);
    }
    int index = id - tokens.length;
    if (index < objects.size()) {
      return object(index, at, sink);
    }
    lines.command(index - objects.size(), at);
    return at;
  }

  private int object(int index, int at, Sink sink) {
    sink.object(objects.meaning(index), at, at + objects.literal(index).length());
    return at;
  }

  private static int token(byte[] bytes, int from, int to, TokenRule rule, int at, Sink sink) {
    long match = rule.match(bytes, from, to, at);
    if (match == TokenFormat.NO_MATCH) {
      return at;
    }
    Rule found = rule.rule();
    sink.match(found, TokenFormat.start(match), TokenFormat.end(match));
    return TokenFormat.end(match);
  }
}
