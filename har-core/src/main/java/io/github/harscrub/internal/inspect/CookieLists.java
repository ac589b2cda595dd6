package io.github.harscrub.internal.inspect;

import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.judge.ValueJudge;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.internal.syntax.Arguments;
import io.github.harscrub.internal.syntax.CookieNotations;
import io.github.harscrub.internal.syntax.Siblings;

/**
 * Redacts cookies that a body lists: as objects, as drivers and extensions of browsers export them;
 * as members, pairs or strings below {@code cookies}, as servers and error reports write them; as
 * arguments of what sets them in a script.
 *
 * <p>What has an attribute that only cookies have goes as in a header. {@code cookies} may as well
 * be texts about them, so of the rest only that goes which its name or its randomness gives away.
 */
final class CookieLists {
  /** Longer ones are no names of cookies. */
  private static final int MAX_NAME = 128;

  private final NamedValues named;

  CookieLists(NamedValues named) {
    this.named = named;
  }

  /** The object at {@code open} is a cookie. Returns how far it looked. */
  int object(Frame frame, Text part, int open) {
    Pair pair = new Pair();
    int reached = Siblings.read(part, open, pair.in(part));
    if (pair.isWhole()) {
      named.cookie(frame, pair.name(part), pair.value(part));
    }
    return reached;
  }

  /** The object at {@code open} has a domain. Returns how far it looked. */
  int scoped(Frame frame, Text part, int open) {
    Pair pair = new Pair();
    int reached = Siblings.read(part, open, pair.in(part));
    if (pair.isWhole() && pair.hasPath) {
      loose(frame, pair.name(part), pair.value(part));
    }
    return reached;
  }

  /** What is at {@code open} goes by {@code cookies}. Returns how far it looked. */
  int behind(Frame frame, Text part, int open) {
    return switch (part.bytes()[open]) {
      case '{' -> members(frame, part, open);
      case '[' ->
          Arguments.elements(part, open, (i, start, end) -> element(frame, part, start, end));
      default -> open;
    };
  }

  /** Looks at the call that sets a cookie at {@code at}. Returns how far it looked. */
  int call(Frame frame, Text part, int at) {
    return CookieNotations.call(
        part, at, (a, b, c, d) -> loose(frame, part.part(a, b), part.part(c, d)));
  }

  /** Looks at the cookie of which an attribute stands at {@code at}. Returns where it begins. */
  int around(Frame frame, Text part, int at) {
    return CookieNotations.around(
        part, at, (a, b, c, d) -> loose(frame, part.part(a, b), part.part(c, d)));
  }

  private int members(Frame frame, Text part, int open) {
    return Siblings.readAll(
        part,
        open,
        (keyStart, keyEnd, start, end, other) -> {
          Text name = part.part(keyStart, keyEnd);
          if (!other) {
            loose(frame, name, part.part(start, end));
          } else if (part.bytes()[start] == '{') {
            Pair pair = new Pair();
            Siblings.read(part, start, pair.in(part));
            loose(frame, name, pair.value(part));
          }
        });
  }

  private void element(Frame frame, Text part, int start, int end) {
    switch (part.bytes()[start]) {
      case '"' ->
          CookiesInText.inspect(
              named,
              frame,
              part.part(start + 1, Math.max(start + 1, end - 1)),
              ValueJudge.Origin.DATA);
      case '[' -> {
        Text[] both = {part.part(start, start), part.part(start, start)};
        Arguments.strings(
            part,
            start,
            (i, from, to) -> {
              if (i < 2) {
                both[i] = part.part(from, to);
              }
            });
        loose(frame, both[0], both[1]);
      }
      case '{' -> {
        Pair pair = new Pair();
        Siblings.read(part, start, pair.in(part));
        loose(frame, pair.name(part), pair.value(part));
      }
      default -> {}
    }
  }

  private void loose(Frame frame, Text name, Text value) {
    byte[] bytes = value.bytes();
    if (name.length() == 0
        || name.length() > MAX_NAME
        || value.length() == 0
        || Bytes.find(bytes, value.start(), value.end(), (byte) ' ') < value.end()) {
      return;
    }
    NameVerdict verdict = named.classifyCookie(name);
    if (Opacity.opaque(bytes, value.start(), value.end())
        || (verdict.strong() && ValueJudge.sensitive(verdict, value, ValueJudge.Origin.DATA))) {
      named.cookie(frame, verdict, value);
    }
  }

  /** The members of an object that make a cookie. */
  private static final class Pair {
    private int nameStart;
    private int nameEnd;
    private int valueStart;
    private int valueEnd;
    private boolean hasPath;

    Siblings.Sink in(Text part) {
      return (keyStart, keyEnd, start, end, number) -> {
        switch (Siblings.key(part, keyStart, keyEnd)) {
          case "name" -> {
            nameStart = start;
            nameEnd = number ? start : end;
          }
          case "value" -> {
            valueStart = start;
            valueEnd = number ? start : end;
          }
          case "path" -> hasPath = !number;
          default -> {}
        }
      };
    }

    boolean isWhole() {
      return nameEnd > nameStart && valueEnd > valueStart;
    }

    Text name(Text part) {
      return part.part(nameStart, nameEnd);
    }

    Text value(Text part) {
      return part.part(valueStart, valueEnd);
    }
  }
}
