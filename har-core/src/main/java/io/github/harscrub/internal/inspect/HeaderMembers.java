package io.github.harscrub.internal.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.internal.judge.UnknownHeader;
import io.github.harscrub.internal.judge.ValueJudge;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict.Strength;
import io.github.harscrub.internal.scan.SharedRules;
import io.github.harscrub.internal.syntax.Arguments;
import io.github.harscrub.internal.syntax.Siblings;
import java.util.Locale;

/**
 * Redacts what looks random in headers that nobody knows and that a body lists: {@code "headers":
 * {"X-Acme-Ident": "…"}}, also as arrays; and cookies that it lists as AWS Lambda does. A body
 * seldom says who sent them, so they are held to what is secret in a response.
 */
final class HeaderMembers {
  /** Longer ones are no names of headers. */
  private static final int MAX_NAME = 64;

  private final Inspector inspector;
  private final Findings findings;

  HeaderMembers(Inspector inspector, Findings findings) {
    this.inspector = inspector;
    this.findings = findings;
  }

  /** Looks at the members of the object at {@code open}. Returns how far it looked. */
  int inspect(Frame frame, Text part, int open) {
    if (part.bytes()[open] != '{') {
      return open;
    }
    return Siblings.readAll(
        part,
        open,
        (key, value, other) -> {
          if (key.length() > MAX_NAME) {
            return;
          }
          if (!other) {
            value(frame, key, value);
          } else if (part.bytes()[value.start()] == '[') {
            Arguments.array(
                part, value.start(), (i, start, end) -> value(frame, key, part.part(start, end)));
          }
        });
  }

  /** Looks at the strings of the array at {@code open}. Returns how far it looked. */
  int cookies(Frame frame, Text part, int open) {
    int[] reached = {open};
    if (part.bytes()[open] == '[') {
      Arguments.array(
          part,
          open,
          (i, start, end) -> {
            reached[0] = end;
            CookiesInText.inspect(
                inspector.named(), frame, part.part(start, end), ValueJudge.Origin.DATA);
          });
    }
    return reached[0];
  }

  private void value(Frame frame, Text key, Text value) {
    String name = new String(key.copy(), UTF_8);
    if (inspector.classify(NameKind.HEADER, name).strength() != Strength.NONE) {
      return;
    }
    UnknownHeader.read(
        name.toLowerCase(Locale.ROOT),
        value,
        false,
        inspector.readable(),
        (from, to) -> findings.found(frame, SharedRules.OPAQUE_HEADER, from, to, Rank.PLACE));
  }
}
