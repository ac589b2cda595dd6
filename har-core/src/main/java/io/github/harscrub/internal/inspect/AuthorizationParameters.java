package io.github.harscrub.internal.inspect;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.FieldSink;

/**
 * Credentials that are written as {@code name=value, name="value"} (RFC 9110 section 11.4). Azure
 * joins them by {@code &} and Akamai by {@code ;}, so whichever of the three comes first outside of
 * quotes separates them all: the headers that AWS signs are {@code host;x-amz-date} between commas.
 */
final class AuthorizationParameters {
  private static final int MAX_NAME = 40;

  private AuthorizationParameters() {}

  /** True for {@code name=value}, unlike the padding of a token. */
  static boolean are(byte[] bytes, int start, int end) {
    int most = Math.min(end, start + MAX_NAME + 1);
    int equals = Bytes.find(bytes, start, most, (byte) '=');
    boolean name = equals > start && equals < most;
    for (int i = start; name && i < equals; i++) {
      byte b = bytes[i];
      name = (b > 0 && Bytes.wordByte(b)) || b == '-' || b == '_' || b == '*';
    }
    return name
        && equals < end - 1
        && "=, }]".indexOf(bytes[equals + 1]) < 0
        && separated(bytes, equals, end);
  }

  /** A lone parameter without quotes is one if its value has no padding: a token may hold "=". */
  private static boolean separated(byte[] bytes, int equals, int end) {
    return bytes[equals + 1] == '"'
        || bytes[equals + 1] == '\\'
        || separator(bytes, equals, end) != 0
        || bytes[end - 1] != '=';
  }

  /** Shows each parameter; of what has no {@code =}, the name is empty. */
  static void read(Text text, FieldSink sink) {
    byte[] bytes = text.bytes();
    byte separator = separator(bytes, text.start(), text.end());
    int at = text.start();
    while (at < text.end()) {
      int name = at;
      while (name < text.end() && (blank(bytes[name]) || bytes[name] == separator)) {
        name++;
      }
      int equals = name;
      while (equals < text.end() && bytes[equals] != '=' && bytes[equals] != separator) {
        equals++;
      }
      if (equals == text.end() || bytes[equals] == separator) {
        sink.field(name, name, name, trim(bytes, name, equals));
        at = equals + 1;
        continue;
      }
      // A header inside of JSON has a backslash before its quotes.
      boolean escaped = equals + 1 < text.end() && bytes[equals + 1] == '\\';
      int quote = escaped ? equals + 2 : equals + 1;
      boolean quoted = quote < text.end() && bytes[quote] == '"';
      int start = quoted ? quote + 1 : equals + 1;
      int end = Bytes.find(bytes, start, text.end(), quoted ? (byte) '"' : separator);
      int last = escaped && quoted && end > start && bytes[end - 1] == '\\' ? end - 1 : end;
      sink.field(name, equals, start, trim(bytes, start, last));
      at = end + 1;
      if (quoted && !goesOn(bytes, at, text.end(), separator)) {
        return; // the rest of a log line
      }
    }
  }

  /** True if another parameter follows, behind a separator or, as some write it, behind a blank. */
  private static boolean goesOn(byte[] bytes, int at, int end, byte separator) {
    int i = at;
    while (i < end && blank(bytes[i])) {
      i++;
    }
    if (i < end && bytes[i] == separator) {
      return true;
    }
    while (i < end && !blank(bytes[i]) && bytes[i] != '=') {
      i++;
    }
    return i < end && bytes[i] == '=';
  }

  /** The first of the separators outside of quotes, or zero. */
  private static byte separator(byte[] bytes, int start, int end) {
    boolean quoted = false;
    for (int i = start; i < end; i++) {
      quoted ^= bytes[i] == '"';
      if (!quoted && (bytes[i] == ',' || bytes[i] == '&' || bytes[i] == ';')) {
        // Only what another parameter follows: "host;x-amz-date" is one value.
        int equals = Bytes.find(bytes, i, Math.min(end, i + 40), (byte) '=');
        int comma = Bytes.find(bytes, i + 1, Math.min(end, i + 40), (byte) ',');
        if (equals < Math.min(end, i + 40) && equals < comma) {
          return bytes[i];
        }
      }
    }
    return 0;
  }

  private static boolean blank(byte b) {
    return b == ' ' || b == '\t';
  }

  private static int trim(byte[] bytes, int start, int end) {
    int i = end;
    while (i > start && blank(bytes[i - 1])) {
      i--;
    }
    return i;
  }
}
