package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.BackslashLayer;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.EntityLayer;
import io.github.harscrub.internal.layer.Layer;
import io.github.harscrub.internal.layer.Opened;
import io.github.harscrub.internal.layer.PercentLayer;
import io.github.harscrub.internal.layer.Text;
import java.util.List;
import java.util.Optional;

/**
 * What a value means that is written with escapes: {@code Anna%20W%65ber} is a name of two words,
 * which one sees only once all of them are undone.
 */
public final class Spelling {
  private static final List<Layer> LAYERS =
      List.of(PercentLayer.URL, new BackslashLayer(), new EntityLayer());

  /** Percent-encoding twice, inside of a string with escapes. */
  private static final int MAX_ROUNDS = 3;

  /** Longer values are texts of their own, in which names stand beside what they name. */
  private static final int MAX_LENGTH = 1024;

  /** Eight digits and what stands around them. */
  private static final int MAX_REFERENCE = 12;

  private Spelling() {}

  /** The value with its escapes undone; {@code value} itself if it has none. */
  public static Text plain(Text value) {
    if (value.length() > MAX_LENGTH) {
      return value;
    }
    Text plain = value;
    for (int i = 0; i < MAX_ROUNDS; i++) {
      Optional<Opened> opened = open(plain);
      if (opened.isEmpty()) {
        break;
      }
      plain = opened.get().text();
    }
    return spaced(plain);
  }

  /**
   * True if all escapes in a value are those of JSON for one printable character each, {@code
   * g\\u00fcltig}, {@code \\u0069nvalid}, or such references of markup, as some writers escape all
   * but letters, and others all letters. Such a value is what it spells and nothing else.
   */
  public static boolean isOfCharacters(Text value) {
    byte[] bytes = value.bytes();
    int end = value.end();
    int first = Bytes.findAny(bytes, value.start(), end, (byte) '\\', (byte) '&', (byte) '&');
    for (int at = first; at < end; ) {
      int behind =
          bytes[at] == '&' ? behindReference(bytes, at, end) : behindEscape(bytes, at, end);
      if (behind < 0) {
        return false;
      }
      at = Bytes.findAny(bytes, behind, end, (byte) '\\', (byte) '&', (byte) '&');
    }
    return first < end;
  }

  private static int behindEscape(byte[] bytes, int at, int end) {
    boolean character =
        Bytes.startsWith(bytes, at, end, "\\u") && Bytes.hex(bytes, at + 2, 4, end) >= ' ';
    return character ? at + 6 : -1;
  }

  /** Behind a numeric character reference (HTML section 13.5); -1 if there is none. */
  private static int behindReference(byte[] bytes, int at, int end) {
    if (!Bytes.startsWith(bytes, at, end, "&#")) {
      return -1;
    }
    int semicolon = Bytes.find(bytes, at + 2, Math.min(end, at + MAX_REFERENCE), (byte) ';');
    return semicolon < end && bytes[semicolon] == ';' ? semicolon + 1 : -1;
  }

  private static Optional<Opened> open(Text text) {
    int escape =
        Bytes.findAny(text.bytes(), text.start(), text.end(), (byte) '%', (byte) '\\', (byte) '&');
    if (escape == text.end()) {
      return Optional.empty();
    }
    for (Layer layer : LAYERS) {
      Optional<Opened> opened = layer.open(text);
      if (opened.isPresent()) {
        return opened;
      }
    }
    return Optional.empty();
  }

  /**
   * In a form a plus is a blank (WHATWG URL section 5.1); between words it is hardly a plus, in
   * base64 it is.
   */
  private static Text spaced(Text text) {
    byte[] bytes = text.bytes();
    if (Bytes.find(bytes, text.start(), text.end(), (byte) '+') == text.end()
        || Opacity.opaque(bytes, text.start(), text.end())) {
      return text;
    }
    byte[] spaced = text.copy();
    for (int i = 1; i < spaced.length - 1; i++) {
      if (spaced[i] == '+' && wordEnd(spaced[i - 1]) && Bytes.wordByte(spaced[i + 1])) {
        spaced[i] = ' ';
      }
    }
    return Text.of(spaced);
  }

  private static boolean wordEnd(byte b) {
    return Bytes.wordByte(b) || b == '.' || b == ',';
  }
}
