package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.CredentialScope;
import io.github.harscrub.internal.judge.NoValue;
import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.layer.Base64Layer;
import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Layer;
import io.github.harscrub.internal.layer.ProseEnd;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.AuthSchemeDetector;
import io.github.harscrub.internal.scan.JwtDetector;
import io.github.harscrub.internal.scan.SharedRules;
import io.github.harscrub.internal.scan.UserInfoDetector;
import java.util.Set;

/**
 * The value of {@code Authorization} and its kin: {@code scheme token} or {@code scheme name=value,
 * …} (RFC 9110 section 11.6.2). The scheme stays, and of parameters those that say what was signed
 * and how; all else goes.
 */
public final class AuthorizationValues {
  private static final Layer BASE64 = new Base64Layer();
  private static final Rule AUTHORIZATION = new Rule("authorization", Category.TOKEN);
  private static final Rule KEY_ID = new Rule("access-key-id", Category.CLIENT_ID);

  /**
   * Schemes of the IANA registry and of vendors. Behind an unknown word the token is a token all
   * the same.
   */
  private static final int MAX_SCHEME = 40;

  /** Schemes with {@code name=value} parameters, none of which need look random by itself. */
  private static final Set<String> WITH_PARAMETERS =
      Set.of(
          "digest",
          "hawk",
          "mac",
          "oauth",
          "signature",
          "vapid",
          "aws4-hmac-sha256",
          "goog4-rsa-sha256",
          "goog4-hmac-sha256",
          "eg1-hmac-sha256",
          "sharedaccesssignature",
          "token");

  /** Parameters that name the key, and are not it: Hawk, MAC, RFC 9421, OAuth 1, Akamai. */
  private static final Set<String> NAMES =
      Set.of("id", "keyid", "oauth_consumer_key", "client_token");

  private static final Set<String> SCHEMES =
      Set.of("bearer", "basic", "digest", "token", "negotiate", "ntlm", "hawk", "dpop", "apikey");

  /**
   * Parameters that name things: RFC 7616 (Digest), RFC 5849 (OAuth 1), AWS Signature 4, Hawk, RFC
   * 9421, RFC 8292 (the public key), Azure. What the server made up for this exchange stays as
   * well, as it does in its {@code WWW-Authenticate}: without the response it proves nothing.
   */
  private static final Set<String> HARMLESS =
      Set.of(
          "realm",
          "uri",
          "qop",
          "nc",
          "algorithm",
          "userhash",
          "charset",
          "nonce",
          "cnonce",
          "opaque",
          "ext",
          "sr",
          "se",
          "skn",
          "k",
          "signedheaders",
          "oauth_version",
          "oauth_signature_method",
          "oauth_timestamp",
          "version",
          "ts",
          "timestamp",
          "headers",
          "created",
          "expires",
          "error",
          "error_description",
          "scope",
          "stale",
          "domain",
          "oauth_callback");

  /** Parameters that name a program or a make: Emby, Jellyfin; or the kind of a token: Outlook. */
  private static final Set<String> PRODUCTS = Set.of("client", "device", "type");

  /** Of Stripe; elsewhere it may be a token. */
  private static final String TIME = "t";

  private final Inspector inspector;
  private final Findings findings;

  AuthorizationValues(Inspector inspector, Findings findings) {
    this.inspector = inspector;
    this.findings = findings;
  }

  /**
   * Redacts the credentials of a header value that stands in running text, if it is one and not
   * code or prose.
   */
  void inText(Frame frame, Text line) {
    int done = credentials(frame, line);
    // Google's sites send several in one.
    while (isCapital(line.bytes(), Blanks.skipInLine(line.bytes(), done, line.end()), line.end())) {
      done = credentials(frame, line.part(done, line.end()));
    }
  }

  /** Redacts those that a line begins with. Returns where they end, or the end of the line. */
  private int credentials(Frame frame, Text line) {
    byte[] bytes = line.bytes();
    int start = Blanks.skipInLine(bytes, line.start(), line.end());
    int word = start;
    while (word < line.end() && bytes[word] != ' ' && !closes(bytes, start, word)) {
      if (bytes[word] == ',' && word > start) {
        break;
      }
      if (isCode(bytes[word])) {
        return line.end();
      }
      word++;
    }
    if (word == start) {
      return line.end();
    }
    int next = Blanks.skipInLine(bytes, word, line.end());
    int end = next;
    while (end < line.end()
        && bytes[end] != ' '
        && bytes[end] != ','
        && !closes(bytes, next, end)) {
      end++;
    }
    while (end > next && (bytes[end - 1] == '}' || bytes[end - 1] == ']')) {
      end--;
    }
    end = ProseEnd.of(bytes, next, end, line.end());
    boolean opaque = Opacity.opaque(bytes, next, end);
    if (AuthorizationParameters.are(bytes, next, line.end())
        && (opaque || WITH_PARAMETERS.contains(lower(bytes, start, word)))) {
      inspect(frame, line);
      return line.end();
    }
    // Behind a token the words of a log go on, or further headers.
    if (opaque && isCapital(bytes, start, line.end())) {
      token(frame, AUTHORIZATION, next, end);
      return end;
    }
    if (opaque) {
      inspect(frame, line.part(start, end));
      return end;
    }
    if (Opacity.opaque(bytes, start, word)) {
      inspect(frame, line.part(start, word));
    }
    return line.end();
  }

  /** True for a scheme in capitals and figures, as in {@code SAPISIDHASH … SAPISID1PHASH …}. */
  private static boolean isCapital(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && ((bytes[at] >= 'A' && bytes[at] <= 'Z') || isDigit(bytes[at]))) {
      at++;
    }
    return at > from && at < end && bytes[at] == ' ' && !isDigit(bytes[from]);
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /**
   * True for the quote that ends a string of JSON in which a log has the header among others; that
   * of a parameter stands behind an equals sign or ends a value that such a one began.
   */
  private static boolean closes(byte[] bytes, int start, int at) {
    return at > start && bytes[at] == '"' && Bytes.find(bytes, start, at, (byte) '=') == at;
  }

  /** True for what calls and operators have, and neither schemes nor tokens. */
  private static boolean isCode(byte b) {
    return b == '(' || b == '[' || b == '{' || b == ';' || b == ',';
  }

  /** Redacts the credentials of a header value. */
  public void inspect(Frame frame, Text value) {
    byte[] bytes = value.bytes();
    int start = Blanks.skipInLine(bytes, value.start(), value.end());
    int scheme = start;
    while (scheme < value.end() && schemeByte(bytes[scheme])) {
      scheme++;
    }
    int end = trim(bytes, scheme, value.end());
    boolean schemed =
        scheme > start && scheme < end && bytes[scheme] == ' ' && scheme - start <= MAX_SCHEME;
    if (!schemed && SCHEMES.contains(lower(bytes, start, scheme)) && scheme >= end) {
      // What is left where a policy removes credentials.
      return;
    }
    if (!schemed) {
      token(frame, AUTHORIZATION, start, Math.max(end, scheme));
      return;
    }
    if (Opacity.opaque(bytes, start, scheme)) {
      words(frame, start, end);
      return;
    }
    int token = Blanks.skipInLine(bytes, scheme, end);
    String name = lower(bytes, start, scheme);
    Rule rule = rule(name);
    if (AuthorizationParameters.are(bytes, token, end)) {
      parameters(frame, rule, value.part(token, end));
    } else {
      if (rule.equals(AuthSchemeDetector.BASIC)) {
        userAndPassword(frame, value.part(token, end));
      }
      token(frame, rule, token, end);
    }
  }

  /**
   * A token without a scheme and what stands behind it: HNAP has a digest and the time that went
   * into it. One by one, so that each is found again where it stands alone.
   */
  private void words(Frame frame, int start, int end) {
    byte[] bytes = frame.text().bytes();
    int at = start;
    while (at < end) {
      int stop = Bytes.find(bytes, at, end, (byte) ' ');
      token(frame, AUTHORIZATION, at, stop);
      at = Blanks.skipInLine(bytes, stop, end);
    }
  }

  private static String lower(byte[] bytes, int start, int end) {
    return new Text(bytes, start, end).lower();
  }

  private static Rule rule(String scheme) {
    return switch (scheme) {
      case "bearer" -> AuthSchemeDetector.BEARER;
      case "basic" -> AuthSchemeDetector.BASIC;
      default -> AUTHORIZATION;
    };
  }

  private void token(Frame frame, Rule rule, int start, int end) {
    // A mask, and what a script sends that has no token: Bearer undefined.
    if (end > start && NoValue.is(frame.text().part(start, end), false)) {
      return;
    }
    if (!JwtDetector.isToken(frame.text().bytes(), start, end)) {
      findings.found(frame, rule, start, end, Rank.PLACE);
    } else {
      inspector.inspect(frame, frame.text().part(start, end));
    }
  }

  /**
   * Learns the password on its own as well: it may stand in a form elsewhere (RFC 7617 section 2).
   */
  private void userAndPassword(Frame frame, Text token) {
    BASE64
        .open(token)
        .ifPresent(
            opened -> {
              Text plain = opened.text();
              int colon = Bytes.find(plain.bytes(), plain.start(), plain.end(), (byte) ':');
              Frame inner = frame.inside(plain);
              findings.found(inner, UserInfoDetector.USER, plain.start(), colon, Rank.PLACE);
              findings.found(
                  inner,
                  SharedRules.URL_PASSWORD,
                  Math.min(colon + 1, plain.end()),
                  plain.end(),
                  Rank.PLACE);
            });
  }

  /**
   * Redacts the signature alone of a value that says besides what was signed and how: of requests
   * (RFC 9421 section 4.2, {@code keyId="…",algorithm="…",signature="…"} of the drafts before it)
   * and of webhooks ({@code t=…,v1=…} of Stripe, {@code sha256=…} of WebSub). Returns false, and
   * does nothing, if it has no such parts; what Akamai joins by {@code ~} is an {@link
   * io.github.harscrub.internal.judge.EdgeToken}.
   */
  boolean signed(Frame frame, Rule rule, Text value) {
    byte[] bytes = value.bytes();
    int nameEnd = Bytes.find(bytes, value.start(), value.end(), (byte) '=');
    boolean parted =
        AuthorizationParameters.are(bytes, value.start(), value.end())
            && !Opacity.opaque(bytes, value.start(), nameEnd)
            && Bytes.find(bytes, nameEnd, value.end(), (byte) '~') == value.end();
    if (parted) {
      parameters(frame, rule, value);
    }
    return parted;
  }

  private void parameters(Frame frame, Rule rule, Text text) {
    byte[] bytes = text.bytes();
    AuthorizationParameters.read(
        text,
        (nameStart, nameEnd, start, end) -> {
          // HTML writes the ampersand between Azure's as &amp;
          int at = Bytes.startsWith(bytes, nameStart, nameEnd, "amp;") ? nameStart + 4 : nameStart;
          String name = new Text(bytes, at, nameEnd).lower();
          if (name.equals("credential")) {
            findings.found(
                frame, KEY_ID, start, CredentialScope.keyEnd(bytes, start, end), Rank.PLACE);
          } else if (NAMES.contains(name)) {
            findings.found(frame, KEY_ID, start, end, Rank.PLACE);
          } else if (name.equals("username") || name.equals("username*")) {
            findings.found(frame, UserInfoDetector.USER, start, end, Rank.PLACE);
          } else if (!HARMLESS.contains(name)
              && !(PRODUCTS.contains(name) && !Opacity.opaque(bytes, start, end))
              && !(name.equals(TIME) && new Text(bytes, start, end).isDigits())
              && end > start) {
            // A byte sequence stands between colons (RFC 9651 section 3.3.5).
            boolean colons = end - start > 2 && bytes[start] == ':' && bytes[end - 1] == ':';
            token(frame, rule, colons ? start + 1 : start, colons ? end - 1 : end);
          }
        });
  }

  private static int trim(byte[] bytes, int start, int end) {
    int i = end;
    while (i > start && (bytes[i - 1] == ' ' || bytes[i - 1] == '\t')) {
      i--;
    }
    return i;
  }

  private static boolean schemeByte(byte b) {
    return (b > 0 && Bytes.wordByte(b)) || b == '-' || b == '_' || b == '.';
  }
}
