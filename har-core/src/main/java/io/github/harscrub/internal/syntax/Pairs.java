package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * {@code name=value&name=value}: query strings and forms (WHATWG URL section 5.1), still
 * percent-encoded.
 */
public final class Pairs {
  private Pairs() {}

  /** Shows each pair; a pair without {@code =} is a value without a name. */
  public static void read(Text text, FieldSink sink) {
    byte[] bytes = text.bytes();
    int start = text.start();
    while (start < text.end()) {
      int end = Bytes.find(bytes, start, text.end(), (byte) '&');
      // HTML writes the separator as &amp;
      int name = Bytes.startsWith(bytes, start, end, "amp;") ? start + 4 : start;
      int equals = Bytes.find(bytes, name, end, (byte) '=');
      if (equals < end) {
        sink.field(name, equals, equals + 1, end);
      } else if (end > name) {
        sink.field(name, name, name, end);
      }
      start = end + 1;
    }
  }

  /**
   * True if the whole text is pairs, as a form body is: names without blanks or quotes, each with a
   * value. Digits of base64 with their padding are none, nor is what assigns a literal in quotes,
   * nor a URL: forms escape these.
   */
  public static boolean looksLikeForm(Text text) {
    byte[] bytes = text.bytes();
    int equals =
        Bytes.find(bytes, text.start(), Math.min(text.end(), text.start() + 128), (byte) '=');
    if (equals == text.start() || equals >= Math.min(text.end(), text.start() + 128)) {
      return false;
    }
    boolean value = false;
    for (int i = text.start(); i < text.end(); i++) {
      byte b = bytes[i];
      value |= i > equals && b != '=';
      if (b == '"' || b == '<' || b == '{' || (b >= 0 && b <= ' ')) {
        return false;
      }
    }
    return value
        && !isLiteral(bytes, equals + 1, text.end())
        && !isUrl(bytes, text.start(), equals);
  }

  private static boolean isUrl(byte[] bytes, int start, int equals) {
    int colon = Bytes.find(bytes, start, equals, (byte) ':');
    return Bytes.startsWith(bytes, colon, equals, "://");
  }

  private static boolean isLiteral(byte[] bytes, int at, int end) {
    return Literals.quote(bytes[at]) && Bytes.closingQuote(bytes, at, end) < end;
  }
}
