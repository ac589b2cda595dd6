package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;

/**
 * {@code scheme://user:password@host} (RFC 3986 section 3.2.1): database and proxy URLs carry
 * passwords so.
 */
public final class UserInfoDetector {
  public static final Rule PASSWORD = new Rule("url-password", Category.PASSWORD);
  public static final Rule USER = new Rule("url-user", Category.PERSON);

  private static final int MAX_LENGTH = 512;

  private UserInfoDetector() {}

  /**
   * Reports user and password before the {@code @} at {@code at}. Returns true if they are there.
   */
  public static boolean find(byte[] text, int from, int at, MatchSink sink) {
    int start = at;
    int least = Math.max(from, at - MAX_LENGTH);
    int colon = -1;
    while (start > least && userInfoByte(text[start - 1])) {
      start--;
      colon = text[start] == ':' ? start : colon;
    }
    if (!Bytes.startsWith(text, start - 3, at, "://") || start - 3 < from || start == at) {
      return false;
    }
    report(text, start, at, colon, sink);
    return true;
  }

  /**
   * Reports the parts of the user info in {@code [start, end)}, whose first colon is at {@code
   * colon} or absent.
   */
  static void report(byte[] text, int start, int end, int colon, MatchSink sink) {
    if (colon < 0) {
      // A lone user is as often a token: https://x-oauth-basic@host, https://<key>@sentry.
      sink.match(USER, start, end);
    } else {
      sink.match(USER, start, colon);
      sink.match(PASSWORD, colon + 1, end);
    }
  }

  private static boolean userInfoByte(byte b) {
    return switch (b) {
      case '/', '"', '\'', '<', '>', '\\', '`', '(', ')', ',' -> false;
      default -> b < 0 || b > ' ';
    };
  }
}
