package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * The members of one JSON object, on its own level: a key may say what its neighbours are, as
 * {@code kty} says of {@code d}. Looks a limited way around, so that cut-off and hostile texts cost
 * no more than others.
 */
public final class Siblings {
  private static final int MAX_KEY = 20;

  /** Objects that describe one key, one cookie or one person are shorter. */
  public static final int MAX_REACH = 4096;

  private Siblings() {}

  /** Is shown each member whose value is no container. */
  @FunctionalInterface
  public interface Sink {
    /**
     * A member: its key and its value, both without quotes.
     *
     * @param number true if the value is no string
     */
    void member(Text key, Text value, boolean number);
  }

  /**
   * The position of the brace that opens the object around {@code position}, which is outside of
   * any string; -1 if it is too far away or a bracket is nearer.
   */
  public static int open(Text text, int position) {
    byte[] bytes = text.bytes();
    int least = Math.max(text.start(), position - MAX_REACH);
    int depth = 0;
    int i = position - 1;
    while (i >= least) {
      switch (bytes[i]) {
        case '"' -> i = Literals.open(bytes, i, least);
        case '}', ']' -> depth++;
        case '{', '[' -> {
          if (depth == 0) {
            return bytes[i] == '{' ? i : -1;
          }
          depth--;
        }
        default -> {}
      }
      i--;
    }
    return -1;
  }

  /**
   * Shows the scalar members of the object that the brace at {@code open} begins. Returns how far
   * it looked.
   */
  public static int read(Text text, int open, Sink sink) {
    return read(text, open, sink, false);
  }

  /** As {@link #read}, with containers as they stand. */
  public static int readAll(Text text, int open, Sink sink) {
    return read(text, open, sink, true);
  }

  private static int read(Text text, int open, Sink sink, boolean containers) {
    byte[] bytes = text.bytes();
    int most = Math.min(text.end(), open + 2 * MAX_REACH);
    int end = text.end();
    int i = Literals.skipBlanks(bytes, open + 1, most);
    while (i < most && bytes[i] == '"') {
      int keyEnd = Bytes.closingQuote(bytes, i, end);
      int at = Literals.skipBlanks(bytes, Math.min(keyEnd + 1, end), end);
      if (at >= end || bytes[at] != ':') {
        return at;
      }
      at = Literals.skipBlanks(bytes, at + 1, end);
      if (at >= end) {
        return at;
      }
      int stop;
      if (bytes[at] == '"') {
        stop = Bytes.closingQuote(bytes, at, end);
        sink.member(text.part(i + 1, keyEnd), text.part(at + 1, stop), false);
        stop = Math.min(stop + 1, end);
      } else if (bytes[at] == '{' || bytes[at] == '[') {
        stop = Containers.pass(bytes, at, most);
        if (containers) {
          sink.member(text.part(i + 1, keyEnd), text.part(at, stop), true);
        }
      } else {
        stop = at;
        while (stop < end && bytes[stop] != ',' && bytes[stop] != '}' && bytes[stop] > ' ') {
          stop++;
        }
        sink.member(text.part(i + 1, keyEnd), text.part(at, stop), true);
      }
      i = Literals.skipBlanks(bytes, stop, end);
      if (i >= end || bytes[i] != ',') {
        return i;
      }
      i = Literals.skipBlanks(bytes, i + 1, end);
    }
    return i;
  }

  /** What stands before {@code position}, blanks apart; 0 if nothing does. */
  public static byte before(Text text, int position) {
    int at = Literals.skipBlanksBack(text.bytes(), position, text.start());
    return at > text.start() ? text.bytes()[at - 1] : 0;
  }

  /**
   * Where the value of the key begins, or -1 if what stands there is no key.
   *
   * @param keyEnd behind the quote that ends the key
   */
  public static int valueStart(Text text, int keyEnd) {
    byte[] bytes = text.bytes();
    int at = Literals.skipBlanks(bytes, keyEnd, text.end());
    if (at >= text.end() || bytes[at] != ':') {
      return -1;
    }
    at = Literals.skipBlanks(bytes, at + 1, text.end());
    return at < text.end() ? at : -1;
  }

  /** The key whose value begins at {@code valueStart}, without its quotes; empty if none does. */
  public static Text keyBefore(Text text, int valueStart) {
    byte[] bytes = text.bytes();
    int colon = Literals.skipBlanksBack(bytes, valueStart, text.start()) - 1;
    int close = Literals.skipBlanksBack(bytes, colon, text.start()) - 1;
    boolean key = close > text.start() && bytes[colon] == ':' && bytes[close] == '"';
    int open = key ? close - 1 : close;
    int least = Math.max(text.start(), close - MAX_KEY - 1);
    while (key && open > least && bytes[open] != '"') {
      open--;
    }
    return key && bytes[open] == '"' ? text.part(open + 1, close) : text.part(close, close);
  }

  /** Is shown where an object opens, and tells how far it looked. */
  @FunctionalInterface
  public interface Objects {
    int at(int open);
  }

  /**
   * Shows the object that is the value of the key which ends at {@code keyEnd}, or each object of
   * the array there. Returns how far it looked.
   */
  public static int objects(Text text, int keyEnd, Objects objects) {
    byte[] bytes = text.bytes();
    int at = valueStart(text, keyEnd);
    if (at < 0 || (bytes[at] != '{' && bytes[at] != '[')) {
      return keyEnd;
    }
    if (bytes[at] == '{') {
      return objects.at(at);
    }
    int end = text.end();
    at = Literals.skipBlanks(bytes, at + 1, end);
    while (at < end && bytes[at] == '{') {
      objects.at(at);
      at = Literals.skipBlanks(bytes, Containers.end(bytes, at, end), end);
      if (at < end && bytes[at] == ',') {
        at = Literals.skipBlanks(bytes, at + 1, end);
      }
    }
    return at;
  }

  /** The name of a member in lower case; a long one is cut, and equals no short one. */
  public static String name(Text key) {
    return key.head(MAX_KEY + 1).lower();
  }
}
