package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Arrays;

/**
 * The values directly inside of what a name holds: members of an object, or of each object of an
 * array, child elements in XML, lines of a block in YAML. {@code number} says nothing, inside of
 * {@code passport} it does. Looks for names a limited way ahead.
 */
public final class Nested {
  /** How far a member may begin: longer objects are collections, and say little of their parts. */
  private static final int MAX_REACH = 1 << 14;

  private final byte[] bytes;

  /** Where members may begin. */
  private final int most;

  /** How far their values may go. */
  private final int end;

  private final Sink sink;

  private Nested(Text text, int most, Sink sink) {
    this.bytes = text.bytes();
    this.most = Math.min(text.end(), most);
    this.end = text.end();
    this.sink = sink;
  }

  /** Is shown each scalar value with its name. */
  @FunctionalInterface
  public interface Sink {
    /**
     * A value without its quotes.
     *
     * @param form {@code BARE} for what has no quotes, such as a number
     */
    void member(int keyStart, int keyEnd, int start, int end, Form form);
  }

  /** Shows the values that {@code name} holds. Returns how many bytes it looked at. */
  public static int read(Text text, Text name, Sink sink) {
    return new Nested(text, name.end() + MAX_REACH, sink).read(text, name);
  }

  /** Shows the values of the object that the brace at {@code open} begins, in JSON or a script. */
  public static void members(Text text, int open, Sink sink) {
    new Nested(text, open + Siblings.MAX_REACH, sink).object(open);
  }

  private int read(Text text, Text name) {
    if (name.start() > text.start()
        && (bytes[name.start() - 1] == '<' || prefixed(bytes, name.start(), text.start()))) {
      return elements(name.end());
    }
    int at = name.end();
    if (at < most && Literals.quote(bytes[at])) {
      at++;
    }
    at = Literals.skipBlanks(bytes, at, most);
    if (at >= most || (bytes[at] != ':' && bytes[at] != '=')) {
      return 0;
    }
    int value = Literals.skipBlanks(bytes, at + 1, most);
    if (value >= most) {
      return 0;
    }
    if (bytes[value] == '{') {
      return object(value) - value;
    }
    if (bytes[value] == '[') {
      return array(value) - value;
    }
    return bytes[at] == ':' && Bytes.find(bytes, at, value, (byte) '\n') < value
        ? block(text, name)
        : 0;
  }

  /** True for {@code <ns:name}. */
  private static boolean prefixed(byte[] bytes, int nameStart, int start) {
    int at = nameStart - 1;
    if (bytes[at] != ':') {
      return false;
    }
    while (at > start && (Bytes.wordByte(bytes[at - 1]) || bytes[at - 1] == '-')) {
      at--;
    }
    return at > start && bytes[at - 1] == '<';
  }

  private int array(int open) {
    int at = Literals.skipBlanks(bytes, open + 1, most);
    while (at < most && bytes[at] == '{') {
      object(at);
      at = Literals.skipBlanks(bytes, Containers.pass(bytes, at, most), end);
      if (at < most && bytes[at] == ',') {
        at = Literals.skipBlanks(bytes, at + 1, end);
      }
    }
    return at;
  }

  /** Reads an object as JSON or scripts write it. Returns how far. */
  private int object(int open) {
    int at = Literals.skipBlanks(bytes, open + 1, end);
    while (at < most) {
      boolean quoted = Literals.quote(bytes[at]);
      int key = quoted ? at + 1 : at;
      int keyEnd = quoted ? Bytes.closingQuote(bytes, at, end) : word(bytes, at, end);
      int colon = Literals.skipBlanks(bytes, quoted ? Math.min(keyEnd + 1, end) : keyEnd, end);
      if (colon >= end || bytes[colon] != ':' || keyEnd == key) {
        return colon;
      }
      int value = Literals.skipBlanks(bytes, colon + 1, end);
      int stop = value < end ? value(key, keyEnd, value) : end;
      at = Literals.skipBlanks(bytes, stop, end);
      if (at >= end || bytes[at] != ',') {
        return at;
      }
      at = Literals.skipBlanks(bytes, at + 1, end);
    }
    return at;
  }

  /** Shows the value at {@code at}, unless it is a container. Returns what is behind it. */
  private int value(int key, int keyEnd, int at) {
    if (bytes[at] == '{' || bytes[at] == '[') {
      return Containers.pass(bytes, at, most);
    }
    if (Literals.quote(bytes[at])) {
      int close = Bytes.closingQuote(bytes, at, end);
      boolean json = bytes[at] == '"' && bytes[keyEnd] == '"';
      sink.member(key, keyEnd, at + 1, close, json ? Form.QUOTED : Form.LITERAL);
      return Math.min(close + 1, end);
    }
    int stop = at;
    while (stop < end && bytes[stop] != ',' && bytes[stop] != '}' && bytes[stop] > ' ') {
      stop++;
    }
    sink.member(key, keyEnd, at, stop, Form.BARE);
    return stop;
  }

  private static int word(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && ValueFinder.isNameByte(bytes[at]) && bytes[at] != ']') {
      at++;
    }
    return at;
  }

  /** Reads the child elements behind the tag that {@code [.., nameEnd)} is called by. */
  private int elements(int nameEnd) {
    int at = children(nameEnd);
    while (at + 1 < most && bytes[at] == '<' && bytes[at + 1] != '/') {
      int key = at + 1;
      int keyEnd = word(bytes, key, most);
      if (keyEnd < most && bytes[keyEnd] == ':') {
        key = keyEnd + 1;
        keyEnd = word(bytes, key, most);
      }
      int close = Bytes.find(bytes, keyEnd, most, (byte) '>');
      int text = Literals.skipBlanks(bytes, Math.min(close + 1, most), most);
      if (keyEnd == key || text >= most) {
        return most - nameEnd;
      }
      int stop = Bytes.find(bytes, text, end, (byte) '<');
      int last = Literals.skipBlanksBack(bytes, stop, text);
      if (last > text && bytes[close - 1] != '/') {
        sink.member(key, keyEnd, text, last, Form.MARKUP);
      }
      at = bytes[close - 1] == '/' ? text : behind(bytes, key, keyEnd, stop, most);
    }
    return at - nameEnd;
  }

  /** Where the first child opens, or the limit if none does. */
  private int children(int nameEnd) {
    int close = Bytes.find(bytes, nameEnd, most, (byte) '>');
    if (close >= most || bytes[close - 1] == '/') {
      return most;
    }
    return Literals.skipBlanks(bytes, close + 1, most);
  }

  /** Behind the tag that closes the element called {@code [key, keyEnd)}, and blanks. */
  private static int behind(byte[] bytes, int key, int keyEnd, int from, int end) {
    int length = keyEnd - key;
    for (int at = Bytes.find(bytes, from, end, (byte) '>');
        at < end;
        at = Bytes.find(bytes, at + 1, end, (byte) '>')) {
      int name = at - length;
      if (name - 2 >= from - 1
          && Arrays.equals(bytes, name, at, bytes, key, keyEnd)
          && (bytes[name - 1] == '/' || bytes[name - 1] == ':')) {
        return Literals.skipBlanks(bytes, at + 1, end);
      }
    }
    return end;
  }

  /** Reads the lines of YAML that are indented as the first below the name is. */
  private int block(Text text, Text name) {
    return new Block()
        .value(text, name.start(), name.end())
        .map(
            block -> {
              Text lines = text.part(block.start(), block.end());
              int first = indent(bytes, block.start(), lines);
              Lines.read(
                  lines,
                  (keyStart, keyEnd, start, end) -> {
                    if (keyEnd > keyStart && column(bytes, keyStart, lines) == first) {
                      sink.member(keyStart, keyEnd, start, end, Form.LINE);
                    }
                  });
              return lines.length();
            })
        .orElse(0);
  }

  private static int indent(byte[] bytes, int line, Text lines) {
    int at = line;
    while (at < lines.end() && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '-')) {
      at++;
    }
    return at - line;
  }

  private static int column(byte[] bytes, int at, Text lines) {
    int line = at;
    while (line > lines.start() && bytes[line - 1] != '\n') {
      line--;
    }
    return at - line;
  }
}
