package io.github.harscrub.internal.inspect;

import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.judge.Origin;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.internal.syntax.Siblings;
import java.util.Set;

/**
 * Redacts whose a password is. {@code user} and {@code uid} mean anything alone; beside a password,
 * in its object or its form, they are what somebody signs in with.
 */
final class PasswordOwner {
  private static final Set<String> NAMES =
      Set.of("user", "usr", "userid", "user_id", "uid", "login_id", "account");

  /** What forms call whoever signs in, and objects anything: Drupal, WordPress, MediaWiki. */
  private static final Set<String> FIELDS = Set.of("name", "log", "wpname");

  private static final Text USERNAME = Text.of("username");

  private static final int MAX_NAME = 8;

  /** How far from its password the user of a form is looked for. */
  private static final int MAX_REACH = 512;

  private final NamedValues named;
  private final NameVerdict verdict;

  PasswordOwner(Inspector inspector, NamedValues named) {
    this.named = named;
    this.verdict = inspector.classify(NameKind.BODY, USERNAME);
  }

  /** Looks at the members beside the one called {@code name}. Returns up to where it looked. */
  int inObject(Frame frame, Text part, Text name) {
    int open = Siblings.open(part, name.start() - 1);
    if (open < 0) {
      return Math.min(part.end(), name.end() + Siblings.MAX_REACH);
    }
    return Siblings.read(
        part,
        open,
        (key, value, number) -> {
          if (!number) {
            user(frame, key, value, false);
          }
        });
  }

  /** Looks at the pairs before and behind the one whose name and value these are; up to where. */
  int inForm(Frame frame, Text part, Text name, Text value) {
    byte[] bytes = part.bytes();
    int start = name.start();
    int least = Math.max(part.start(), start - MAX_REACH);
    while (start > least && isInForm(bytes[start - 1])) {
      start--;
    }
    int end = value.end();
    int most = Math.min(part.end(), end + MAX_REACH);
    while (end < most && isInForm(bytes[end])) {
      end++;
    }
    for (int pair = start; pair < end; ) {
      int stop = Bytes.find(bytes, pair, end, (byte) '&');
      int equals = Bytes.find(bytes, pair, stop, (byte) '=');
      if (equals < stop) {
        // In a header of multipart the name of the password is what stands behind name=.
        boolean own = pair <= name.start() && name.start() < stop;
        user(frame, part.part(pair, equals), part.part(equals + 1, stop), !own);
      }
      pair = stop + 1;
    }
    return end;
  }

  private static boolean isInForm(byte b) {
    return b > ' ' && b != '"' && b != '\'' && b != '<' && b != '>' && b != '?' && b != '{';
  }

  /** A number is an identifier of a database and stays; so does who is nobody. */
  private void user(Frame frame, Text name, Text value, boolean field) {
    String word = name.length() <= MAX_NAME ? name.lower() : "";
    boolean user =
        (NAMES.contains(word) || (field && FIELDS.contains(word)))
            && !Opacity.uuid(value.bytes(), value.start(), value.end())
            && value.hasLetter();
    if (user) {
      named.value(frame, verdict, value, Origin.DATA);
    }
  }
}
