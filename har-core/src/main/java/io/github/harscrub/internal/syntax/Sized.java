package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * Two strings in a row in a binary format, each behind its length: a key and its value in
 * MessagePack, in CBOR (RFC 8949 section 3.1), in the entry of a map in Protocol Buffers, and in
 * what Java, AMF and Thrift write. The lengths must be right, and a byte that no text has must
 * stand beside one of them.
 */
final class Sized implements Notation {
  private static final int MAX_NAME = 40;
  private static final int MIN_VALUE = 4;

  /** Tags of the second and the third field, for what has a length. */
  private static final int SECOND = (2 << 3) | 2;

  private static final int THIRD = (3 << 3) | 2;

  /** {@code TC_STRING} of the Java Object Serialization Specification, section 6.4.2. */
  private static final byte STRING = 0x74;

  private static final byte AMF_STRING = 2;

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    if (!isName(text, nameStart, nameEnd)) {
      return Optional.empty();
    }
    int start = valueStart(text, nameEnd);
    return Optional.of(new Value(Form.QUOTED, start, start + length(text, nameEnd)));
  }

  /** The name with a length before it around {@code position}; empty if there is none. */
  static Text name(Text text, int position) {
    byte[] bytes = text.bytes();
    int start = position;
    int least = Math.max(text.start(), position - MAX_NAME);
    while (start > least && nameByte(bytes[start - 1])) {
      start--;
    }
    if (start > text.start()
        && (Blanks.is(bytes[start - 1]) || isBinary(bytes, start - 1, text.start()))) {
      int before = bytes[start - 1] & 0xFF;
      boolean packed = before >= 0xA0 && before < 0xC0;
      // In CBOR the length is a letter, and the byte before it a value that may look like one.
      int letter = packed ? 0 : bytes[start] - 0x60;
      if (letter > 0 && letter < 24 && isName(text, position, start + 1, start + 1 + letter)) {
        return text.part(start + 1, start + 1 + letter);
      }
      int size = packed ? before - 0xA0 : before;
      if (isName(text, position, start, start + size)) {
        return text.part(start, start + size);
      }
    }
    return text.part(position, position);
  }

  private static boolean isName(Text text, int position, int start, int end) {
    return position >= start && position < end && isName(text, start, end);
  }

  static boolean isName(Text text, Text name) {
    return isName(text, name.start(), name.end());
  }

  /** True if the bytes before and behind say that two strings of these lengths follow. */
  private static boolean isName(Text text, int start, int end) {
    byte[] bytes = text.bytes();
    if (start <= text.start() || end <= start || end - start > MAX_NAME || end >= text.end()) {
      return false;
    }
    int size = end - start;
    int before = bytes[start - 1] & 0xFF;
    if (before != 0xA0 + size && before != size && before != 0x60 + size) {
      return false;
    }
    int value = valueStart(text, end);
    int length = length(text, end);
    return length >= MIN_VALUE
        && value + length <= text.end()
        && isText(bytes, start, end)
        && isText(bytes, value, value + length)
        && (isBinary(bytes, start - 1, text.start())
            || isBinary(bytes, end, text.start())
            || (start - 2 >= text.start() && isBinary(bytes, start - 2, text.start())));
  }

  /** The length of the string whose head is at {@code at}, or -1. */
  private static int length(Text text, int at) {
    byte[] bytes = text.bytes();
    int head = bytes[at] & 0xFF;
    int next = at + 1 < text.end() ? bytes[at + 1] & 0xFF : -1;
    int wide = wide(text, at);
    if (wide > 0) {
      return bytes[wide - 1] & 0xFF;
    }
    if (head >= 0xA0 && head < 0xC0) {
      return head - 0xA0;
    }
    if (head > 0x60 && head < 0x78) {
      return head - 0x60;
    }
    return switch (head) {
      case 0xD9, 0x78 -> next;
      case 0xDA, 0x79 -> at + 2 < text.end() ? (next << 8) | (bytes[at + 2] & 0xFF) : -1;
      case SECOND, THIRD ->
          next < 0x80 || at + 2 >= text.end() ? next : (next & 0x7F) | (bytes[at + 2] << 7);
      default -> -1;
    };
  }

  /**
   * Behind a head whose length has more bytes than it needs: two behind a mark, in Java's
   * serialization and in AMF, or four in Thrift; -1 for any other.
   */
  private static int wide(Text text, int at) {
    byte[] bytes = text.bytes();
    boolean marked = bytes[at] == STRING || bytes[at] == AMF_STRING;
    if (marked && at + 2 < text.end() && bytes[at + 1] == 0) {
      return at + 3;
    }
    boolean four =
        at + 3 < text.end() && bytes[at] == 0 && bytes[at + 1] == 0 && bytes[at + 2] == 0;
    return four ? at + 4 : -1;
  }

  /** Behind the head at {@code at}. */
  private static int valueStart(Text text, int at) {
    byte[] bytes = text.bytes();
    int wide = wide(text, at);
    if (wide > 0) {
      return wide;
    }
    return switch (bytes[at] & 0xFF) {
      case 0xD9, 0x78 -> at + 2;
      case 0xDA, 0x79 -> at + 3;
      case SECOND, THIRD -> at + 1 < text.end() && bytes[at + 1] < 0 ? at + 3 : at + 2;
      default -> at + 1;
    };
  }

  /** True for a control character, or the second byte of a character without the first. */
  private static boolean isBinary(byte[] bytes, int at, int start) {
    byte b = bytes[at];
    boolean alone = b < (byte) 0xC0 && (at == start || bytes[at - 1] >= 0);
    return b < 0 ? alone : b < ' ' && !Blanks.is(b);
  }

  private static boolean isText(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] >= 0 && bytes[i] < ' ') {
        return false;
      }
    }
    return true;
  }

  private static boolean nameByte(byte b) {
    return b > 0 && (Bytes.wordByte(b) || b == '_' || b == '-' || b == '.');
  }
}
