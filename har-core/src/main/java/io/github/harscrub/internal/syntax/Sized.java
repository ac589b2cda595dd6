package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * Two strings in a row in a binary format, each behind its length: a key and its value in
 * MessagePack, in CBOR (RFC 8949 section 3.1), in the entry of a map in Protocol Buffers, in Avro
 * (specification 1.12, "Binary Encoding"), and in what Java, AMF and Thrift write. The lengths must
 * be right, and a byte that no text has must stand beside one of them.
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
    return find(text, nameStart, nameEnd);
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
        && (Blanks.is(bytes[start - 1])
            || isZigzag(bytes[start - 1])
            || isBinary(bytes, start - 1, text.start()))) {
      int before = bytes[start - 1] & 0xFF;
      boolean packed = before >= 0xA0 && before < 0xC0;
      int size = packed ? before - 0xA0 : before;
      if (isName(text, position, start, start + size)) {
        return text.part(start, start + size);
      }
      int half = before / 2;
      if (isZigzag(bytes[start - 1]) && isName(text, position, start, start + half)) {
        return text.part(start, start + half);
      }
      // In CBOR the length is a letter, and the byte before it a value that may look like one.
      int letter = packed ? 0 : bytes[start] - 0x60;
      if (letter > 0 && letter < 24 && isName(text, position, start + 1, start + 1 + letter)) {
        return text.part(start + 1, start + 1 + letter);
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
    return find(text, start, end).isPresent();
  }

  /** The string behind the name, if the bytes before and behind it are their lengths. */
  private static Optional<Value> find(Text text, int start, int end) {
    byte[] bytes = text.bytes();
    if (start <= text.start() || end <= start || end - start > MAX_NAME || end >= text.end()) {
      return Optional.empty();
    }
    boolean binary =
        isBinary(bytes, start - 1, text.start())
            || isBinary(bytes, end, text.start())
            || (start - 2 >= text.start() && isBinary(bytes, start - 2, text.start()));
    if (!binary || !isText(bytes, start, end)) {
      return Optional.empty();
    }
    int size = end - start;
    int before = bytes[start - 1] & 0xFF;
    int mark = start - 2 < text.start() ? 0 : bytes[start - 2] & 0xFF;
    boolean plain = before == size;
    if (before == 0xA0 + size || (plain && mark == 0xD9)) {
      return behindHead(text, end, 0xA0, 0x20);
    }
    if (before == 0x60 + size || (plain && mark == 0x78)) {
      return behindHead(text, end, 0x60, 0x18);
    }
    Optional<Value> value = plain ? behindTag(text, end) : Optional.empty();
    if (value.isEmpty() && plain) {
      value = behindVarint(text, end, 0).filter(v -> endsString(text, v.end()));
    }
    return value.isEmpty() && before == 2 * size ? behindVarint(text, end, 1) : value;
  }

  /**
   * The string behind a head in MessagePack or CBOR.
   *
   * @param base of heads with the length in their lower bits
   * @param shorts how many of these there are; one or two bytes of length follow the heads behind
   */
  private static Optional<Value> behindHead(Text text, int at, int base, int shorts) {
    byte[] bytes = text.bytes();
    int head = bytes[at] & 0xFF;
    if (head >= base && head < base + shorts) {
      return string(text, at + 1, head - base);
    }
    int wide = base == 0xA0 ? 0xD9 : 0x78;
    if (head == wide && at + 1 < text.end()) {
      return string(text, at + 2, bytes[at + 1] & 0xFF);
    }
    return head == wide + 1 && at + 2 < text.end()
        ? string(text, at + 3, (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF))
        : Optional.empty();
  }

  /** The string behind the tag of a field of Protocol Buffers, or behind a length of many bytes. */
  private static Optional<Value> behindTag(Text text, int at) {
    byte[] bytes = text.bytes();
    int wide = wide(text, at);
    if (wide > 0) {
      return string(text, wide, bytes[wide - 1] & 0xFF);
    }
    boolean tag = bytes[at] == SECOND || bytes[at] == THIRD;
    return tag && at + 1 < text.end() ? behindVarint(text, at + 1, 0) : Optional.empty();
  }

  private static Optional<Value> string(Text text, int start, int length) {
    int end = start + length;
    return length >= MIN_VALUE && end <= text.end() && isText(text.bytes(), start, end)
        ? Optional.of(new Value(Form.QUOTED, start, end))
        : Optional.empty();
  }

  /**
   * The string behind a length of one or two groups of seven bits, the least first.
   *
   * @param sign how many of the lowest bits are a sign
   */
  private static Optional<Value> behindVarint(Text text, int at, int sign) {
    byte[] bytes = text.bytes();
    boolean two = bytes[at] < 0;
    if (two && (at + 1 >= text.end() || bytes[at + 1] <= 0)) {
      return Optional.empty();
    }
    int bits = (bytes[at] & 0x7F) | (two ? bytes[at + 1] << 7 : 0);
    boolean negative = sign > 0 && (bits & 1) != 0;
    return negative ? Optional.empty() : string(text, at + (two ? 2 : 1), bits >> sign);
  }

  /** True if no text goes on at {@code at}. */
  private static boolean endsString(Text text, int at) {
    return at == text.end() || !nameByte(text.bytes()[at]);
  }

  /** True for what may be twice the length of a name. */
  private static boolean isZigzag(byte b) {
    return b >= 2 * MIN_VALUE && b < 0x30 && b % 2 == 0;
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
