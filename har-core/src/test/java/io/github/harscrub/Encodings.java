package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.codec.binary.Base32;

/** Writes text in the encodings that files hold it in, with every freedom that these allow. */
final class Encodings {
  private static final String UNRESERVED = "-._~";

  private final Random random;

  Encodings(Random random) {
    this.random = random;
  }

  /** Percent-encodes what a URL demands, in the given case. */
  static String percent(String text, boolean upper) {
    return percent(text, upper, c -> !Character.isLetterOrDigit(c) && UNRESERVED.indexOf(c) < 0);
  }

  /** Percent-encodes what has to be and about half of the rest, letters and digits included. */
  String percentSome(String text) {
    return percent(
        text, random.nextBoolean(), c -> !Character.isLetterOrDigit(c) || random.nextBoolean());
  }

  static String percentAll(String text) {
    return percent(text, true, c -> true);
  }

  private static String percent(String text, boolean upper, java.util.function.IntPredicate which) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      if (b < 0 || which.test(b)) {
        out.append(String.format(Locale.ROOT, upper ? "%%%02X" : "%%%02x", b & 0xFF));
      } else {
        out.append((char) b);
      }
    }
    return out.toString();
  }

  static String jsonString(String text) {
    return Hars.escaped(text);
  }

  static String slashes(String text) {
    return Hars.escaped(text).replace("/", "\\/");
  }

  /** Writes about half of the characters as {@code \\uXXXX}. */
  String unicodeSome(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || random.nextBoolean()) {
        String hex = String.format("%04x", (int) c);
        out.append("\\u").append(random.nextBoolean() ? hex : hex.toUpperCase(Locale.ROOT));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Writes about half of the characters in a way that {@code format} says. */
  String codes(String text, String format) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      out.append(
          letter && random.nextBoolean()
              ? String.valueOf(c)
              : String.format(Locale.ROOT, format, (int) c));
    }
    return out.toString();
  }

  /** The bytes of UTF-8 in octal digits, of some characters. */
  String octal(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String character = Character.toString(c);
              if (c < 0x80 && Character.isLetterOrDigit(c) && random.nextBoolean()) {
                out.append(character);
              } else {
                for (byte b : character.getBytes(UTF_8)) {
                  out.append(String.format(Locale.ROOT, "\\%03o", b & 0xFF));
                }
              }
            });
    return out.toString();
  }

  /** References for all that has one with a name. */
  static String punctuation(String text) {
    return text.replace("&", "&amp")
        .replace("=", "&equals;")
        .replace("+", "&plus;")
        .replace("/", "&sol;")
        .replace("-", "&hyphen;")
        .replace("_", "&UnderBar;")
        .replace(".", "&period;")
        .replace("@", "&commat;");
  }

  static String namedEntities(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("=", "&equals;")
        .replace("+", "&plus;")
        .replace("/", "&sol;");
  }

  String decimalEntities(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c ->
                out.append(
                    special(c) || random.nextBoolean() ? "&#" + c + ";" : Character.toString(c)));
    return out.toString();
  }

  String hexEntities(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String hex = Integer.toHexString(c);
              boolean upper = random.nextBoolean();
              String entity =
                  upper ? "&#X00" + hex.toUpperCase(Locale.ROOT) + ";" : "&#x" + hex + ";";
              out.append(special(c) || random.nextBoolean() ? entity : Character.toString(c));
            });
    return out.toString();
  }

  private static boolean special(int c) {
    return c == '&' || c == '"' || c == '<' || c == '>';
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  static String base64(String text, Charset charset) {
    return Base64.getEncoder().encodeToString(text.getBytes(charset));
  }

  static String base64Url(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /** Base64 in lines of 76 characters (RFC 2045). */
  static String base64Mime(String text) {
    return Base64.getMimeEncoder().encodeToString(text.getBytes(UTF_8));
  }

  static String hex(String text, boolean upper) {
    String hex = java.util.HexFormat.of().formatHex(text.getBytes(UTF_8));
    return upper ? hex.toUpperCase(Locale.ROOT) : hex;
  }

  static String hex(String text, Charset charset) {
    return java.util.HexFormat.of().formatHex(text.getBytes(charset));
  }

  /** Each byte as a number. */
  static String numbers(String text, String format, String separator) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      out.append(out.length() == 0 ? "" : separator);
      out.append(String.format(Locale.ROOT, format, b & 0xFF));
    }
    return out.toString();
  }

  static String base32(String text) {
    return new Base32().encodeToString(text.getBytes(UTF_8));
  }

  /** In lines of ten characters. */
  static String quotedPrintable(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      if (out.length() % 13 == 10) {
        out.append("=\r\n");
      }
      out.append(b < 0 || b == '=' ? String.format("=%02X", b & 0xFF) : String.valueOf((char) b));
    }
    return out.toString();
  }

  /** Bytes before a text so that its base64 begins at any of the three alignments. */
  static String pad(int length) {
    char[] pad = new char[length];
    Arrays.fill(pad, 'p');
    return new String(pad);
  }
}
