package io.github.harscrub.internal.scan;

import io.github.harscrub.internal.layer.Bytes;
import java.util.List;

/**
 * The addresses of those who talk in WebRTC: candidates of their own ({@code candidate:1 1 udp
 * 1677729535 81.191.133.7 51234 typ srflx raddr 192.168.1.7 rport 9}, RFC 8839 section 5.1) and
 * lines of a session ({@code c=IN IP4 81.191.133.7}, RFC 8866 section 5.7). What a relay is called
 * stays.
 */
final class SessionDescriptions {
  static final List<String> ANCHORS =
      List.of(
          " typ host",
          " typ srflx",
          " typ prflx",
          " raddr ",
          "=IN IP4 ",
          " IN IP4 ",
          "=IN IP6 ",
          " IN IP6 ");

  private static final String TYPE = " typ ";

  private static final int MAX_PORT = 5;

  private SessionDescriptions() {}

  /** Reports the address before or behind the words at {@code at}. Returns where to go on. */
  static int find(byte[] text, int from, int to, int at, MatchSink sink) {
    int start;
    int end;
    if (Bytes.startsWith(text, at, to, TYPE)) {
      int port = at;
      while (port > from && port > at - MAX_PORT && Ascii.isDigit(text[port - 1])) {
        port--;
      }
      end = port - 1;
      if (port == at || end <= from || text[end] != ' ') {
        return at;
      }
      start = end;
      int least = Math.max(from, end - IpAddresses.MAX_LENGTH);
      while (start > least && inAddress(text[start - 1])) {
        start--;
      }
    } else {
      start = Bytes.find(text, at + 1, to, (byte) ' ') + 1;
      start = text[at + 1] == 'I' ? Bytes.find(text, start, to, (byte) ' ') + 1 : start;
      end = start;
      int most = Math.min(to, start + IpAddresses.MAX_LENGTH);
      while (end < most && inAddress(text[end])) {
        end++;
      }
    }
    IpAddresses.find(text, start, end, false, (a, b) -> sink.match(SharedRules.IP_ADDRESS, a, b));
    return at;
  }

  private static boolean inAddress(byte b) {
    return Ascii.isHex(b) || b == '.' || b == ':';
  }
}
