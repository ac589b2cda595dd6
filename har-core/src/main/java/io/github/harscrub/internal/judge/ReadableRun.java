package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.LayerFinder;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Leaves;
import java.util.function.Predicate;

/**
 * Tells digits that look random only because they are encoded. What they hold is found by its own
 * names, and the rest is worth keeping: the state of an application, a context for its logs.
 */
public final class ReadableRun {
  /** Each layer costs as much as the one around it. */
  private static final int MAX_LAYERS = 4;

  /** Fewer bytes are left of what is encoded in hexadecimal digits, with padding. */
  private static final int PADDING = 4;

  private final Predicate<Text> known;

  /**
   * @param known true for a name that says whether its value is a secret
   */
  public ReadableRun(Predicate<Text> known) {
    this.known = known;
  }

  /**
   * True for an encoding of JSON in which nothing looks random that stands behind a name nobody
   * knows; and for any that holds a placeholder, of which an earlier run took what had to go.
   */
  boolean is(Text run) {
    return is(run, 1);
  }

  private boolean is(Text text, int layers) {
    boolean[] readable = {false};
    LayerFinder.find(
        text,
        (part, start, end) -> {
          Text plain = part.text();
          readable[0] =
              readable[0]
                  || Placeholder.find(plain) >= 0
                  || (plain.length() * 2 >= text.length() - PADDING && isJson(plain))
                  || (layers < MAX_LAYERS && is(plain, layers + 1));
        });
    return readable[0];
  }

  private boolean isJson(Text text) {
    byte[] bytes = text.bytes();
    int last = text.end() - 1;
    while (last > text.start() && bytes[last] <= ' ') {
      last--;
    }
    byte open = last > text.start() ? bytes[text.start()] : 0;
    if (!(open == '{' && bytes[last] == '}') && !(open == '[' && bytes[last] == ']')) {
      return false;
    }
    boolean[] told = {true};
    Leaves.read(
        text,
        (keyStart, keyEnd, start, end, number) ->
            told[0] &=
                number
                    || !Opacity.opaque(bytes, start, end)
                    || known.test(text.part(keyStart, keyEnd)));
    return told[0];
  }
}
