package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * {@code scheme://user:password@host} (RFC 3986 section 3.2.1): database and proxy URLs carry
 * passwords so.
 */
public final class UserInfoDetector {
  public static final Rule USER = new Rule("url-user", Category.PERSON);

  /**
   * Who says nothing before the password: what GitHub, GitLab and Bitbucket want there beside a
   * token, and the user that Redis has if none is named (ACL, version 6).
   */
  private static final Set<String> FIXED =
      Set.of(
          "x-access-token",
          "x-oauth-basic",
          "x-token-auth",
          "oauth2",
          "gitlab-ci-token",
          "default",
          "git");

  private static final int MAX_FIXED = 15;

  /** Longer ones have no {@code @} of their own, which hostile texts are full of. */
  private static final int MAX_SIGNS = 512;

  private final byte[] text;
  private final int from;
  private final MatchSink sink;

  /** Where the bytes before the last {@code @} begin that user info may have. */
  private int start;

  private int last;

  /** One instance goes over one text, from its beginning. */
  public UserInfoDetector(byte[] text, int from, MatchSink sink) {
    this.text = text;
    this.from = from;
    this.sink = sink;
    this.start = from;
    this.last = from;
  }

  /**
   * Reports user and password before the {@code @} at {@code at}, the next one in the text. Returns
   * true if they are there. Looks at each byte of the text once.
   */
  public boolean find(int at) {
    int before = at;
    while (before > last && userInfoByte(text[before - 1])) {
      before--;
    }
    boolean goesOn = before == last && last > from;
    start = before == last ? start : before;
    last = at;
    if (start == at
        || start - 3 < from
        || !Bytes.startsWith(text, start - 3, at, "://")
        || (goesOn && at - start > MAX_SIGNS)) {
      return false;
    }
    report(start, at, Bytes.find(text, start, at, (byte) ':'));
    return true;
  }

  /**
   * Reports the parts of the user info in {@code [start, end)}, whose first colon is at {@code
   * colon} or, if it is absent, at {@code end}.
   */
  private void report(int start, int end, int colon) {
    if (colon == end) {
      // A lone user is as often a token: https://x-oauth-basic@host, https://<key>@sentry.
      match(USER, start, end);
    } else {
      if (!isFixed(start, colon)) {
        match(USER, start, colon);
      }
      match(SharedRules.URL_PASSWORD, colon + 1, end);
    }
  }

  private boolean isFixed(int start, int end) {
    return end - start <= MAX_FIXED
        && FIXED.contains(new String(text, start, end - start, StandardCharsets.ISO_8859_1));
  }

  private void match(Rule rule, int start, int end) {
    if (!isVariable(start, end)) {
      sink.match(rule, start, end);
    }
  }

  /** True for what a template has in the place of a value: {@code ${USER}}, {@code {{user}}}. */
  private boolean isVariable(int start, int end) {
    boolean shell = end - start > 3 && text[start] == '$' && text[start + 1] == '{';
    boolean braces = end - start > 4 && text[start] == '{' && text[start + 1] == '{';
    if (!shell && !(braces && text[end - 2] == '}')) {
      return false;
    }
    int last = end - (shell ? 1 : 2);
    for (int i = start + 2; i < last; i++) {
      if (!Ascii.isLetterOrDigit(text[i]) && text[i] != '_' && text[i] != '.' && text[i] != '-') {
        return false;
      }
    }
    return text[end - 1] == '}';
  }

  private static boolean userInfoByte(byte b) {
    return switch (b) {
      case '/', '"', '\'', '<', '>', '\\', '`', '(', ')', ',' -> false;
      default -> b < 0 || b > ' ';
    };
  }
}
