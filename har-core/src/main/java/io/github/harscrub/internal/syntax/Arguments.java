package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/** The arguments of a remote call by their positions: an array in JSON, the params of XML-RPC. */
public final class Arguments {
  /** How far an argument may begin: what follows in longer calls are the data they are about. */
  private static final int MAX_REACH = 1 << 14;

  private static final int MAX_COUNT = 16;

  /** How far an array is read whose elements all count. */
  private static final int MAX_ELEMENTS = 1 << 16;

  private Arguments() {}

  /** Is shown the strings among the arguments. */
  @FunctionalInterface
  public interface Sink {
    /** The string at {@code position}, from 0, without quotes or tags. */
    void argument(int position, int start, int end);
  }

  /** Shows the strings of the array that begins at {@code open}, on its own level. */
  public static void array(Text text, int open, Sink sink) {
    byte[] bytes = text.bytes();
    int most = Math.min(text.end(), open + MAX_REACH);
    int end = text.end();
    int at = Literals.skipBlanks(bytes, open + 1, most);
    for (int i = 0; i < MAX_COUNT && at < most && bytes[at] != ']'; i++) {
      int stop;
      if (bytes[at] == '"') {
        int close = Bytes.closingQuote(bytes, at, end);
        sink.argument(i, at + 1, close);
        stop = Math.min(close + 1, end);
      } else if (bytes[at] == '{' || bytes[at] == '[') {
        stop = Containers.pass(bytes, at, most);
      } else {
        stop = Bytes.findAny(bytes, at, end, (byte) ',', (byte) ']', (byte) ']');
      }
      stop = Literals.skipBlanks(bytes, stop, end);
      if (stop >= end || bytes[stop] != ',') {
        return;
      }
      at = Literals.skipBlanks(bytes, stop + 1, end);
    }
  }

  /**
   * Shows each element of the array that begins at {@code open} as it stands, with its quotes or
   * brackets. Returns behind what was looked at.
   */
  public static int elements(Text text, int open, Sink sink) {
    byte[] bytes = text.bytes();
    int most = Math.min(text.end(), open + MAX_ELEMENTS);
    int at = Literals.skipBlanks(bytes, open + 1, most);
    for (int i = 0; at < most && bytes[at] != ']'; i++) {
      int stop =
          switch (bytes[at]) {
            case '"' -> Math.min(Bytes.closingQuote(bytes, at, most) + 1, most);
            case '{', '[' -> Containers.end(bytes, at, most);
            default -> Bytes.findAny(bytes, at, most, (byte) ',', (byte) ']', (byte) ']');
          };
      sink.argument(i, at, stop);
      at = Literals.skipBlanks(bytes, stop, most);
      if (at >= most || bytes[at] != ',') {
        return at;
      }
      at = Literals.skipBlanks(bytes, at + 1, most);
    }
    return at;
  }

  /** Shows the strings that the array at {@code open} begins with. */
  public static void strings(Text text, int open, Sink sink) {
    byte[] bytes = text.bytes();
    int end = text.end();
    int at = Literals.skipBlanks(bytes, open + 1, end);
    for (int i = 0; i < MAX_COUNT && at < end && bytes[at] == '"'; i++) {
      int close = Bytes.closingQuote(bytes, at, end);
      sink.argument(i, at + 1, close);
      at = Literals.skipBlanks(bytes, Math.min(close + 1, end), end);
      if (at >= end || bytes[at] != ',') {
        return;
      }
      at = Literals.skipBlanks(bytes, at + 1, end);
    }
  }

  /** Shows the contents of the {@code <param>} elements behind {@code from}. */
  public static void params(Text text, int from, Sink sink) {
    byte[] bytes = text.bytes();
    int most = Math.min(text.end(), from + MAX_REACH);
    int end = text.end();
    int position = -1;
    int at = Bytes.find(bytes, from, most, (byte) '<');
    while (at < most && position < MAX_COUNT) {
      if (Bytes.startsWith(bytes, at, end, "<methodName")
          || Bytes.startsWith(bytes, at, end, "</params")) {
        return;
      }
      if (Bytes.startsWith(bytes, at, end, "<param>")) {
        position++;
      }
      int close = Bytes.find(bytes, at, end, (byte) '>');
      int start = Literals.skipBlanks(bytes, Math.min(close + 1, end), end);
      at = Bytes.find(bytes, start, end, (byte) '<');
      int stop = Literals.skipBlanksBack(bytes, at, start);
      if (position >= 0 && stop > start) {
        sink.argument(position, start, stop);
      }
    }
  }
}
