package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/** The strings and numbers inside a JSON object or array, each with the nearest key before it. */
public final class Leaves {
  private Leaves() {}

  /** Is shown each leaf. */
  @FunctionalInterface
  public interface Sink {
    /**
     * A leaf, and the key before it, which may be empty.
     *
     * @param number true if the leaf is a number, false if it is a string, which is given without
     *     its quotes
     */
    void leaf(int keyStart, int keyEnd, int valueStart, int valueEnd, boolean number);
  }

  /** Shows every leaf of the container, in order. */
  public static void read(Text container, Sink sink) {
    byte[] bytes = container.bytes();
    int end = container.end();
    int keyStart = container.start();
    int keyEnd = keyStart;
    int i = container.start();
    while (i < end) {
      byte b = bytes[i];
      if (b == '"') {
        int close = Bytes.closingQuote(bytes, i, end);
        int next = Literals.skipBlanks(bytes, Math.min(close + 1, end), end);
        if (next < end && bytes[next] == ':') {
          keyStart = i + 1;
          keyEnd = close;
        } else {
          sink.leaf(keyStart, keyEnd, i + 1, close, false);
        }
        i = close + 1;
      } else if (b == '\\' && i + 1 < end && bytes[i + 1] == '"') {
        // Of a text inside of a literal, which is looked at once its escapes are undone.
        i = Containers.closingEscape(bytes, i, end) + 2;
      } else if (b == '-' || (b >= '0' && b <= '9')) {
        int stop = i + 1;
        while (stop < end
            && (Bytes.wordByte(bytes[stop])
                || bytes[stop] == '.'
                || bytes[stop] == '-'
                || bytes[stop] == '+')) {
          stop++;
        }
        sink.leaf(keyStart, keyEnd, i, stop, true);
        i = stop;
      } else if (Bytes.wordByte(b) || b == '_' || b == '$') {
        // A key without quotes, as scripts have them, or a word that is no leaf.
        int stop = i + 1;
        while (stop < end && ValueFinder.isNameByte(bytes[stop]) && bytes[stop] != ']') {
          stop++;
        }
        int next = Literals.skipBlanks(bytes, stop, end);
        if (next < end && bytes[next] == ':') {
          keyStart = i;
          keyEnd = stop;
        }
        i = stop;
      } else {
        i++;
      }
    }
  }
}
