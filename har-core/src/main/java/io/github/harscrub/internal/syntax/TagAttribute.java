package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;
import java.util.Set;

/**
 * {@code <user data-last-name="…">}: an attribute that is called after its value. The tag is read
 * from its start, since {@code a<b;name="…"} is code.
 */
final class TagAttribute implements Notation {
  private static final int MAX_TAG = 1024;

  private static final Set<String> LOADING = Set.of("script", "style", "link", "meta", "iframe");

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int quote = nameEnd + 1;
    if (quote + 1 >= text.end()
        || bytes[nameEnd] != '='
        || (bytes[quote] != '"' && bytes[quote] != '\'')
        || nameStart - 2 <= text.start()
        || !Blanks.is(bytes[nameStart - 1])) {
      return Optional.empty();
    }
    int least = Math.max(text.start(), nameStart - MAX_TAG);
    int open = nameStart - 1;
    while (open >= least && bytes[open] != '<') {
      open--;
    }
    if (open < least || !leads(bytes, open + 1, nameStart)) {
      return Optional.empty();
    }
    int close = Bytes.find(bytes, quote + 1, text.end(), bytes[quote]);
    // The nonce of a script repeats what Content-Security-Policy says in the clear.
    boolean policy =
        nameEnd - nameStart == 5
            && Bytes.startsWith(bytes, nameStart, nameEnd, "nonce")
            && isOfPage(bytes, open + 1, nameStart);
    return Optional.of(new Value(policy ? Form.LITERAL : Form.MARKUP, quote + 1, close));
  }

  /** True for an element that loads a script or a style. */
  private static boolean isOfPage(byte[] bytes, int tag, int end) {
    return LOADING.contains(new Text(bytes, tag, word(bytes, tag, end)).lower());
  }

  /** True if from the name of a tag at {@code from} whole attributes lead to {@code to}. */
  private static boolean leads(byte[] bytes, int from, int to) {
    int at = word(bytes, from, to);
    boolean whole = at > from;
    while (whole && at < to) {
      int next = Literals.skipBlanks(bytes, at, to);
      if (next == at || next == to) {
        return next == to && next > at;
      }
      at = word(bytes, next, to);
      whole = at > next;
      if (whole && at < to && bytes[at] == '=') {
        at = behindValue(bytes, at + 1, to);
      }
    }
    return false;
  }

  private static int behindValue(byte[] bytes, int from, int to) {
    if (from < to && (bytes[from] == '"' || bytes[from] == '\'')) {
      return Math.min(to, Bytes.find(bytes, from + 1, to, bytes[from]) + 1);
    }
    int at = from;
    while (at < to && !Blanks.is(bytes[at]) && bytes[at] != '>') {
      at++;
    }
    return at;
  }

  private static int word(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && (ValueFinder.isNameByte(bytes[at]) || bytes[at] == ':' || bytes[at] == '@')) {
      at++;
    }
    return at;
  }
}
