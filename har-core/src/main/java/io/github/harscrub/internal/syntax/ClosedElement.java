package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Optional;

/**
 * {@code <m:pin xsi:type="xsd:string">value</m:pin>}, from its end. Names of three letters are too
 * common to be looked for before a blank, so {@link Element} never hears of them if attributes
 * follow.
 */
final class ClosedElement implements Notation {
  private static final int MAX_NAME = 3;
  private static final int MAX_LENGTH = 4096;

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    if (!isTag(text, nameStart, nameEnd)) {
      return Optional.empty();
    }
    byte[] bytes = text.bytes();
    int least = Math.max(text.start(), nameStart - MAX_LENGTH);
    int close = tag(bytes, nameStart, least) - 2;
    int open = close - 1;
    while (open > least && bytes[open] != '<') {
      open--;
    }
    int name = open + 1 + (close + 2 < nameStart ? nameStart - close - 2 : 0);
    int end = name + nameEnd - nameStart;
    boolean same =
        open >= least && end < close && text.part(name, end).sameAs(text.part(nameStart, nameEnd));
    return same && Blanks.is(bytes[end]) ? new Element().value(text, name, end) : Optional.empty();
  }

  /** True if a short name stands in the tag that ends an element. */
  static boolean isTag(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int tag = tag(bytes, nameStart, text.start());
    return nameEnd - nameStart <= MAX_NAME
        && nameEnd < text.end()
        && bytes[nameEnd] == '>'
        && tag - 2 > text.start()
        && bytes[tag - 1] == '/'
        && bytes[tag - 2] == '<';
  }

  /** Where the name begins, its prefix included. */
  private static int tag(byte[] bytes, int nameStart, int least) {
    int at = nameStart;
    if (at > least && bytes[at - 1] == ':') {
      at--;
      while (at > least && (Bytes.wordByte(bytes[at - 1]) || bytes[at - 1] == '-')) {
        at--;
      }
    }
    return at;
  }
}
