package io.github.harscrub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * All that a text is read as once encodings are undone, one inside the other. Has no code in common
 * with what it checks.
 */
final class Decoded {
  private static final int MAX_DEPTH = 6;
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(u([0-9a-fA-F]{4})|(?:x|U00|u\\{)([0-9a-fA-F]{2,6})}?|[01][0-7]{2}|.)",
          Pattern.DOTALL);
  private static final Pattern PERCENT = Pattern.compile("%(?:([0-9a-fA-F]{2})|u([0-9a-fA-F]{4}))");
  private static final Pattern ENTITY =
      Pattern.compile(
          "&(#[xX]0*([0-9a-fA-F]{1,6})|#0*([0-9]{1,7})|amp|lt|gt|quot|apos|equals|plus|sol"
              + "|hyphen|UnderBar|period|commat);?");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{16,}={0,2}");
  private static final Pattern LINES =
      Pattern.compile("([A-Za-z0-9+/]{60,}\r?\n)+[A-Za-z0-9+/]*={0,2}");
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{16,}");

  private record Item(String text, int depth) {}

  private Decoded() {}

  /** Every reading of {@code text}, in ISO 8859-1: each byte is a character. */
  static Set<String> readings(byte[] text) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<Item> work = new ArrayDeque<>();
    work.add(new Item(new String(text, ISO_8859_1), 0));
    while (!work.isEmpty()) {
      Item item = work.remove();
      if (item.text.length() < 8 || !seen.add(item.text) || item.depth == MAX_DEPTH) {
        continue;
      }
      int next = item.depth + 1;
      work.add(new Item(unescaped(item.text), next));
      work.add(new Item(unpercent(item.text), next));
      work.add(new Item(withoutEntities(item.text), next));
      pieces(item.text, next, work);
    }
    return seen;
  }

  private static void pieces(String text, int depth, Deque<Item> work) {
    for (Pattern pattern : new Pattern[] {BASE64, LINES}) {
      Matcher run = pattern.matcher(text);
      while (run.find()) {
        String digits = run.group().replaceAll("[\r\n=]", "").replace('+', '-').replace('/', '_');
        for (int start = 0; start < 4 && start < digits.length(); start++) {
          byte[] plain = base64(digits.substring(start));
          if (plain.length > 0 && worthReading(plain)) {
            work.add(new Item(new String(plain, ISO_8859_1), depth));
            work.add(new Item(new String(plain, ISO_8859_1).replace("\0", ""), depth));
            if (start == 0) {
              inflated(plain, depth, work);
            }
          }
        }
      }
    }
    Matcher run = HEX.matcher(text);
    while (run.find()) {
      for (int start = 0; start < 2; start++) {
        String digits = run.group().substring(start);
        digits = digits.substring(0, digits.length() / 2 * 2);
        work.add(
            new Item(new String(java.util.HexFormat.of().parseHex(digits), ISO_8859_1), depth));
      }
    }
  }

  /** At the wrong alignment bytes are noise. */
  private static boolean worthReading(byte[] plain) {
    int printable = 0;
    for (byte b : plain) {
      printable += b >= ' ' || b == 0 ? 1 : 0;
    }
    return plain.length < 400 || printable * 10 > plain.length * 7 || (plain[0] & 0xFF) == 0x1F;
  }

  private static void inflated(byte[] packed, int depth, Deque<Item> work) {
    try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      work.add(new Item(new String(gzip.readAllBytes(), ISO_8859_1), depth));
    } catch (IOException e) {
      // Not gzip.
    }
    try (InputStream raw =
        new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater(true))) {
      work.add(new Item(new String(raw.readAllBytes(), ISO_8859_1), depth));
    } catch (IOException e) {
      // Not deflate.
    }
  }

  private static byte[] base64(String digits) {
    int usable = digits.length() % 4 == 1 ? digits.length() - 1 : digits.length();
    try {
      return Base64.getUrlDecoder().decode(digits.substring(0, usable));
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static String utf8(int codePoint) {
    return new String(Character.toString(codePoint).getBytes(UTF_8), ISO_8859_1);
  }

  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(
            m -> {
              String plain;
              if (m.group(2) != null) {
                plain = utf8(Integer.parseInt(m.group(2), 16));
              } else if (m.group(3) != null) {
                plain = utf8(Integer.parseInt(m.group(3), 16));
              } else if (m.group(1).length() == 3) {
                plain = utf8(Integer.parseInt(m.group(1), 8));
              } else {
                int index = "nrtbf".indexOf(m.group(1));
                plain = index < 0 ? m.group(1) : "\n\r\t\b\f".substring(index, index + 1);
              }
              return Matcher.quoteReplacement(plain);
            });
  }

  private static String unpercent(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    return PERCENT
        .matcher(text)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    m.group(1) == null
                        ? utf8(Integer.parseInt(m.group(2), 16))
                        : String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }

  private static String withoutEntities(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return ENTITY
        .matcher(text)
        .replaceAll(
            m -> {
              if (m.group(2) != null) {
                return Matcher.quoteReplacement(
                    utf8(Math.min(0x10FFFF, Integer.parseInt(m.group(2), 16))));
              }
              if (m.group(3) != null) {
                return Matcher.quoteReplacement(
                    utf8(Math.min(0x10FFFF, Integer.parseInt(m.group(3)))));
              }
              return Matcher.quoteReplacement(
                  switch (m.group(1)) {
                    case "amp" -> "&";
                    case "lt" -> "<";
                    case "gt" -> ">";
                    case "quot" -> "\"";
                    case "apos" -> "'";
                    case "equals" -> "=";
                    case "plus" -> "+";
                    case "hyphen" -> "-";
                    case "UnderBar" -> "_";
                    case "period" -> ".";
                    case "commat" -> "@";
                    default -> "/";
                  });
            });
  }

  /** True if some reading of {@code text} holds {@code secret}. */
  static boolean holds(byte[] text, String secret) {
    return holds(readings(text), secret);
  }

  /** True if one of {@code readings} holds {@code secret}, or the form in which forms send it. */
  static boolean holds(Set<String> readings, String secret) {
    String wanted = bytes(secret);
    String plus = wanted.replace(' ', '+');
    return readings.stream().anyMatch(text -> text.contains(wanted) || text.contains(plus));
  }

  /** The bytes of {@code text}, as in {@link #readings}. */
  static String bytes(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }
}
