package io.github.harscrub.bench.recall;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/** Writes a text so that the notation around it does not end it. One method for each notation. */
final class Escapes {
  private static final String UNRESERVED = Chance.ALPHANUMERIC + "-._~";

  private final Style style;
  private final Chance chance;

  Escapes(Style style, Chance chance) {
    this.style = style;
    this.chance = chance;
  }

  private boolean extra() {
    return style == Style.ALL || (style == Style.MIXED && chance.oneIn(4));
  }

  private boolean either() {
    return style == Style.MIXED && chance.oneIn(2);
  }

  /** RFC 3986, section 2.1. */
  String percent(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      if (b > 0 && UNRESERVED.indexOf(b) >= 0 && !extra()) {
        out.append((char) b);
      } else {
        String code = "%%%02X".formatted(b & 0xff);
        out.append(either() ? code.toLowerCase(Locale.ROOT) : code);
      }
    }
    return out.toString();
  }

  /** application/x-www-form-urlencoded: a space is a plus. */
  String form(String text) {
    return percent(text).replace("%20", "+");
  }

  /** RFC 8259, section 7. */
  String json(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n') || extra()) {
        unicode(out, c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c == '"' || c == '\\' || (c == '/' && either())) {
        out.append('\\').append(c);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** ECMA-262, section 12.9.4, for either kind of quotes. */
  String script(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (extra() || (c < ' ' && c != '\n')) {
        if (c < 256 && (style == Style.ALL || chance.oneIn(2))) {
          out.append("\\x%02x".formatted((int) c));
        } else {
          unicode(out, c);
        }
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c == '"' || c == '\\' || c == '\'') {
        out.append('\\').append(c);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** XML 1.0, section 4.1, and HTML. */
  String markup(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String name = name(c);
              if (extra()) {
                numeric(out, c);
              } else if (name.isEmpty()) {
                out.appendCodePoint(c);
              } else if (either()) {
                numeric(out, c);
              } else {
                out.append(name);
              }
            });
    return out.toString();
  }

  private static String name(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> "";
    };
  }

  private void numeric(StringBuilder out, int c) {
    switch (chance.below(4)) {
      case 0 -> out.append("&#x%x;".formatted(c));
      case 1 -> out.append("&#x%04X;".formatted(c));
      case 2 -> out.append("&#%03d;".formatted(c));
      default -> out.append("&#").append(c).append(';');
    }
  }

  private void unicode(StringBuilder out, char c) {
    String code = "\\u%04x".formatted((int) c);
    out.append(either() ? "\\u" + code.substring(2).toUpperCase(Locale.ROOT) : code);
  }
}
