package io.github.harscrub.internal.layer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Character references of HTML and XML: numeric ones and the named ones for ASCII (HTML section
 * 13.5, {@link ReferenceNames}). Lenient as browsers are: a semicolon may be missing. Where JSON is
 * written so, also those of one letter that Angular has made up for the state of a page: q for a
 * quote, a for an ampersand (platform-browser up to version 15).
 */
public final class EntityLayer implements Layer {
  public static final String ENCODING = "character references";

  private static final int MAX_DIGITS = 8;

  @Override
  public Optional<Opened> open(Text part) {
    byte[] bytes = part.bytes();
    int end = part.end();
    int at = Bytes.find(bytes, part.start(), end, (byte) '&');
    if (at == end) {
      return Optional.empty();
    }
    Unescaper text = new Unescaper(part);
    boolean state = isState(bytes, at, end);
    while (at < end) {
      int next = reference(bytes, at, end, state, text);
      at = Bytes.find(bytes, next, end, (byte) '&');
    }
    return text.untouched()
        ? Optional.empty()
        : Optional.of(text.finish(ENCODING, (plain, replaced) -> encode(plain, part)));
  }

  /**
   * Only a line break in a replacement might not be its own text in what is around the markup,
   * unless it is there.
   */
  private static byte[] encode(byte[] plain, Text source) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + 16);
    for (byte b : plain) {
      if ((b == '\n' || b == '\r') && !source.holds(b)) {
        out.writeBytes(("&#" + b + ';').getBytes(US_ASCII));
      } else {
        out.write(b);
      }
    }
    return out.toByteArray();
  }

  /** True if the name of a member ends with a quote that is written in Angular's way. */
  private static boolean isState(byte[] bytes, int from, int end) {
    for (int at = from; at < end; at = Bytes.find(bytes, at + 1, end, (byte) '&')) {
      if (Bytes.startsWith(bytes, at, end, "&q;:")) {
        return true;
      }
    }
    return false;
  }

  private static int reference(byte[] bytes, int at, int end, boolean state, Unescaper text) {
    int letter = state ? ReferenceNames.letter(bytes, at + 1, end) : -1;
    if (letter >= 0) {
      text.character(at, at + 3, letter);
      return at + 3;
    }
    if (at + 2 < end && bytes[at + 1] == '#') {
      return numeric(bytes, at, end, text);
    }
    int close = name(bytes, at, end);
    boolean closed = close < end && bytes[close] == ';';
    int named = closed ? ReferenceNames.character(bytes, at + 1, close) : -1;
    if (named >= 0) {
      text.character(at, close + 1, named);
      return close + 1;
    }
    int unclosed = ReferenceNames.unclosed(bytes, at + 1, end);
    int next = at + 1 + unclosed;
    if (unclosed > 0) {
      text.character(at, next, ReferenceNames.character(bytes, at + 1, next));
    }
    return next;
  }

  /** True if a reference begins at {@code at}, by the look of it. */
  static boolean mayBegin(byte[] bytes, int at, int end) {
    if (at + 2 >= end) {
      return false;
    }
    int close = name(bytes, at, end);
    return bytes[at + 1] == '#'
        || (close > at + 1 && close < end && bytes[close] == ';')
        || ReferenceNames.unclosed(bytes, at + 1, end) > 0;
  }

  /** True for a bracket of a tag at {@code at}, as serializers write it. */
  static boolean isAngle(byte[] bytes, int at, int end) {
    return Bytes.startsWith(bytes, at, end, "&lt;") || Bytes.startsWith(bytes, at, end, "&gt;");
  }

  /** Behind the name at {@code at}, as far as it may go. */
  private static int name(byte[] bytes, int at, int end) {
    int limit = Math.min(end, at + 1 + ReferenceNames.LONGEST);
    int i = at + 1;
    while (i < limit && (bytes[i] | 0x20) >= 'a' && (bytes[i] | 0x20) <= 'z') {
      i++;
    }
    return i;
  }

  private static int numeric(byte[] bytes, int at, int end, Unescaper text) {
    boolean hex = (bytes[at + 2] | 0x20) == 'x';
    int first = hex ? at + 3 : at + 2;
    int significant = first;
    while (significant < end && bytes[significant] == '0') {
      significant++;
    }
    int i = significant;
    int value = 0;
    while (i < end && i < significant + MAX_DIGITS) {
      int digit = Bytes.hexDigit(bytes[i]);
      if (digit < 0 || (!hex && digit > 9)) {
        break;
      }
      value = value * (hex ? 16 : 10) + digit;
      i++;
    }
    if (i == first || value < 0 || value > Character.MAX_CODE_POINT) {
      return at + 2;
    }
    int next = i < end && bytes[i] == ';' ? i + 1 : i;
    text.character(at, next, value);
    return next;
  }
}
