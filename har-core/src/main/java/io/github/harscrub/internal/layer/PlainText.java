package io.github.harscrub.internal.layer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;

/** Tells text from other bytes by its beginning. */
public final class PlainText {
  private static final int SAMPLE = 1024;

  /** Ends a message of SignalR, and begins one of a JSON text sequence (RFC 7464). */
  private static final int RECORD_SEPARATOR = 0x1E;

  private PlainText() {}

  /** True for UTF-8 without control characters that text does not have. */
  public static boolean is(Text text) {
    int length = Math.min(text.length(), SAMPLE);
    ByteBuffer sample = ByteBuffer.wrap(text.bytes(), text.start(), length);
    // The sample may cut a character, so it is not said to be the end.
    return length > 0
        && !hasControls(text)
        && !UTF_8.newDecoder().decode(sample, CharBuffer.allocate(SAMPLE), false).isError();
  }

  /**
   * True if the beginning holds control characters that text does not; a NUL may end it, as it does
   * the frames of STOMP.
   */
  public static boolean hasControls(Text text) {
    int end = Math.min(text.end(), text.start() + SAMPLE);
    for (int i = text.start(); i < end; i++) {
      byte b = text.bytes()[i];
      if (b >= 0 && b < 0x20 && !inText(b) && (b != 0 || i < text.end() - 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inText(byte control) {
    return switch (control) {
      case '\n', '\r', '\t', '\f', 0x1B, RECORD_SEPARATOR -> true;
      default -> false;
    };
  }

  /**
   * ASCII that text is made of. Text in other scripts has enough of it between the words to be
   * found in parts.
   */
  static boolean isPrintable(int b) {
    return (b >= 0x20 && b < 0x7F) || b == '\n' || b == '\r' || b == '\t';
  }
}
