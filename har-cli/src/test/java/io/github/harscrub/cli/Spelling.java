package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** A way in which a value may stand in a text. */
record Spelling(String name, UnaryOperator<String> of) {
  @Override
  public String toString() {
    return name;
  }

  /** All that are tried. */
  static List<Spelling> all() {
    List<Spelling> all = new ArrayList<>();
    all.add(new Spelling("plain", s -> s));
    all.add(new Spelling("percent, upper case", s -> percent(s, "%%%02X")));
    all.add(new Spelling("percent, lower case", s -> percent(s, "%%%02x")));
    all.add(new Spelling("percent, all", s -> bytes(s, "%%%02X")));
    all.add(new Spelling("percent, all, lower case", s -> bytes(s, "%%%02x")));
    all.add(new Spelling("percent twice", s -> percent(bytes(s, "%%%02X"), "%%%02X")));
    all.add(new Spelling("percent, every third", s -> third(s, c -> "%%%02x".formatted(c))));
    all.add(new Spelling("\\u", s -> chars(s, "\\u%04x")));
    all.add(new Spelling("\\u, upper case", s -> chars(s, "\\u%04X")));
    all.add(new Spelling("\\u, every third", s -> third(s, c -> "\\u%04x".formatted(c))));
    all.add(new Spelling("\\u twice", s -> json(chars(s, "\\u%04x"))));
    all.add(new Spelling("\\x", s -> chars(s, "\\x%02x")));
    all.add(new Spelling("JSON in JSON", s -> json("{\"a\":\"" + json(s) + "\"}")));
    all.add(new Spelling("decimal entities", s -> chars(s, "&#%d;")));
    all.add(new Spelling("hexadecimal entities", s -> chars(s, "&#x%x;")));
    all.add(new Spelling("entities, every third", s -> third(s, c -> "&#%d;".formatted(c))));
    all.add(new Spelling("entities of percent", s -> chars(bytes(s, "%%%02X"), "&#%d;")));
    for (int i = 0; i < 3; i++) {
      String pad = "?!.".substring(0, i);
      all.add(new Spelling("base64 at " + i, s -> base64(pad + s)));
      all.add(new Spelling("base64url at " + i, s -> base64Url(pad + s + "\u00ff\u00fe")));
      all.add(new Spelling("base64 twice at " + i, s -> base64(base64(pad + s))));
      all.add(new Spelling("percent of base64 at " + i, s -> bytes(base64(pad + s), "%%%02X")));
      all.add(new Spelling("base64 of JSON at " + i, s -> base64(pad + "{\"a\":\"" + json(s))));
      all.add(new Spelling("base64 in a path at " + i, s -> "/cb/" + pad + "/" + base64(s)));
    }
    all.add(new Spelling("base64 in lines", s -> mime("x".repeat(70) + " " + s)));
    all.add(new Spelling("hexadecimal", s -> bytes(s, "%02x")));
    all.add(new Spelling("hexadecimal, upper case", s -> bytes(s, "%02X")));
    all.add(new Spelling("base64 of hexadecimal", s -> base64(bytes(s, "%02x"))));
    all.add(new Spelling("hexadecimal of base64", s -> bytes(base64(s), "%02X")));
    all.add(new Spelling("gzip", s -> encoded(gzip(s))));
    all.add(new Spelling("gzip of base64", s -> encoded(gzip(base64(s)))));
    all.add(new Spelling("gzip twice", s -> encoded(gzip(encoded(gzip(s))))));
    all.add(new Spelling("gzip in a parameter", s -> "?z=" + percent(encoded(gzip(s)), "%%%02X")));
    all.add(new Spelling("gzip in hexadecimal", s -> HexFormat.of().formatHex(gzip(s))));
    all.add(new Spelling("zlib", s -> encoded(zlib(s))));
    all.add(new Spelling("in a cookie", s -> "a=1; b=" + s + "; c=2"));
    all.add(new Spelling("in a URL", s -> "https://x.example.test/p/" + s + "/q"));
    all.add(new Spelling("in a data URL", s -> "data:text/plain;base64," + base64("see " + s)));
    all.add(new Spelling("in XML", s -> "<a><![CDATA[" + s + "]]></a>"));
    return all;
  }

  /** As the content of a JSON string. */
  static String json(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\r", "\\r")
        .replace("\n", "\\n");
  }

  static String base64(String text) {
    return encoded(text.getBytes(UTF_8));
  }

  private static String base64Url(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static String mime(String text) {
    return Base64.getMimeEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String percent(String text, String format) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      boolean plain = b >= 0 && (Character.isLetterOrDigit(b) || "-._~".indexOf(b) >= 0);
      out.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, format, b & 0xFF));
    }
    return out.toString();
  }

  private static String bytes(String text, String format) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      out.append(String.format(Locale.ROOT, format, b & 0xFF));
    }
    return out.toString();
  }

  private static String chars(String text, String format) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append(String.format(Locale.ROOT, format, c)));
    return out.toString();
  }

  /** Every third character escaped, the others as they are. */
  private static String third(String text, IntFunction<String> escape) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      out.append(i % 3 == 1 ? escape.apply(text.charAt(i)) : String.valueOf(text.charAt(i)));
    }
    return out.toString();
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(("see: " + text + " end").getBytes(UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  private static byte[] zlib(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(packed)) {
      out.write(("see: " + text + " end").getBytes(UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
