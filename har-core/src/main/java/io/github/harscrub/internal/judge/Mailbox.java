package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Text;
import java.util.Optional;
import java.util.Set;

/** {@code "Jane Doe" <jane@example.org>}: whose address it is (RFC 5322 section 3.4). */
public final class Mailbox {
  private static final int MAX_NAME = 64;

  /** Whose addresses are called after what they are for (RFC 2142 and its like). */
  private static final Set<String> ROLES =
      Set.of(
          "noreply",
          "no-reply",
          "donotreply",
          "do-not-reply",
          "support",
          "info",
          "team",
          "hello",
          "contact",
          "news",
          "newsletter",
          "notification",
          "notifications",
          "notify",
          "admin",
          "help",
          "sales",
          "service",
          "mailer",
          "bounce",
          "postmaster",
          "webmaster",
          "alerts",
          "updates",
          "security",
          "billing",
          "office",
          "marketing",
          "press",
          "jobs",
          "feedback",
          "legal");

  private Mailbox() {}

  /** The full name before the address in angle brackets that begins at {@code start}. */
  public static Optional<Text> name(Text part, int start, int end) {
    byte[] bytes = part.bytes();
    int at = start - 1;
    if (at <= part.start() || bytes[at] != '<' || isRole(part, start, end)) {
      return Optional.empty();
    }
    int stop = at;
    while (stop > part.start() && (bytes[stop - 1] == ' ' || isQuote(bytes[stop - 1]))) {
      stop--;
    }
    int from = stop;
    int least = Math.max(part.start(), stop - MAX_NAME);
    while (from > least && !isBound(bytes[from - 1])) {
      from--;
    }
    while (from < stop && bytes[from] == ' ') {
      from++;
    }
    Text name = part.part(from, stop);
    return stop < at && name.length() > 0 && FullName.is(name)
        ? Optional.of(name)
        : Optional.empty();
  }

  /** True for an address that is called after what it is for. */
  static boolean isRole(Text part, int start, int end) {
    int at = start;
    while (at < end && part.bytes()[at] != '@' && part.bytes()[at] != '+') {
      at++;
    }
    return ROLES.contains(part.lower(start, at));
  }

  private static boolean isQuote(byte b) {
    return b == '"' || b == '\'' || b == '\\';
  }

  /** What stands before the name of a mailbox: quotes, lists, headers, tags. */
  private static boolean isBound(byte b) {
    return isQuote(b) || (b >= 0 && b < ' ') || ":,;<>([{=|`".indexOf(b) >= 0;
  }
}
