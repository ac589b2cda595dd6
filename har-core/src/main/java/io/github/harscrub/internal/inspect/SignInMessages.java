package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.internal.scan.NameVerdict.Strength;
import io.github.harscrub.internal.syntax.Arguments;
import io.github.harscrub.internal.syntax.Leaves;
import io.github.harscrub.internal.syntax.Siblings;
import java.util.Optional;
import java.util.Set;

/**
 * Messages of WebSockets whose kind says that they sign in, and whose credentials have no name of
 * their own: {@code {"type": "auth", "data": "…"}}, {@code {"op": "auth", "args": ["…", "…"]}},
 * {@code ["authenticate", "…"]} of Socket.IO. What is random in them goes.
 */
final class SignInMessages {
  private static final Rule RULE = new Rule("auth-token", Category.TOKEN);
  private static final NameVerdict VERDICT = new NameVerdict(Strength.WEAK, Optional.of(RULE));

  private static final int MAX_KEY = 12;

  /** What a member is called that says of what kind a message is. */
  private static final Set<String> KINDS =
      Set.of("type", "event", "op", "action", "method", "cmd", "command", "kind", "msg", "t", "e");

  /** What one is called that holds the rest of it. */
  private static final Set<String> CONTENTS =
      Set.of("data", "payload", "args", "params", "value", "body", "content", "message", "d");

  private final Findings findings;
  private final CoveredValues covered;

  SignInMessages(Findings findings, CoveredValues covered) {
    this.findings = findings;
    this.covered = covered;
  }

  /**
   * Looks at the message whose kind, in quotes, may begin at {@code start}. Returns how many bytes
   * it looked at.
   */
  int inspect(Frame frame, Text part, int start) {
    return switch (Siblings.before(part, start)) {
      case '[' -> {
        Arguments.strings(part, start - 1, (i, from, to) -> argument(frame, part, i, from, to));
        yield 0;
      }
      case ':' -> message(frame, part, start);
      default -> 0;
    };
  }

  private void argument(Frame frame, Text part, int position, int start, int end) {
    if (position > 0) {
      value(frame, part.part(start, end));
    }
  }

  private int message(Frame frame, Text part, int kind) {
    int open = Siblings.open(part, kind);
    if (open < 0) {
      return Siblings.MAX_REACH;
    }
    boolean[] found = new boolean[1];
    int reached =
        Siblings.read(
            part,
            open,
            (key, value, number) ->
                found[0] |= value.start() == kind + 1 && KINDS.contains(word(key)));
    if (found[0]) {
      Siblings.readAll(
          part,
          open,
          (key, value, number) -> {
            if (CONTENTS.contains(word(key))) {
              content(frame, value);
            }
          });
    }
    return reached - open + kind - open;
  }

  private void content(Frame frame, Text value) {
    byte first = value.length() > 0 ? value.bytes()[value.start()] : 0;
    if (first != '[' && first != '{') {
      value(frame, value);
      return;
    }
    Leaves.read(
        value,
        (keyStart, keyEnd, start, end, number) ->
            covered.leaf(
                frame, VERDICT, value.part(keyStart, keyEnd), value.part(start, end), number));
  }

  private void value(Frame frame, Text value) {
    if (Opacity.opaque(value.bytes(), value.start(), value.end())
        && !Opacity.uuid(value.bytes(), value.start(), value.end())) {
      findings.found(frame, RULE, value.start(), value.end(), Rank.NAME);
    }
  }

  private static String word(Text key) {
    return key.head(MAX_KEY).lower();
  }
}
