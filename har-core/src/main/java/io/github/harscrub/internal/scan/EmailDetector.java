package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import java.util.List;

/**
 * Finds the e-mail address around an '@' (RFC 5321, 5322, 6531).
 *
 * <p>Addresses of {@code example.com} and {@code noreply} mailboxes are reported too: what to do
 * with them is up to the policy. Not reported, because they are no mailboxes: the user in a URL's
 * authority, the {@code git} user of a remote, and the ids of messages.
 */
final class EmailDetector {
  static final Rule RULE = new Rule("email", Category.EMAIL);

  /** How far before the '@' a URL's authority may begin: longer user information is not seen. */
  private static final int MAX_USER_INFO = 512;

  /** As percent codes, once or twice, in string literals and in markup. */
  private static final List<String> ESCAPED_SLASHES =
      List.of("%2f", "%252f", "\\u002f", "\\x2f", "\\/", "&#x2f;", "&#47;");

  private static final String ESCAPED_SLASH_ENDS = "fF/;";

  private EmailDetector() {}

  /** Reports the address whose '@' is at {@code at}, if there is one inside the window. */
  static void find(byte[] text, int from, int to, int at, MatchSink sink) {
    int start = EmailLocalPart.start(text, from, at);
    if (start < 0) {
      return;
    }
    int end = EmailDomain.end(text, at + 1, to);
    if (end < 0
        || isUserInfo(text, from, start)
        || isGitRemote(text, start, at, end, to)
        || isMessageId(text, from, start)) {
      return;
    }
    int first = verpStart(text, from, start, at);
    sink.match(RULE, Boundaries.isLength(text, from, first, end) ? first + 1 : first, end);
  }

  /**
   * A mailing list's return address holds the reader's: {@code bounce+7-ann=example.com@list.org}.
   * The plus tells it from {@code email=ann@example.com}.
   */
  private static int verpStart(byte[] text, int from, int start, int at) {
    if (start == from || text[start - 1] != '=' || EmailDomain.end(text, start, at) != at) {
      return start;
    }
    int outer = EmailLocalPart.start(text, from, start - 1);
    for (int i = outer; i >= 0 && i < start; i++) {
      if (text[i] == '+') {
        return outer;
      }
    }
    return start;
  }

  /** True behind {@code scheme://} and {@code scheme://user:}, but not behind its path or query. */
  private static boolean isUserInfo(byte[] text, int from, int start) {
    int floor = Math.max(from, start - MAX_USER_INFO);
    int i = start;
    while (i > floor && isUserInfoByte(text[i - 1])) {
      i--;
    }
    if (i - 4 < from || text[i - 1] != '/' || text[i - 2] != '/' || text[i - 3] != ':') {
      return isEscapedUserInfo(text, from, i, start);
    }
    // People do write mailto://.
    return !endsWithIgnoreCase(text, from, i - 3, "mailto");
  }

  /**
   * True behind {@code scheme:\\/\\/user:} and {@code scheme%3A%2F%2Fuser:}: whoever undoes the
   * escapes sees that it is none.
   */
  private static boolean isEscapedUserInfo(byte[] text, int from, int authority, int start) {
    for (int i = start; i >= authority && i > from; i--) {
      if (ESCAPED_SLASH_ENDS.indexOf(text[i - 1]) < 0) {
        continue;
      }
      for (String slash : ESCAPED_SLASHES) {
        if (endsWithIgnoreCase(text, from, i, slash)
            && endsWithIgnoreCase(text, from, backslashes(text, i - slash.length()), slash)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int backslashes(byte[] text, int end) {
    int i = end;
    while (i > 0 && text[i - 1] == '\\') {
      i--;
    }
    return i;
  }

  private static boolean isUserInfoByte(byte b) {
    return Ascii.isLetterOrDigit(b) || "-._~%:=+$!*&".indexOf(b) >= 0;
  }

  private static boolean isGitRemote(byte[] text, int start, int at, int end, int to) {
    return at - start == 3
        && endsWithIgnoreCase(text, start, at, "git")
        && end < to
        && (text[end] == ':' || text[end] == '/');
  }

  /** {@code Message-ID: <x@y.com>}, {@code Content-ID: <…>}, and links to such: {@code cid:x@y}. */
  private static boolean isMessageId(byte[] text, int from, int start) {
    if (endsWithIgnoreCase(text, from, start, "cid:")
        || endsWithIgnoreCase(text, from, start, "mid:")) {
      return start - 5 < from || !Ascii.isLetterOrDigit(text[start - 5]);
    }
    int name = start;
    while (name > from && name > start - 3 && "<: ".indexOf(text[name - 1]) >= 0) {
      name--;
    }
    return name < start
        && (endsWithIgnoreCase(text, from, name, "message-id")
            || endsWithIgnoreCase(text, from, name, "content-id"));
  }

  private static boolean endsWithIgnoreCase(byte[] text, int from, int end, String lower) {
    int start = end - lower.length();
    if (start < from) {
      return false;
    }
    for (int i = 0; i < lower.length(); i++) {
      byte b = text[start + i];
      if ((Ascii.isUpper(b) ? b | 0x20 : b) != lower.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
