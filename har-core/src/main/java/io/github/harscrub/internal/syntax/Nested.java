package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Arrays;

/**
 * The values directly inside of what a name holds: members of an object, or of each object of an
 * array, child elements in XML, lines of a block in YAML. {@code number} says nothing, inside of
 * {@code passport} it does. Looks a limited way ahead.
 */
public final class Nested {
  /** Longer objects are collections, and say little of what is in them. */
  private static final int MAX_LENGTH = 1 << 14;

  private Nested() {}

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
    byte[] bytes = text.bytes();
    int end = Math.min(text.end(), name.end() + MAX_LENGTH);
    if (name.start() > text.start()
        && (bytes[name.start() - 1] == '<' || prefixed(bytes, name.start(), text.start()))) {
      return elements(bytes, name.end(), end, sink);
    }
    int at = name.end();
    if (at < end && Literals.quote(bytes[at])) {
      at++;
    }
    at = Literals.skipBlanks(bytes, at, end);
    if (at >= end || (bytes[at] != ':' && bytes[at] != '=')) {
      return 0;
    }
    int value = Literals.skipBlanks(bytes, at + 1, end);
    if (value >= end) {
      return 0;
    }
    if (bytes[value] == '{') {
      return object(bytes, value, end, sink) - value;
    }
    if (bytes[value] == '[') {
      return array(bytes, value, end, sink) - value;
    }
    return bytes[at] == ':' && Bytes.find(bytes, at, value, (byte) '\n') < value
        ? block(text, name, sink)
        : 0;
  }

  /** Shows the values of the object that the brace at {@code open} begins, in JSON or a script. */
  public static void members(Text text, int open, Sink sink) {
    object(text.bytes(), open, Math.min(text.end(), open + Siblings.MAX_REACH), sink);
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

  private static int array(byte[] bytes, int open, int end, Sink sink) {
    int at = Literals.skipBlanks(bytes, open + 1, end);
    while (at < end && bytes[at] == '{') {
      object(bytes, at, end, sink);
      at = Literals.skipBlanks(bytes, Containers.end(bytes, at, end), end);
      if (at < end && bytes[at] == ',') {
        at = Literals.skipBlanks(bytes, at + 1, end);
      }
    }
    return at;
  }

  /** Reads an object as JSON or scripts write it. Returns how far. */
  private static int object(byte[] bytes, int open, int end, Sink sink) {
    int at = Literals.skipBlanks(bytes, open + 1, end);
    while (at < end) {
      boolean quoted = Literals.quote(bytes[at]);
      int key = quoted ? at + 1 : at;
      int keyEnd = quoted ? Literals.close(bytes, at, end) : word(bytes, at, end);
      int colon = Literals.skipBlanks(bytes, quoted ? Math.min(keyEnd + 1, end) : keyEnd, end);
      if (colon >= end || bytes[colon] != ':' || keyEnd == key) {
        return colon;
      }
      int value = Literals.skipBlanks(bytes, colon + 1, end);
      int stop = value < end ? value(bytes, key, keyEnd, value, end, sink) : end;
      at = Literals.skipBlanks(bytes, stop, end);
      if (at >= end || bytes[at] != ',') {
        return at;
      }
      at = Literals.skipBlanks(bytes, at + 1, end);
    }
    return at;
  }

  /** Shows the value at {@code at}, unless it is a container. Returns what is behind it. */
  private static int value(byte[] bytes, int key, int keyEnd, int at, int end, Sink sink) {
    if (bytes[at] == '{' || bytes[at] == '[') {
      return Containers.end(bytes, at, end);
    }
    if (Literals.quote(bytes[at])) {
      int close = Literals.close(bytes, at, end);
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
  private static int elements(byte[] bytes, int nameEnd, int end, Sink sink) {
    int at = children(bytes, nameEnd, end);
    while (at + 1 < end && bytes[at] == '<' && bytes[at + 1] != '/') {
      int key = at + 1;
      int keyEnd = word(bytes, key, end);
      if (keyEnd < end && bytes[keyEnd] == ':') {
        key = keyEnd + 1;
        keyEnd = word(bytes, key, end);
      }
      int close = Bytes.find(bytes, keyEnd, end, (byte) '>');
      int text = Literals.skipBlanks(bytes, Math.min(close + 1, end), end);
      if (keyEnd == key || text >= end) {
        return end - nameEnd;
      }
      int stop = Bytes.find(bytes, text, end, (byte) '<');
      int last = Literals.skipBlanksBack(bytes, stop, text);
      if (last > text && bytes[close - 1] != '/') {
        sink.member(key, keyEnd, text, last, Form.MARKUP);
      }
      at = bytes[close - 1] == '/' ? text : behind(bytes, key, keyEnd, stop, end);
    }
    return at - nameEnd;
  }

  /** Where the first child opens, or {@code end} if none does. */
  private static int children(byte[] bytes, int nameEnd, int end) {
    int close = Bytes.find(bytes, nameEnd, end, (byte) '>');
    if (close >= end || bytes[close - 1] == '/') {
      return end;
    }
    return Literals.skipBlanks(bytes, close + 1, end);
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
  private static int block(Text text, Text name, Sink sink) {
    return new Block()
        .value(text, name.start(), name.end())
        .map(
            block -> {
              Text lines = text.part(block.start(), block.end());
              int first = indent(text.bytes(), block.start(), lines);
              Lines.read(
                  lines,
                  (keyStart, keyEnd, start, end) -> {
                    if (keyEnd > keyStart && column(text.bytes(), keyStart, lines) == first) {
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
