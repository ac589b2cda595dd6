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
  private static final int MIN_HEADER = 14;

  private JwtDetector() {}

  /**
   * Reports what has to go of the token at {@code at}, if one begins there. Returns where to go on.
   */
  static int find(byte[] text, int from, int to, int at, MatchSink sink) {
    if (at > from && (digit(text[at - 1]) || text[at - 1] == '.')) {
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
      int end = segment(text, third + 1, to);
      if (end < to && text[end] == '.') {
        sink.match(ENCRYPTED, header + 1, segment(text, end + 1, to));
        return end;
      }
    }
    boolean claims =
        Bytes.startsWith(text, header + 1, to, PREFIX)
            || payload == header + 1
            || third - payload > 20;
    if (claims && third > payload + 1) {
      sink.match(SIGNATURE, payload + 1, third);
    }
    // Not behind the header: some vendors' tokens are found by what it says. Time stays linear, for
    // inside of it nothing begins that this detector would read on from.
    return at + PREFIX.length();
  }

  /** True if the whole of {@code [start, end)} has the form of a token, signed or encrypted. */
  public static boolean isToken(byte[] text, int start, int end) {
    if (!Bytes.startsWith(text, start, end, PREFIX)) {
      return false;
    }
    int dots = 0;
    for (int i = start; i < end; i++) {
      if (text[i] == '.') {
        dots++;
      } else if (!digit(text[i]) && text[i] != '~') {
        return false;
      }
    }
    return dots == 2 || dots == 4;
  }

  private static int segment(byte[] text, int at, int to) {
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
