package io.github.harscrub.bench.recall;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;

/** Undoes escapes in a whole text. What is no escape stays as it is. */
final class Unescape {
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

  private Unescape() {}

  /** JSON, JavaScript, YAML. */
  static String backslashes(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        out.append(c);
        continue;
      }
      char next = text.charAt(++i);
      int digits = next == 'u' ? 4 : next == 'x' ? 2 : 0;
      int code = digits == 0 ? -1 : number(text, i + 1, i + 1 + digits, 16);
      if (code >= 0) {
        out.append((char) code);
        i += digits;
      } else {
        out.append(
            switch (next) {
              case 'n' -> '\n';
              case 'r' -> '\r';
              case 't' -> '\t';
              case 'b' -> '\b';
              case 'f' -> '\f';
              default -> next;
            });
      }
    }
    return out.toString();
  }

  /** CSV. */
  static String doubledQuotes(String text) {
    return text.replace("\"\"", "\"");
  }

  /** YAML. */
  static String doubledApostrophes(String text) {
    return text.replace("''", "'");
  }

  static String percent(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    byte[] bytes = text.getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
      if (low < 0) {
        out.write(bytes[i]);
      } else {
        out.write((high << 4) | low);
        i += 2;
      }
    }
    return out.toString(UTF_8);
  }

  static String entities(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int end = text.charAt(i) == '&' ? text.indexOf(';', i) : -1;
      if (end < 0 || end - i > 12) {
        out.append(text.charAt(i));
        continue;
      }
      String name = text.substring(i + 1, end);
      int code =
          name.startsWith("#x") || name.startsWith("#X")
              ? number(name, 2, name.length(), 16)
              : name.startsWith("#") ? number(name, 1, name.length(), 10) : -1;
      String meant =
          code >= 0 && Character.isValidCodePoint(code)
              ? Character.toString(code)
              : NAMED.get(name);
      if (meant == null) {
        out.append('&');
      } else {
        out.append(meant);
        i = end;
      }
    }
    return out.toString();
  }

  /** -1 if it is none. */
  private static int number(String text, int start, int end, int radix) {
    if (end > text.length() || end <= start) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      int digit = Character.digit(text.charAt(i), radix);
      if (digit < 0) {
        return -1;
      }
      value = value * radix + digit;
    }
    return value;
  }
}
