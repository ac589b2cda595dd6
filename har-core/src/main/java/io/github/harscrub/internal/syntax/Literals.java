package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Text;

/** String literals and blanks, as JSON and scripts write them. */
final class Literals {
  private static final int MAX_BLANKS = 64;

  static final byte ESCAPE = 0x1B;

  private Literals() {}

  static boolean quote(byte b) {
    return b == '"' || b == '\'' || b == '`';
  }

  /** True for a name in quotes, the closing one of which is not cut off. */
  static boolean isQuoted(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int open = nameStart - 1;
    return open > text.start()
        && nameEnd < text.end()
        && quote(bytes[open])
        && bytes[nameEnd] == bytes[open];
  }

  /**
   * The first byte from {@code at} on that is no blank, and does not set a colour; at most 64 are
   * passed over.
   */
  static int skipBlanks(byte[] bytes, int at, int end) {
    int most = Math.min(end, at + MAX_BLANKS);
    int next = Blanks.skip(bytes, at, most);
    while (next < most && bytes[next] == ESCAPE) {
      int behind = behindColour(bytes, next, most);
      if (behind == next) {
        break;
      }
      next = Blanks.skip(bytes, behind, most);
    }
    return next;
  }

  /** Behind {@code ESC [ 33 m} (ECMA-48 section 8.3.117, SGR), as logs of terminals have them. */
  private static int behindColour(byte[] bytes, int at, int end) {
    int next = at + 1;
    if (next >= end || bytes[next] != '[') {
      return at;
    }
    next++;
    while (next < end && (bytes[next] == ';' || (bytes[next] >= '0' && bytes[next] <= '9'))) {
      next++;
    }
    return next < end && bytes[next] == 'm' ? next + 1 : at;
  }

  /** The position behind the last byte before {@code at} that is no blank. */
  static int skipBlanksBack(byte[] bytes, int at, int start) {
    return Blanks.skipBack(bytes, at, Math.max(start, at - MAX_BLANKS));
  }

  /**
   * The position of the quote that opens the literal ended at {@code close}; before {@code least}
   * if none does.
   */
  static int open(byte[] bytes, int close, int least) {
    byte quote = bytes[close];
    int i = close - 1;
    while (i >= least) {
      if (bytes[i] == quote) {
        int slash = i;
        while (slash > least && bytes[slash - 1] == '\\') {
          slash--;
        }
        if ((i - slash) % 2 == 0) {
          return i;
        }
      }
      i--;
    }
    return i;
  }
}
