package io.github.harscrub.internal.inventory;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Optional;

/**
 * A JSON Web Token around what was found of it: of a signed one the signature, of an encrypted one
 * all behind the header, or the whole.
 *
 * @param start where its header begins
 * @param payload the claims, still encoded; empty in an encrypted token
 */
record TokenText(int start, Text payload) {
  private static final String PREFIX = "eyJ";

  /** Tokens are sent in headers; none is longer by far. */
  private static final int MAX_LENGTH = 1 << 16;

  /** The token of which {@code [start, end)} was found, if it is one. */
  static Optional<TokenText> around(Text text, int start, int end) {
    byte[] bytes = text.bytes();
    if (Bytes.startsWith(bytes, start, end, PREFIX)) {
      return whole(bytes, start, end);
    }
    int least = Math.max(text.start(), start - MAX_LENGTH);
    if (start - 1 <= least || bytes[start - 1] != '.') {
      return Optional.empty();
    }
    int before = back(bytes, least, start - 1);
    if (Bytes.startsWith(bytes, before, start, PREFIX)
        && (before == least || bytes[before - 1] != '.')) {
      return Optional.of(new TokenText(before, text.part(start, start)));
    }
    if (before <= least || bytes[before - 1] != '.') {
      return Optional.empty();
    }
    int header = back(bytes, least, before - 1);
    return Bytes.startsWith(bytes, header, before, PREFIX)
        ? Optional.of(new TokenText(header, text.part(before, start - 1)))
        : Optional.empty();
  }

  private static Optional<TokenText> whole(byte[] bytes, int start, int end) {
    int header = Bytes.find(bytes, start, end, (byte) '.');
    int payload = header < end ? Bytes.find(bytes, header + 1, end, (byte) '.') : end;
    boolean encrypted = payload < end && Bytes.find(bytes, payload + 1, end, (byte) '.') < end;
    if (payload >= end) {
      return Optional.empty();
    }
    int from = encrypted ? payload : header + 1;
    return Optional.of(new TokenText(start, new Text(bytes, from, payload)));
  }

  private static int back(byte[] bytes, int least, int from) {
    int i = from;
    while (i > least && digit(bytes[i - 1])) {
      i--;
    }
    return i;
  }

  private static boolean digit(byte b) {
    return (b > 0 && Bytes.wordByte(b)) || b == '-' || b == '_';
  }
}
