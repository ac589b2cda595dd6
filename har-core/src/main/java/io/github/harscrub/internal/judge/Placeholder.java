package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.io.ByteArrayOutputStream;

/**
 * What stands in the place of a secret: {@code REDACTED-session-cookie-k3v9q2x8fm}. Only characters
 * that no text layer escapes.
 *
 * <p>Or, if a policy asked for it, what has the shape of the secret: {@link StandIn}.
 */
public final class Placeholder {
  public static final String PREFIX = "REDACTED-";

  private static final int MAX_LENGTH = 80;

  private Placeholder() {}

  /** True for what is still a placeholder if its end is cut off. */
  public static boolean survivesACut(byte[] placeholder) {
    return Bytes.startsWith(placeholder, 0, placeholder.length, PREFIX);
  }

  /** True if a placeholder may stand in a name. */
  public static boolean isIn(String name) {
    return name.contains(PREFIX);
  }

  /** The value without the placeholders that stand in it. */
  public static Text without(Text value) {
    byte[] bytes = value.bytes();
    int at = find(bytes, value.start(), value.end());
    if (at < 0) {
      return value;
    }
    ByteArrayOutputStream rest = new ByteArrayOutputStream(value.length());
    int done = value.start();
    while (at >= 0) {
      rest.write(bytes, done, at - done);
      done = end(bytes, at, value.end());
      at = find(bytes, done, value.end());
    }
    rest.write(bytes, done, value.end() - done);
    return Text.of(rest.toByteArray());
  }

  private static int end(byte[] bytes, int at, int to) {
    if (!Bytes.startsWith(bytes, at, to, PREFIX)) {
      return StandIn.end(bytes, at, to);
    }
    int end = at + PREFIX.length();
    while (end < to && tailByte(bytes[end])) {
      end++;
    }
    return end;
  }

  /** Where the first placeholder in {@code text} begins, or -1. */
  public static int find(Text text) {
    return find(text.bytes(), text.start(), text.end());
  }

  private static int find(byte[] bytes, int from, int to) {
    int at = Bytes.find(bytes, from, to, (byte) 'R');
    while (at < to && !Bytes.startsWith(bytes, at, to, PREFIX)) {
      at = Bytes.find(bytes, at + 1, to, (byte) 'R');
    }
    int standIn = StandIn.find(bytes, from, at);
    return standIn >= 0 ? standIn : at < to ? at : -1;
  }

  /**
   * True if {@code [start, end)} of a text stands inside of a placeholder: what a user looks for
   * may well be the name of the rule that found it.
   */
  public static boolean around(Text text, int start, int end) {
    byte[] bytes = text.bytes();
    int from = start;
    int least = Math.max(text.start(), start - MAX_LENGTH);
    while (from > least && placeholderByte(bytes[from - 1])) {
      from--;
    }
    int to = end;
    int most = Math.min(text.end(), end + MAX_LENGTH);
    while (to < most && placeholderByte(bytes[to])) {
      to++;
    }
    return is(bytes, from, to) || aroundStandIn(text, start, end);
  }

  private static boolean aroundStandIn(Text text, int start, int end) {
    byte[] bytes = text.bytes();
    int from = start;
    int least = Math.max(text.start(), start - MAX_LENGTH);
    while (from > least && standInByte(bytes[from - 1])) {
      from--;
    }
    int to = end;
    int most = Math.min(text.end(), end + MAX_LENGTH);
    while (to < most && standInByte(bytes[to])) {
      to++;
    }
    return StandIn.is(bytes, from, to);
  }

  private static boolean standInByte(byte b) {
    return placeholderByte(b) || b == '@' || b == '.' || b == ':' || b == '%';
  }

  private static boolean placeholderByte(byte b) {
    return (b >= 'A' && b <= 'Z') || b == '_' || tailByte(b);
  }

  private static boolean tailByte(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '-';
  }

  /**
   * True if the whole of {@code [start, end)} is a placeholder, or the dots that are left where no
   * byte may move and none has room: one with more around it is data.
   */
  public static boolean is(byte[] bytes, int start, int end) {
    if (!Bytes.startsWith(bytes, start, end, PREFIX)) {
      return filler(bytes, start, end) || StandIn.is(bytes, start, end);
    }
    int at = start + PREFIX.length();
    int stop = end;
    while (stop > at && bytes[stop - 1] == '.') {
      stop--;
    }
    if (stop - start > MAX_LENGTH) {
      return false;
    }
    boolean word = false;
    for (; at < stop; at++) {
      byte b = bytes[at];
      if (b == '-' ? !word : !((b >= 'a' && b <= 'z') || (b >= '0' && b <= '9'))) {
        return false;
      }
      word = b != '-';
    }
    return word;
  }

  private static boolean filler(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && bytes[at] == '.') {
      at++;
    }
    return at == end && end > start;
  }
}
