package io.github.harscrub.internal.scan;

import io.github.harscrub.internal.layer.Bytes;
import java.util.List;

/**
 * A line of a file of cookies as Netscape wrote it, and curl, wget and exports of browsers do
 * (curl, "HTTP Cookies"): domain, whether its hosts have it too, path, whether it is secure, when
 * it expires, name and value, with tabs between them.
 */
final class CookieFile {
  /** From the second field to the first byte of the third. */
  static final List<String> ANCHORS = List.of("\tTRUE\t/", "\tFALSE\t/");

  private static final byte TAB = '\t';

  /** Up to the value: a path and a name that are longer than all a cookie may be are none. */
  private static final int MAX_FIELDS = 4096;

  private CookieFile() {}

  /** Reports the value of the cookie on the line around {@code at}. Returns where to go on. */
  static int find(byte[] text, int to, int at, MatchSink sink) {
    int most = Math.min(to, at + MAX_FIELDS);
    int path = Bytes.find(text, at + 1, most, TAB);
    int secure = Bytes.find(text, path + 1, most, TAB);
    int expires = Bytes.find(text, secure + 1, most, TAB);
    int name = Bytes.find(text, expires + 1, most, TAB);
    int value = Bytes.find(text, name + 1, most, TAB);
    boolean flag =
        Bytes.startsWith(text, secure, most, "\tTRUE\t")
            || Bytes.startsWith(text, secure, most, "\tFALSE\t");
    boolean time = expires < most && Ascii.digitsEnd(text, expires + 1, name) == name;
    if (value < most && flag && time && name > expires + 1) {
      int end = value + 1;
      while (end < to && text[end] != '\n' && text[end] != '\r' && text[end] != TAB) {
        end++;
      }
      sink.match(SharedRules.COOKIE, value + 1, end);
    }
    return at;
  }
}
