package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;

/**
 * JSON Web Tokens in compact form. Of a signed one (RFC 7515 section 7.1) the signature goes:
 * header and claims tell support which issuer, audience and expiry failed, and without the
 * signature they open nothing. Of an encrypted one (RFC 7516 section 7.1) all goes but the header.
 */
public final class JwtDetector {
  public static final Rule SIGNATURE = new Rule("jwt-signature", Category.TOKEN);
  static final Rule ENCRYPTED = new Rule("jwe", Category.TOKEN);

  /**
   * The base64url form of an opening brace and quote: every header written without blanks begins
   * so.
   */
  static final String PREFIX = "eyJ";

  /** The shortest header, with an algorithm of two letters, has 12 bytes. */
  static final int MIN_HEADER = 14;

  /** Behind claims that do not look like JSON. */
  private static final int MIN_SIGNATURE = 20;

  /** How what stands for a part of a token begins, in text that was sanitized before. */
  static final String PLACEHOLDER = "REDACTED-";

  /** Of an encrypted token: header, key, vector, text, tag. */
  private static final int PARTS = 5;

  private JwtDetector() {}

  /**
   * Reports what has to go of the token at {@code at}, if one begins there. Returns where to go on.
   */
  static int find(byte[] text, int from, int to, int at, MatchSink sink) {
    if (!mayBegin(text, from, at)) {
      return at + 1;
    }
    int header = segment(text, at, to);
    if (header - at < MIN_HEADER || header >= to || text[header] != '.') {
      return at + 1;
    }
    int payload = segment(text, header + 1, to);
    if (payload >= to || text[payload] != '.') {
      return at + 1;
    }
    int third = segment(text, payload + 1, to);
    if (third < to && text[third] == '.') {
      int fourth = segment(text, third + 1, to);
      int end = fourth < to && text[fourth] == '.' ? segment(text, fourth + 1, to) : fourth;
      // The dots that fill base64 behind a placeholder make no token an encrypted one.
      if (fourth > third + 1 && end > fourth + 1) {
        sink.match(ENCRYPTED, header + 1, end);
        return fourth;
      }
    }
    if (hasClaims(text, header, payload, third, to) && third > payload + 1) {
      sink.match(SIGNATURE, payload + 1, third);
    }
    // Not behind the header: some vendors' tokens are found by what it says. Time stays linear, for
    // inside of it nothing begins that this detector would read on from.
    return at + PREFIX.length();
  }

  /** False inside of a segment. */
  static boolean mayBegin(byte[] text, int from, int at) {
    return at == from || (!digit(text[at - 1]) && text[at - 1] != '.');
  }

  /**
   * True if what stands between {@code header} and {@code third}, where these segments end, can be
   * claims and a signature.
   */
  static boolean hasClaims(byte[] text, int header, int payload, int third, int to) {
    return Bytes.startsWith(text, header + 1, to, PREFIX)
        || (payload == header + 1 && third > payload)
        || third - payload > MIN_SIGNATURE;
  }

  /**
   * True if the whole of {@code [start, to)} is a token, signed or encrypted, that {@link #find}
   * takes apart; disclosures may follow (RFC 9901 section 4).
   */
  public static boolean isToken(byte[] text, int start, int to) {
    if (!Bytes.startsWith(text, start, to, PREFIX)) {
      return false;
    }
    int end = unfilled(text, start, to);
    if (isTakenApart(text, start, end)) {
      return true;
    }
    int[] ends = new int[PARTS];
    int count = 0;
    int at = start;
    while (count < PARTS) {
      at = segment(text, at, end);
      ends[count++] = at;
      if (at >= end || text[at] != '.') {
        break;
      }
      at++;
    }
    int last = ends[count - 1];
    for (at = last; at < end && (digit(text[at]) || text[at] == '~' || text[at] == '.'); at++) {}
    boolean signed = count == 3 && hasClaims(text, ends[0], ends[1], ends[2], end);
    return ends[0] - start >= MIN_HEADER
        && (signed || (count == PARTS && last > ends[PARTS - 2] + 1))
        && at == end
        && (last == end || text[last] == '~');
  }

  /** Before the dots behind a placeholder, which keep the length of what stood there. */
  private static int unfilled(byte[] text, int start, int to) {
    int end = to;
    while (end > start && text[end - 1] == '.') {
      end--;
    }
    int last = end;
    while (last > start && text[last - 1] != '.') {
      last--;
    }
    return Bytes.startsWith(text, last, end, PLACEHOLDER) ? end : to;
  }

  /**
   * True if the whole of {@code [start, end)} is the beginning of a signed token, up to somewhere
   * in its claims: all tokens of an issuer begin alike, and without the signature it opens nothing.
   */
  public static boolean isCutOff(byte[] text, int start, int end) {
    if (!Bytes.startsWith(text, start, end, PREFIX)) {
      return false;
    }
    int header = segment(text, start, end);
    return header - start >= MIN_HEADER
        && Bytes.startsWith(text, header, end, "." + PREFIX)
        && segment(text, header + 1, end) == end;
  }

  /** True if behind the header nothing but placeholders stands: of some tokens no more is left. */
  private static boolean isTakenApart(byte[] text, int start, int end) {
    int dot = Bytes.find(text, start, end, (byte) '.');
    if (!Bytes.startsWith(text, dot + 1, end, PLACEHOLDER)) {
      return false;
    }
    for (int i = dot + 1 + PLACEHOLDER.length(); i < end; i++) {
      byte b = text[i];
      if (b == '.' && Bytes.startsWith(text, i + 1, end, PLACEHOLDER)) {
        i += PLACEHOLDER.length();
      } else if (!((b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '-' || b == '.')) {
        return false;
      }
    }
    return true;
  }

  static int segment(byte[] text, int at, int to) {
    int i = at;
    while (i < to && digit(text[i])) {
      i++;
    }
    return i;
  }

  private static boolean digit(byte b) {
    return (b > 0 && Bytes.wordByte(b)) || b == '-' || b == '_';
  }
}
