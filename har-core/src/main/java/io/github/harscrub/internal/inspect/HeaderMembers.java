package io.github.harscrub.internal.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict.Strength;
import io.github.harscrub.internal.syntax.Arguments;
import io.github.harscrub.internal.syntax.Siblings;

/**
 * Redacts what looks random in headers that nobody knows and that a body lists: {@code "headers":
 * {"X-Acme-Ident": "…"}}, also as arrays. A body seldom says who sent them, so they are held to
 * what is secret in a response.
 */
final class HeaderMembers {
  /** Longer ones are no names of headers. */
  private static final int MAX_NAME = 64;

  private final Inspector inspector;

  HeaderMembers(Inspector inspector) {
    this.inspector = inspector;
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

  private void value(Frame frame, Text key, Text value) {
    String name = new String(key.copy(), UTF_8);
    if (inspector.classify(NameKind.HEADER, name).strength() == Strength.NONE) {
      inspector.unknownHeaders().inspect(frame, name, value, false);
    }
  }
}
