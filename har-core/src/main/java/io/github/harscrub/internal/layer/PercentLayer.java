package io.github.harscrub.internal.layer;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Percent-encoding of URLs (RFC 3986 section 2.1), and with {@link #FORM} also {@code +} for a
 * space (WHATWG URL section 5.1); {@code %u0041} too, as {@code escape} writes it (ECMA-262 section
 * B.2.1.1). Lenient: a percent sign without digits stands for itself.
 */
public final class PercentLayer implements Layer {
  public static final String ENCODING = "percent-encoding";

  /** As in paths and headers, where a plus is a plus. */
  public static final PercentLayer URL = new PercentLayer(false);

  /** As in query strings and forms, where a plus is a space. */
  public static final PercentLayer FORM = new PercentLayer(true);

  private static final int OCTET = 3;
  private static final int UNIT = 6;
  private static final String HEX = "0123456789ABCDEF";

  private final boolean plus;

  private PercentLayer(boolean plus) {
    this.plus = plus;
  }

  @Override
  public Optional<Opened> open(Text part) {
    byte[] bytes = part.bytes();
    int end = part.end();
    byte second = (byte) (plus ? '+' : '%');
    int at = Bytes.findAny(bytes, part.start(), end, (byte) '%', second, second);
    if (at == end) {
      return Optional.empty();
    }
    Unescaper text = new Unescaper(part);
    while (at < end) {
      int next = at + 1;
      if (bytes[at] == '+') {
        text.octet(at, next, ' ');
      } else {
        next = escape(bytes, at, end, text);
      }
      at = Bytes.findAny(bytes, next, end, (byte) '%', second, second);
    }
    return text.untouched() ? Optional.empty() : Optional.of(text.finish(ENCODING, this::encode));
  }

  /** How long the escape at the percent sign {@code at} is; 0 if it is none. */
  static int length(byte[] bytes, int at, int end) {
    if (at + 1 < end && bytes[at + 1] == 'u') {
      return Bytes.hex(bytes, at + 2, 4, end) >= 0 ? UNIT : 0;
    }
    return Bytes.hex(bytes, at + 1, 2, end) >= 0 ? OCTET : 0;
  }

  /** Decodes the escape at {@code at}; returns where to go on. */
  private static int escape(byte[] bytes, int at, int end, Unescaper text) {
    int length = length(bytes, at, end);
    if (length == 0) {
      return at + 1;
    }
    int next = at + length;
    if (length == OCTET) {
      text.octet(at, next, Bytes.hex(bytes, at + 1, 2, end));
      return next;
    }
    char unit = (char) Bytes.hex(bytes, at + 2, 4, end);
    if (Character.isHighSurrogate(unit) && length(bytes, next, end) == UNIT) {
      char low = (char) Bytes.hex(bytes, next + 2, 4, end);
      if (bytes[next] == '%' && Character.isLowSurrogate(low)) {
        text.character(at, next + UNIT, Character.toCodePoint(unit, low));
        return next + UNIT;
      }
    }
    text.character(at, next, unit);
    return next;
  }

  /**
   * Encodes all but unreserved characters, so that the result is right in every part of a URL, and
   * but those of ASCII that stood there as such.
   */
  private byte[] encode(byte[] plain, Text replaced) {
    boolean[] literal = literal(replaced);
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + 16);
    for (byte b : plain) {
      if (b >= 0 && literal[b]) {
        out.write(b);
      } else {
        out.write('%');
        out.write(HEX.charAt((b & 0xFF) >> 4));
        out.write(HEX.charAt(b & 15));
      }
    }
    return out.toByteArray();
  }

  private boolean[] literal(Text replaced) {
    boolean[] literal = new boolean[128];
    for (int i = replaced.start(); i < replaced.end(); i++) {
      byte b = replaced.bytes()[i];
      if (b >= 0) {
        literal[b] = true;
      }
    }
    for (byte b = 1; b > 0; b++) {
      literal[b] |= unreserved(b);
    }
    literal['%'] = false;
    literal['+'] &= !plus;
    return literal;
  }

  private static boolean unreserved(byte b) {
    return Bytes.wordByte(b) || b == '-' || b == '.' || b == '_' || b == '~';
  }
}
