package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Base64Layer;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Layer;
import io.github.harscrub.internal.layer.Opened;
import io.github.harscrub.internal.layer.ProseEnd;
import io.github.harscrub.internal.layer.Text;
import java.util.Optional;

/**
 * {@code Bearer …} and {@code Basic …} in running text: a log line, a curl command, a script (RFC
 * 9110 section 11.6.2).
 */
public final class AuthSchemeDetector {
  public static final Rule BEARER = new Rule("bearer", Category.TOKEN);
  public static final Rule BASIC = new Rule("basic", Category.PASSWORD);

  static final String BEARER_ANCHOR = "bearer";
  static final String BASIC_ANCHOR = "basic ";

  /** Shorter words behind "bearer" are English. */
  private static final int MIN_TOKEN = 16;

  /** In quotes. */
  private static final int MIN_LITERAL = 8;

  private static final Layer BASE64 = new Base64Layer();

  private AuthSchemeDetector() {}

  /**
   * Reports the token behind the scheme of {@code length} bytes at {@code at}. Returns where to go
   * on.
   */
  static int find(byte[] text, int from, int to, int at, Rule rule, int length, MatchSink sink) {
    if (at > from && Bytes.wordByte(text[at - 1])) {
      return at + 1;
    }
    int start = at + length;
    if (rule.equals(BEARER)) {
      if (start >= to || (text[start] != ' ' && text[start] != '+' && text[start] != '\t')) {
        return at + 1;
      }
      start++;
    }
    if (start < to && "\"'`$".indexOf(text[start]) >= 0) {
      inCode(SchemeInCode.literal(text, start, to), rule, sink);
      return at + 1;
    }
    int end = start;
    boolean telling = false;
    while (end < to && token68(text[end])) {
      telling |= text[end] >= '0' && text[end] <= '9';
      end++;
    }
    end = ProseEnd.of(text, start, end, to);
    if (JwtDetector.isToken(text, start, end)) {
      return start;
    }
    // A token of letters only is possible but, at 16 and more, so are words: "bearer
    // authentication-required".
    boolean long64 = end - start >= 40;
    boolean basic = rule.equals(BASIC);
    if (end - start >= (basic ? 8 : MIN_TOKEN)
        && (telling || long64 || text[end - 1] == '=' || (basic && pair(text, start, end)))) {
      sink.match(rule, start, end);
      return end;
    }
    return at + 1;
  }

  /** Of a user and a password that code encodes, the password goes. */
  private static void inCode(Text literal, Rule rule, MatchSink sink) {
    byte[] text = literal.bytes();
    int colon = Bytes.find(text, literal.start(), literal.end(), (byte) ':');
    boolean pair = rule.equals(BASIC) && colon < literal.end();
    int start = pair ? colon + 1 : literal.start();
    int length = literal.end() - start;
    boolean digit = false;
    boolean token = true;
    for (int i = start; i < literal.end(); i++) {
      digit |= Ascii.isDigit(text[i]);
      token &= token68(text[i]);
    }
    if (pair ? length > 0 : token && digit && length >= MIN_LITERAL) {
      sink.match(rule, start, literal.end());
    }
  }

  /**
   * True for base64 of a user, a colon and a password (RFC 7617 section 2); words give no ASCII.
   */
  private static boolean pair(byte[] text, int start, int end) {
    Optional<Opened> opened = BASE64.open(new Text(text, start, end));
    boolean colon = false;
    if (opened.isPresent()) {
      Text plain = opened.get().text();
      for (int i = plain.start(); i < plain.end(); i++) {
        byte b = plain.bytes()[i];
        if (b < ' ' || b == 0x7F) {
          return false;
        }
        colon |= b == ':';
      }
    }
    return colon;
  }

  /** The characters of token68 (RFC 9110 section 11.2). */
  private static boolean token68(byte b) {
    return (b > 0 && Bytes.wordByte(b))
        || switch (b) {
          case '-', '.', '_', '~', '+', '/', '=', ':', '|' -> true;
          default -> false;
        };
  }
}
