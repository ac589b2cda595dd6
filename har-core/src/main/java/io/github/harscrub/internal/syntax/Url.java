package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * The parts of a URL (RFC 3986 section 3), still percent-encoded. A part that is absent is empty.
 *
 * @param userInfo before the {@code @} of the authority
 * @param path from the first slash behind the authority, matrix parameters included
 * @param query behind {@code ?}
 * @param fragment behind {@code #}
 */
public record Url(Text userInfo, Text path, Text query, Text fragment) {
  /** Takes any text apart; what is no URL is all path. */
  public static Url of(Text text) {
    byte[] bytes = text.bytes();
    int end = text.end();
    int start = text.start();
    int hash = Bytes.find(bytes, start, end, (byte) '#');
    int question = Bytes.find(bytes, start, hash, (byte) '?');
    Text query = text.part(Math.min(question + 1, hash), hash);
    Text fragment = text.part(Math.min(hash + 1, end), end);
    int authority = authority(bytes, start, question);
    if (authority < 0) {
      return new Url(text.part(start, start), text.part(start, question), query, fragment);
    }
    int slash = Bytes.find(bytes, authority, question, (byte) '/');
    int at = slash - 1;
    while (at >= authority && bytes[at] != '@') {
      at--;
    }
    Text user = text.part(authority, Math.max(authority, at));
    return new Url(user, text.part(slash, question), query, fragment);
  }

  /** Where the authority begins, or -1 if there is none. */
  private static int authority(byte[] bytes, int start, int end) {
    int i = start;
    while (i < end
        && i < start + 32
        && (Bytes.wordByte(bytes[i]) || bytes[i] == '+' || bytes[i] == '-' || bytes[i] == '.')) {
      i++;
    }
    boolean scheme = i > start && Bytes.startsWith(bytes, i, end, "://");
    if (scheme) {
      return i + 3;
    }
    return Bytes.startsWith(bytes, start, end, "//") ? start + 2 : -1;
  }

  /** Shows each path segment, without its parameters, as a value that the one before it names. */
  public void segments(FieldSink sink) {
    byte[] bytes = path.bytes();
    int nameStart = path.start();
    int nameEnd = nameStart;
    int start = path.start();
    while (start < path.end()) {
      int end = Bytes.find(bytes, start, path.end(), (byte) '/');
      int plain = Bytes.find(bytes, start, end, (byte) ';');
      if (plain > start) {
        sink.field(nameStart, nameEnd, start, plain);
        nameStart = start;
        nameEnd = plain;
      }
      start = end + 1;
    }
  }

  /** Shows the parameters of all path segments: {@code ;name=value} (RFC 3986 section 3.3). */
  public void matrix(FieldSink sink) {
    byte[] bytes = path.bytes();
    int start = Bytes.find(bytes, path.start(), path.end(), (byte) ';') + 1;
    while (start < path.end()) {
      int stop = Bytes.findAny(bytes, start, path.end(), (byte) ';', (byte) '/', (byte) '/');
      int equals = Bytes.find(bytes, start, stop, (byte) '=');
      if (equals < stop) {
        sink.field(start, equals, equals + 1, stop);
      }
      start = Bytes.find(bytes, stop, path.end(), (byte) ';') + 1;
    }
  }
}
