package io.github.harscrub.internal.layer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * Quoted-printable (RFC 2045 section 6.7), as mail has it: {@code =3D} and line breaks behind an
 * equals sign, which stand for nothing. Lenient: an equals sign that begins neither stands for
 * itself.
 */
final class QuotedPrintableLayer implements Layer {
  private static final int ESCAPE = 3;

  /** No line is longer; those that are broken are hardly shorter than {@link #MIN_LINE}. */
  private static final int MAX_LINE = 76;

  private static final int MIN_LINE = 70;

  private static final Layer LAYER = new QuotedPrintableLayer();

  /** Shows a text that is, somewhere, in this encoding, decoded as a whole. */
  static void find(Text text, LayerFinder.Sink sink) {
    if (is(text)) {
      LAYER.open(text).ifPresent(part -> sink.found(part, text.start(), text.end()));
    }
  }

  /**
   * True for what only this encoding has: {@code =20} is as well a parameter, and code breaks lines
   * behind an equals sign, too.
   */
  private static boolean is(Text text) {
    byte[] bytes = text.bytes();
    int end = text.end();
    int at = Bytes.find(bytes, text.start(), end, (byte) '=');
    while (at < end) {
      int next = at + 1;
      if (next < end && bytes[next] <= 'F') {
        if (telling(bytes, at, end)
            || (feed(bytes, next, end) > next && fullLine(bytes, at, text.start(), end))) {
          return true;
        }
      }
      at = Bytes.find(bytes, next, end, (byte) '=');
    }
    return false;
  }

  /**
   * True for an equals sign that is escaped, a blank that is the last of its line, and two bytes of
   * a letter.
   */
  private static boolean telling(byte[] bytes, int at, int end) {
    if (Bytes.startsWith(bytes, at, end, "=3D")) {
      return true;
    }
    int next = at + ESCAPE;
    if (Bytes.startsWith(bytes, at, end, "=20")) {
      return feed(bytes, next, end) > next;
    }
    return Utf8.continuations(value(bytes, at, end)) > 0
        && next < end
        && Utf8.isContinuation(value(bytes, next, end));
  }

  private static boolean fullLine(byte[] bytes, int at, int start, int end) {
    int line = at;
    int least = Math.max(start, at - MAX_LINE);
    while (line > least && bytes[line - 1] != '\n') {
      line--;
    }
    int length = at + 1 - line;
    return length >= MIN_LINE && length <= MAX_LINE && !isPadding(bytes, line, at, end);
  }

  /**
   * True for an equals sign that ends a line of base64, the last one: a boundary, an empty line or
   * nothing follows. Lines of this encoding have no two of them.
   */
  private static boolean isPadding(byte[] bytes, int line, int at, int end) {
    if (bytes[at - 1] == '=') {
      return true;
    }
    for (int i = line; i < at; i++) {
      if (Base64Layer.value(bytes[i]) < 0) {
        return false;
      }
    }
    int next = feed(bytes, at + 1, end);
    boolean last =
        next == end || feed(bytes, next, end) > next || Bytes.startsWith(bytes, next, end, "--");
    return last && (at + 1 - line) % Base64Layer.QUANTUM == 0;
  }

  /** The byte that the escape at {@code at} stands for; -1 if there is none. */
  private static int value(byte[] bytes, int at, int end) {
    return bytes[at] == '=' ? Bytes.hex(bytes, at + 1, 2, end) : -1;
  }

  /** Behind the line break at {@code at}, or {@code at} if there is none. */
  private static int feed(byte[] bytes, int at, int end) {
    int feed = at < end && bytes[at] == '\r' ? at + 1 : at;
    return feed < end && bytes[feed] == '\n' ? feed + 1 : at;
  }

  @Override
  public Optional<Opened> open(Text part) {
    byte[] bytes = part.bytes();
    int end = part.end();
    int at = Bytes.find(bytes, part.start(), end, (byte) '=');
    if (at == end) {
      return Optional.empty();
    }
    Unescaper text = new Unescaper(part);
    while (at < end) {
      int next = at + 1;
      int feed = feed(bytes, next, end);
      int value = value(bytes, at, end);
      if (feed > next) {
        text.nothing(at, feed);
        next = feed;
      } else if (value >= 0) {
        next = at + ESCAPE;
        text.octet(at, next, value);
      }
      at = Bytes.find(bytes, next, end, (byte) '=');
    }
    return text.untouched()
        ? Optional.empty()
        : Optional.of(text.finish("quoted-printable", (plain, replaced) -> encode(plain)));
  }

  private static byte[] encode(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + 16);
    for (byte b : plain) {
      if (b == '=' || b < ' ' || b == 0x7F) {
        out.writeBytes(String.format(Locale.ROOT, "=%02X", b & 0xFF).getBytes(US_ASCII));
      } else {
        out.write(b);
      }
    }
    return out.toByteArray();
  }
}
