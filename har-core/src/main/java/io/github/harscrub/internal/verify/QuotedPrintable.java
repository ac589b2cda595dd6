package io.github.harscrub.internal.verify;

/** Undoes quoted-printable (RFC 2045 section 6.7). */
final class QuotedPrintable {
  private QuotedPrintable() {}

  /** The text decoded; itself if nothing in it is encoded. */
  static Bytes decode(Bytes text) {
    byte[] in = text.array();
    int at = text.start();
    while (at < text.end() && in[at] != '=') {
      at++;
    }
    if (at == text.end()) {
      return text;
    }
    byte[] plain = new byte[text.length()];
    int size = at - text.start();
    System.arraycopy(in, text.start(), plain, 0, size);
    int escapes = 0;
    while (at < text.end()) {
      int next = escape(text, at);
      if (next == at) {
        plain[size++] = in[at++];
      } else {
        if (next == at + 3 && Hex.value(in[at + 1]) >= 0) {
          plain[size++] = (byte) (Hex.value(in[at + 1]) << 4 | Hex.value(in[at + 2]));
        }
        escapes++;
        at = next;
      }
    }
    return escapes == 0 ? text : new Bytes(plain, 0, size);
  }

  /** Behind what is encoded at {@code at}, or {@code at}. */
  private static int escape(Bytes text, int at) {
    byte[] in = text.array();
    int end = text.end();
    if (in[at] != '=' || at + 1 >= end) {
      return at;
    }
    if (in[at + 1] == '\n') {
      return at + 2;
    }
    if (at + 2 >= end) {
      return at;
    }
    boolean feed = in[at + 1] == '\r' && in[at + 2] == '\n';
    boolean code = Hex.value(in[at + 1]) >= 0 && Hex.value(in[at + 2]) >= 0;
    return feed || code ? at + 3 : at;
  }
}
