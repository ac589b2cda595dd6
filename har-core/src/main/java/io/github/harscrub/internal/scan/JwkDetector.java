package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;

/**
 * Private parts of JSON Web Keys (RFC 7518 sections 6.2.2, 6.3.2 and 6.4.1). Their names are single
 * letters, so only the {@code "kty"} beside them says what they are. The public parts stay.
 */
final class JwkDetector {
  static final Rule RULE = new Rule("jwk-private-key", Category.KEY);

  static final String ANCHOR = "\"kty\"";

  /** A key of 16,384 bits has members of 2,731 digits; the certificates beside it have more. */
  private static final int REACH = 16_384;

  private JwkDetector() {}

  /**
   * Reports the private members of the object around the {@code "kty"} at {@code at}. Looks no
   * further than the braces around it or the next {@code "kty"}, so that each byte is looked at
   * twice at most, whatever the text.
   */
  static int find(byte[] text, int from, int to, int at, MatchSink sink) {
    int start = at;
    int least = Math.max(from, at - REACH);
    while (start > least && !edge(text, start - 1, to)) {
      start--;
    }
    int end = at + ANCHOR.length();
    int most = Math.min(to, at + REACH);
    while (end < most && !edge(text, end, to)) {
      end++;
    }
    members(text, start, end, to, sink);
    return at + 1;
  }

  private static boolean edge(byte[] text, int i, int to) {
    byte b = text[i];
    return b == '{' || b == '}' || (b == '"' && Bytes.startsWith(text, i, to, ANCHOR));
  }

  private static void members(byte[] text, int start, int end, int to, MatchSink sink) {
    int i = start;
    while (i < end) {
      int close = name(text, i, end);
      if (close < 0) {
        i++;
        continue;
      }
      int value = Blanks.skip(text, close + 1, end);
      if (value < end && text[value] == ':') {
        value = Blanks.skip(text, value + 1, end);
        int last = value + 1;
        while (last < to && base64(text[last])) {
          last++;
        }
        if (value < end && text[value] == '"' && (last >= to || text[last] == '"')) {
          sink.match(RULE, value + 1, Math.min(last, to));
          i = last;
        }
      }
      i = Math.max(i + 1, close);
    }
  }

  /** The quote that ends a private member's name beginning at {@code i}, or -1. */
  private static int name(byte[] text, int i, int end) {
    if (text[i] != '"' || i + 3 >= end) {
      return -1;
    }
    byte first = text[i + 1];
    if (text[i + 2] == '"') {
      return first == 'd' || first == 'p' || first == 'q' || first == 'k' ? i + 2 : -1;
    }
    byte second = text[i + 2];
    boolean pair =
        (first == 'd' && (second == 'p' || second == 'q')) || (first == 'q' && second == 'i');
    return pair && text[i + 3] == '"' ? i + 3 : -1;
  }

  private static boolean base64(byte b) {
    return CharClass.isBase64(b) || b == '-' || b == '_' || b == '=';
  }
}
