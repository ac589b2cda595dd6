package io.github.harscrub.internal.inspect;

import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.judge.Origin;
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
    Pair pair = new Pair(part);
    int reached = Siblings.read(part, open, pair);
    if (pair.isWhole()) {
      named.cookie(frame, pair.name, pair.value);
    }
    return reached;
  }

  /** The object at {@code open} has a domain. Returns how far it looked. */
  int scoped(Frame frame, Text part, int open) {
    Pair pair = new Pair(part);
    int reached = Siblings.read(part, open, pair);
    if (pair.isWhole() && pair.hasPath) {
      loose(frame, pair.name, pair.value);
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
        (name, value, other) -> {
          if (!other) {
            loose(frame, name, value);
          } else if (part.bytes()[value.start()] == '{') {
            Pair pair = new Pair(part);
            Siblings.read(part, value.start(), pair);
            loose(frame, name, pair.value);
          }
        });
  }

  private void element(Frame frame, Text part, int start, int end) {
    switch (part.bytes()[start]) {
      case '"' ->
          CookiesInText.inspect(
              named, frame, part.part(start + 1, Math.max(start + 1, end - 1)), Origin.DATA);
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
        Pair pair = new Pair(part);
        Siblings.read(part, start, pair);
        loose(frame, pair.name, pair.value);
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
        || (verdict.strong() && ValueJudge.sensitive(verdict, value, Origin.DATA))) {
      named.cookie(frame, verdict, value);
    }
  }

  /** The members of an object that make a cookie. */
  private static final class Pair implements Siblings.Sink {
    private Text name;
    private Text value;
    private boolean hasPath;

    Pair(Text part) {
      this.name = part.part(part.start(), part.start());
      this.value = name;
    }

    @Override
    public void member(Text key, Text member, boolean number) {
      if (number) {
        return;
      }
      switch (Siblings.name(key)) {
        case "name" -> name = member;
        case "value" -> value = member;
        case "path" -> hasPath = true;
        default -> {}
      }
    }

    boolean isWhole() {
      return name.length() > 0 && value.length() > 0;
    }
  }
}
