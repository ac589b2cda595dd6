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

  private static final int MAX_REFERENCE = "&#x000061;".length();

  /** As percent codes, once or twice, in string literals and in markup. */
  private static final List<String> ESCAPED_SLASHES =
      List.of("%2f", "%252f", "\\u002f", "\\x2f", "\\/", "&#x2f;", "&#47;");

  private static final String SLASH_ENDS = "fF/;";

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

  /**
   * True behind {@code scheme://} and {@code scheme://user:}, but not behind its path or query;
   * also where some of it is escaped, {@code scheme:\\/\\/user:} and {@code scheme%3A%2F%2Fuser:}:
   * whoever undoes the escapes sees that it is none.
   */
  private static boolean isUserInfo(byte[] text, int from, int start) {
    int floor = Math.max(from, start - MAX_USER_INFO);
    int i = start;
    while (true) {
      int second = slash(text, from, i);
      int first = second < 0 ? -1 : slash(text, from, backslashes(text, from, second));
      if (first >= 0) {
        boolean plain = second == i - 1 && first == second - 1;
        boolean escaped = second < i - 1 && first < second - 1;
        // People do write mailto://.
        return (escaped || isColon(text, from, first))
            && !(plain && endsWithIgnoreCase(text, from, first - 1, "mailto"));
      }
      int before = i > floor ? userInfoByte(text, from, i) : -1;
      if (before < 0) {
        return false;
      }
      i = before;
    }
  }

  /** Where the slash that ends at {@code end} begins, however it is written, or -1. */
  private static int slash(byte[] text, int from, int end) {
    if (end <= from || SLASH_ENDS.indexOf(text[end - 1]) < 0) {
      return -1;
    }
    for (String slash : ESCAPED_SLASHES) {
      if (endsWithIgnoreCase(text, from, end, slash)) {
        return end - slash.length();
      }
    }
    return text[end - 1] == '/' ? end - 1 : -1;
  }

  /** True for a colon before {@code end}, however it is written. */
  private static boolean isColon(byte[] text, int from, int end) {
    int i = backslashes(text, from, end);
    return i > from
        && (text[i - 1] == ':'
            || endsWithIgnoreCase(text, from, i, "3a")
            || endsWithIgnoreCase(text, from, i, "58;")
            || endsWithIgnoreCase(text, from, i, "3a;"));
  }

  /** Where the character of a user or password before {@code i} begins, or -1. */
  private static int userInfoByte(byte[] text, int from, int i) {
    int u = i - 6;
    int x = i - 4;
    if (u >= from && text[u] == '\\' && text[u + 1] == 'u') {
      return isUserInfoByte(ascii(text, u + 2, i, 16)) ? u : -1;
    }
    if (x >= from && text[x] == '\\' && text[x + 1] == 'x') {
      return isUserInfoByte(ascii(text, x + 2, i, 16)) ? x : -1;
    }
    if (text[i - 1] == ';') {
      return reference(text, from, i);
    }
    return isUserInfoByte(text[i - 1]) ? i - 1 : -1;
  }

  /** Where the numeric character reference that ends at {@code end} begins, or -1. */
  private static int reference(byte[] text, int from, int end) {
    int digits = end - 1;
    int least = Math.max(from + 2, end - MAX_REFERENCE);
    while (digits > least && Ascii.isHex(text[digits - 1])) {
      digits--;
    }
    boolean hex = digits > least && (text[digits - 1] | 0x20) == 'x';
    int sign = hex ? digits - 1 : digits;
    if (sign < least || text[sign - 1] != '#' || text[sign - 2] != '&') {
      return -1;
    }
    return isUserInfoByte(ascii(text, digits, end - 1, hex ? 16 : 10)) ? sign - 2 : -1;
  }

  /** The character that the digits stand for, or 0. */
  private static byte ascii(byte[] text, int start, int end, int radix) {
    int value = 0;
    for (int i = start; i < end; i++) {
      value = value * radix + Math.max(0, Character.digit(text[i], radix));
    }
    return value > 0 && value < 0x80 ? (byte) value : 0;
  }

  private static int backslashes(byte[] text, int from, int end) {
    int i = end;
    while (i > from && text[i - 1] == '\\') {
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
