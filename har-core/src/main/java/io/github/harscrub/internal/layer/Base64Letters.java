package io.github.harscrub.internal.layer;

/**
 * Letters beyond ASCII in base64: whole quanta of digits without a byte of ASCII among what they
 * decode to, as in {@code {"password":"Пароль"}}. By chance three bytes are hardly ever UTF-8.
 */
final class Base64Letters {
  private static final int QUANTUM = 4;

  /** Nine random bytes are UTF-8 once in some hundred times. */
  private static final int MIN_QUANTA = 3;

  private final byte[] bytes;

  Base64Letters(Text text) {
    this.bytes = text.bytes();
  }

  /**
   * Where the letters end that begin in the quantum at {@code from}: at the next quantum that is
   * all ASCII, or at {@code to}, or at the first one that is no UTF-8 (RFC 3629 section 4); {@code
   * from} if so few are that they may be chance. Whoever goes on where they end looks at each
   * quantum a few times at most.
   */
  int end(int from, int to) {
    int missing = 0;
    int at = from;
    for (; at + QUANTUM <= to; at += QUANTUM) {
      int bits = bits(at);
      boolean ascii = missing == 0;
      for (int shift = 16; shift >= 0; shift -= 8) {
        int b = bits >> shift & 0xFF;
        if (missing > 0) {
          if (!Utf8.isContinuation(b)) {
            return broken(from, at);
          }
          missing--;
        } else if (!PlainText.isPrintable(b)) {
          ascii = false;
          missing = Utf8.continuations(b);
          if (missing == 0) {
            return broken(from, at);
          }
        }
      }
      if (ascii && at > from) {
        return at;
      }
    }
    return at;
  }

  private static int broken(int from, int at) {
    return at - from >= MIN_QUANTA * QUANTUM ? at : from;
  }

  private int bits(int at) {
    return Base64Layer.value(bytes[at]) << 18
        | Base64Layer.value(bytes[at + 1]) << 12
        | Base64Layer.value(bytes[at + 2]) << 6
        | Base64Layer.value(bytes[at + 3]);
  }
}
