package io.github.harscrub.internal.layer;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * UTF-16 in either order of bytes (RFC 2781), behind a byte order mark or known by the zeros
 * between letters of ASCII.
 *
 * <p>Up to six bytes before may belong to something else, as the first two quanta of base64 may.
 * The text ends where control characters begin.
 */
final class Utf16Layer implements Layer {
  private static final int UNIT = 2;

  /** So many letters of ASCII in a row, each beside a zero, are no chance. */
  private static final int LETTERS = 6;

  private static final int MAX_BEFORE = 6;

  /** True for a text that begins as UTF-16 does. */
  static boolean is(Text text) {
    int at = text.start();
    return text.length() >= UNIT * LETTERS
        && (letters(text, at, true) || letters(text, at, false) || afterMark(text, at));
  }

  private static boolean afterMark(Text text, int at) {
    int next = at + UNIT;
    return (marked(text.bytes(), at, true) && letters(text, next, true))
        || (marked(text.bytes(), at, false) && letters(text, next, false));
  }

  private static boolean marked(byte[] bytes, int at, boolean little) {
    return bytes[little ? at + 1 : at] == (byte) 0xFE && bytes[little ? at : at + 1] == (byte) 0xFF;
  }

  private static boolean letters(Text text, int at, boolean little) {
    if (at + UNIT * LETTERS > text.end()) {
      return false;
    }
    for (int i = at; i < at + UNIT * LETTERS; i += UNIT) {
      int unit = unit(text.bytes(), i, little);
      if (unit > 0x7E || !PlainText.isPrintable(unit)) {
        return false;
      }
    }
    return true;
  }

  private static int unit(byte[] bytes, int at, boolean little) {
    int high = bytes[little ? at + 1 : at] & 0xFF;
    int low = bytes[little ? at : at + 1] & 0xFF;
    return high << 8 | low;
  }

  @Override
  public Optional<Opened> open(Text part) {
    int last = Math.min(part.start() + MAX_BEFORE, part.end() - UNIT * LETTERS);
    for (int at = part.start(); at <= last; at++) {
      int from = afterMark(part, at) ? at + UNIT : at;
      for (boolean little : new boolean[] {true, false}) {
        if (letters(part, from, little)) {
          return Optional.of(decoded(part.part(from, part.end()), little));
        }
      }
    }
    return Optional.empty();
  }

  private static Opened decoded(Text units, boolean little) {
    int end = units.start();
    while (end + UNIT <= units.end() && inText(unit(units.bytes(), end, little))) {
      end += UNIT;
    }
    Unescaper text = new Unescaper(units.part(units.start(), end));
    int at = units.start();
    while (at < end) {
      char unit = (char) unit(units.bytes(), at, little);
      int next = at + UNIT;
      char low = next < end ? (char) unit(units.bytes(), next, little) : 0;
      if (Character.isHighSurrogate(unit) && Character.isLowSurrogate(low)) {
        next += UNIT;
        text.character(at, next, Character.toCodePoint(unit, low));
      } else {
        text.character(at, next, unit);
      }
      at = next;
    }
    return new Decoded(text.finish("UTF-16", (plain, replaced) -> plain), little);
  }

  private static boolean inText(int unit) {
    return unit >= 0x20 || PlainText.isPrintable(unit);
  }

  /**
   * @param letters with patches as they are in UTF-8
   */
  private record Decoded(Opened letters, boolean little) implements Opened {
    @Override
    public String encoding() {
      return letters.encoding();
    }

    @Override
    public Text text() {
      return letters.text();
    }

    @Override
    public boolean keepsLength() {
      return true;
    }

    /** Units: one for a letter of up to three bytes, two for one of four. */
    @Override
    public int room(int start, int end) {
      byte[] bytes = text().bytes();
      int units = 0;
      for (int i = start; i < end; i++) {
        boolean follows = (bytes[i] & 0xC0) == 0x80;
        units += follows ? 0 : (bytes[i] & 0xF8) == 0xF0 ? 2 : 1;
      }
      return units;
    }

    @Override
    public List<Patch> outward(List<Patch> inner) {
      List<Patch> result = new ArrayList<>(inner.size());
      for (Patch patch : letters.outward(inner)) {
        String replacement = new String(patch.replacement(), UTF_8);
        byte[] units = replacement.getBytes(little ? UTF_16LE : UTF_16BE);
        result.add(patch.moved(patch.start(), patch.end(), units));
      }
      return result;
    }
  }
}
