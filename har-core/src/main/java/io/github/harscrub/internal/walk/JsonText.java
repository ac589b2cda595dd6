package io.github.harscrub.internal.walk;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Decodes short JSON strings (RFC 8259 section 7) that steer the walk: names, MIME types,
 * encodings.
 */
final class JsonText {
  private JsonText() {}

  /** The text of a valid JSON string, given without its quotes. */
  static String decode(byte[] bytes, int offset, int length) {
    String raw = new String(bytes, offset, length, UTF_8);
    return raw.indexOf('\\') < 0 ? raw : unescape(raw);
  }

  private static String unescape(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char kind = raw.charAt(++i);
      switch (kind) {
        case 'u' -> {
          text.append((char) Integer.parseInt(raw.substring(i + 1, i + 5), 16));
          i += 4;
        }
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        default -> text.append(kind);
      }
    }
    return text.toString();
  }
}
