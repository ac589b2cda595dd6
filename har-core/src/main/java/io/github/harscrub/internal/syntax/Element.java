package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code <ns:Password Type="…">value</ns:Password>}: an XML element that is called so (XML 1.0
 * section 3.1).
 */
final class Element implements Notation {
  private static final int MAX_TAG = 2048;

  /** What stands behind a variable in the usage of a command: {@code [--token <token>]}. */
  private static final String USAGE = "])}|,.";

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int at = nameStart;
    if (at > text.start() && bytes[at - 1] == ':') {
      at--;
      while (at > text.start()
          && (Bytes.wordByte(bytes[at - 1]) || bytes[at - 1] == '-' || bytes[at - 1] == '_')) {
        at--;
      }
    }
    if (at == text.start() || bytes[at - 1] != '<' || nameEnd >= text.end()) {
      return Optional.empty();
    }
    int limit = Math.min(text.end(), nameEnd + MAX_TAG);
    int close = nameEnd;
    while (close < limit && bytes[close] != '>' && bytes[close] != '<') {
      close++;
    }
    if (close == limit || bytes[close] != '>' || bytes[close - 1] == '/') {
      return Optional.empty();
    }
    if (isStandIn(text, at - 1, nameEnd, close) || InlineCode.is(text, at - 1, nameEnd, close)) {
      return Optional.empty();
    }
    int from = close + 1;
    return content(text, from, Form.MARKUP).flatMap(value -> ofElement(text, from, value));
  }

  /**
   * What of a text behind a tag is the value of an element. Brackets without a tag that ends them
   * may be those of a variable in a template, {@code "/x/<key>","name":"/y/<key>/z"}, or of a
   * usage, {@code --token <token> --force}: where no element ends, its text begins at once, has
   * neither quotes nor line breaks before the next tag, and without one goes no further than a
   * quote.
   */
  private static Optional<Value> ofElement(Text text, int from, Value value) {
    byte[] bytes = text.bytes();
    int next = Bytes.find(bytes, value.end(), text.end(), (byte) '<');
    if (Bytes.startsWith(bytes, next, text.end(), "</")
        || Bytes.startsWith(
            bytes, value.start() - Cdata.OPEN.length(), value.start(), Cdata.OPEN)) {
      return Optional.of(value);
    }
    if (value.start() > from) {
      return Optional.empty();
    }
    if (next < text.end()) {
      return Optional.of(value).filter(v -> isText(text, v, next));
    }
    int stop = from;
    while (stop < value.end() && bytes[stop] != '"' && !Blanks.is(bytes[stop])) {
      stop++;
    }
    return stop > from && USAGE.indexOf(bytes[from]) < 0
        ? Optional.of(new Value(value.form(), from, stop))
        : Optional.empty();
  }

  private static boolean isText(Text text, Value value, int next) {
    byte[] bytes = text.bytes();
    if (next + 1 < text.end() && !Bytes.wordByte(bytes[next + 1])) {
      return true;
    }
    int quote = Bytes.findAny(bytes, value.start(), next, (byte) '"', (byte) '`', (byte) '"');
    int line = Bytes.find(bytes, value.start(), next, (byte) '\n');
    return quote == next && (line == next || Literals.skipBlanks(bytes, line, next) == next);
  }

  /**
   * True for what documentation has in the place of a value: {@code "<password>"} in quotes, {@code
   * --password=<password>}, {@code //<user>:<password>@host}. It holds nothing, unless a tag ends
   * it or a value follows at once.
   */
  private static boolean isStandIn(Text text, int open, int nameEnd, int close) {
    byte[] bytes = text.bytes();
    int behind = close + 1;
    if (open <= text.start() || behind >= text.end()) {
      return false;
    }
    byte before = bytes[open - 1];
    int quote = behind + (bytes[behind] == '\\' ? 1 : 0);
    if (Literals.quote(before)) {
      return quote < text.end()
          && bytes[quote] == before
          && (quote > behind) == (open - 2 >= text.start() && bytes[open - 2] == '\\');
    }
    int name = Literals.skipBlanksBack(bytes, open, text.start());
    boolean assigned = name > text.start() && (bytes[name - 1] == '=' || bytes[name - 1] == ':');
    boolean inUrl = before == '/' && (bytes[behind] == ':' || bytes[behind] == '@');
    return (assigned || inUrl)
        && nameEnd == close
        && (Blanks.is(bytes[behind])
            || bytes[behind] == '\\'
            || "@:/&,;)'`\"".indexOf(bytes[behind]) >= 0)
        && !isEnded(text, text.part(open + 1, close), behind);
  }

  /** True if the tag that ends the element follows next. */
  private static boolean isEnded(Text text, Text name, int from) {
    byte[] bytes = text.bytes();
    int next = Bytes.find(bytes, from, text.end(), (byte) '<');
    int start = Math.min(text.end(), next + 2);
    return Bytes.startsWith(bytes, next, text.end(), "</")
        && text.part(start, Math.min(text.end(), start + name.length())).sameAs(name);
  }

  /** The text from {@code at} to the next tag, or the CDATA section that stands there. */
  static Optional<Value> content(Text text, int at, Form form) {
    byte[] bytes = text.bytes();
    int start = Literals.skipBlanks(bytes, at, text.end());
    if (Bytes.startsWith(bytes, start, text.end(), Cdata.OPEN)) {
      start += Cdata.OPEN.length();
      return value(form, start, Cdata.end(bytes, start, text.end()));
    }
    while (escapedBlank(bytes, start, text.end())) {
      start = Literals.skipBlanks(bytes, start + 2, text.end());
    }
    int end = Bytes.find(bytes, start, text.end(), (byte) '<');
    int stop = Literals.skipBlanksBack(bytes, end, start);
    while (stop - 2 > start && escapedBlank(bytes, stop - 2, stop)) {
      stop = Literals.skipBlanksBack(bytes, stop - 2, start);
    }
    return value(form, start, stop);
  }

  /** Markup in a string literal has its line breaks escaped. */
  private static boolean escapedBlank(byte[] bytes, int at, int end) {
    return at + 1 < end
        && bytes[at] == '\\'
        && (bytes[at + 1] == 'n' || bytes[at + 1] == 'r' || bytes[at + 1] == 't');
  }

  private static Optional<Value> value(Form form, int start, int end) {
    return end > start ? Optional.of(new Value(form, start, end)) : Optional.empty();
  }
}
