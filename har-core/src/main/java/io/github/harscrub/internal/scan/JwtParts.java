package io.github.harscrub.internal.scan;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * Where the parts of JSON Web Tokens stand, signed or not: for policies that want more to go than
 * {@link JwtDetector} reports.
 */
public final class JwtParts {
  /** Is shown each token. */
  @FunctionalInterface
  public interface Sink {
    /**
     * A token begins with its header at {@code start}.
     *
     * @param payload where the claims begin
     * @param payloadEnd behind them; {@code payload} if they are encrypted
     * @param signatureEnd behind the signature, or whatever is last
     * @param end behind what the holder discloses besides (RFC 9901 section 4), or {@code
     *     signatureEnd}
     */
    void token(int start, int payload, int payloadEnd, int signatureEnd, int end);
  }

  private JwtParts() {}

  /** Shows all tokens of a text. */
  public static void find(Text text, Sink sink) {
    byte[] bytes = text.bytes();
    int to = text.end();
    int at = Bytes.find(bytes, text.start(), to, (byte) 'e');
    while (at < to) {
      int next = at + 1;
      if (Bytes.startsWith(bytes, at, to, JwtDetector.PREFIX)
          && JwtDetector.mayBegin(bytes, text.start(), at)) {
        next = Math.max(next, token(bytes, at, to, sink));
      }
      at = Bytes.find(bytes, next, to, (byte) 'e');
    }
  }

  /** Returns where the token ends, or {@code at} if none begins there. */
  private static int token(byte[] bytes, int at, int to, Sink sink) {
    int header = JwtDetector.segment(bytes, at, to);
    if (header - at < JwtDetector.MIN_HEADER || !dot(bytes, header, to)) {
      return at;
    }
    int payload = JwtDetector.segment(bytes, header + 1, to);
    int third = dot(bytes, payload, to) ? JwtDetector.segment(bytes, payload + 1, to) : payload;
    int fourth = dot(bytes, third, to) ? JwtDetector.segment(bytes, third + 1, to) : third;
    int fifth = dot(bytes, fourth, to) ? JwtDetector.segment(bytes, fourth + 1, to) : fourth;
    if (third > payload && fourth > third + 1 && fifth > fourth + 1) {
      sink.token(at, header + 1, header + 1, fifth, fifth);
      return fifth;
    }
    if (!JwtDetector.hasClaims(bytes, header, payload, third, to)) {
      return at;
    }
    int end = disclosures(bytes, third, to);
    sink.token(at, header + 1, payload, third, end);
    return end;
  }

  /** Behind what follows, each behind a tilde; a token of its own may come last. */
  private static int disclosures(byte[] bytes, int from, int to) {
    int end = from;
    while (end < to && bytes[end] == '~') {
      int next = JwtDetector.segment(bytes, end + 1, to);
      if (dot(bytes, next, to)) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static boolean dot(byte[] bytes, int at, int to) {
    return at < to && bytes[at] == '.';
  }
}
