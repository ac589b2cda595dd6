package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.List;

/**
 * The subprotocols that a client offers for a WebSocket (RFC 6455 section 11.3.4). A script in a
 * browser can set no other header, so many send a token as the name of one: {@code graphql-ws,
 * bearer.k3v9…}, {@code base64url.bearer.authorization.k8s.io.k3v9…}. What stands before the token
 * says what it is, and stays.
 */
public final class Subprotocols {
  private static final List<String> LABELS =
      List.of("bearer", "access_token", "access-token", "token", "jwt", "auth", "authorization");

  /** Names such as {@code base64url} look random, too. */
  private static final int MIN_TOKEN = 16;

  private Subprotocols() {}

  /** Is shown what may be a token in each name. */
  @FunctionalInterface
  public interface Sink {
    void token(int start, int end);
  }

  public static void read(Text list, Sink sink) {
    byte[] bytes = list.bytes();
    int start = list.start();
    while (start < list.end()) {
      int end = Bytes.find(bytes, start, list.end(), (byte) ',');
      while (start < end && bytes[start] == ' ') {
        start++;
      }
      int token = behindWords(bytes, start, end);
      if (token < end) {
        sink.token(token, end);
      }
      start = end + 1;
    }
  }

  /** Behind the words before dots, and behind a label that is tied on in another way. */
  private static int behindWords(byte[] bytes, int start, int end) {
    int at = start;
    int dot = Bytes.find(bytes, at, end, (byte) '.');
    while (dot < end && (dot - at < MIN_TOKEN || !Opacity.opaque(bytes, at, dot))) {
      at = dot + 1;
      dot = Bytes.find(bytes, at, end, (byte) '.');
    }
    for (String label : LABELS) {
      int behind = at + label.length();
      if (Bytes.startsWithIgnoreCase(bytes, at, end, label)
          && behind < end
          && "-_:|~=".indexOf(bytes[behind]) >= 0) {
        return behind + 1;
      }
    }
    return at;
  }
}
