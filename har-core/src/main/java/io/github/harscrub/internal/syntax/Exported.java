package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.List;
import java.util.Optional;

/**
 * {@code ENV NAME value}, {@code setenv NAME value}, {@code Environment="NAME=value"}, {@code
 * $env:NAME = 'value'}: a variable of the environment, on a line that says so. No line beside it
 * has to.
 */
final class Exported implements Notation {
  /** Before names with an equals sign behind them. */
  private static final List<String> ASSIGNING =
      List.of("ENV ", "ARG ", "Environment=", "Environment=\"", "declare -x ", "$env:", "$Env:");

  /** Before names with nothing but blanks behind them. */
  private static final List<String> NAMING =
      List.of("ENV ", "setenv ", "setx ", "set -x ", "set -gx ", "set -Ux ");

  /** What any of these ends with. */
  private static final String ENDS = " =\":";

  /** What any of those that may only name ends with, before the blank. */
  private static final String NAMING_ENDS = "Vvx";

  private static final int MAX_BLANKS = 16;

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int at = blanks(bytes, nameEnd, text.end());
    boolean assigned = at < text.end() && bytes[at] == '=';
    if (!isBehind(text, nameStart, assigned ? ASSIGNING : NAMING) || (!assigned && at == nameEnd)) {
      return Optional.empty();
    }
    int start = assigned ? blanks(bytes, at + 1, text.end()) : at;
    if (start >= text.end() || bytes[start] == '$' || bytes[start] == '(') {
      return Optional.empty();
    }
    if (Literals.quote(bytes[start])) {
      return value(start + 1, Bytes.closingQuote(bytes, start, text.end()));
    }
    int stop = start;
    while (stop < text.end() && !ends(bytes[stop])) {
      stop++;
    }
    return value(start, stop);
  }

  /** True if a line begins before the name that may only name what it sets. */
  static boolean mayPrecede(Text text, int nameStart) {
    return nameStart - 2 >= text.start()
        && NAMING_ENDS.indexOf(text.bytes()[nameStart - 2]) >= 0
        && isBehind(text, nameStart, NAMING);
  }

  private static boolean isBehind(Text text, int nameStart, List<String> heads) {
    byte[] bytes = text.bytes();
    if (nameStart == text.start() || ENDS.indexOf(bytes[nameStart - 1]) < 0) {
      return false;
    }
    for (String head : heads) {
      int start = nameStart - head.length();
      if (start >= text.start() && Bytes.startsWith(bytes, start, nameStart, head)) {
        int line = start;
        while (line > text.start() && start - line < MAX_BLANKS && bytes[line - 1] == ' ') {
          line--;
        }
        return line == text.start() || bytes[line - 1] == '\n';
      }
    }
    return false;
  }

  private static Optional<Value> value(int start, int end) {
    return end > start ? Optional.of(new Value(Form.LINE, start, end)) : Optional.empty();
  }

  private static int blanks(byte[] bytes, int from, int end) {
    return Blanks.skipInLine(bytes, from, Math.min(end, from + MAX_BLANKS));
  }

  private static boolean ends(byte b) {
    return (b >= 0 && b <= ' ') || b == '"';
  }
}
