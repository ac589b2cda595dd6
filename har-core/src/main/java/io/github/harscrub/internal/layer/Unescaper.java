package io.github.harscrub.internal.layer;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects decoded bytes and remembers where each escape stood. For layers in which most bytes
 * stand for themselves.
 */
final class Unescaper {
  private final Text source;
  private final OffsetMap map;
  private byte[] bytes;
  private int size;

  /** Everything in the source before this was taken over. */
  private int taken;

  Unescaper(Text source) {
    this.source = source;
    this.taken = source.start();
    this.bytes = new byte[source.length()];
    this.map = new OffsetMap(0, source.start());
  }

  /** Takes over the bytes up to {@code position} as they are. */
  void literal(int position) {
    int n = position - taken;
    System.arraycopy(source.bytes(), taken, bytes, size, n);
    size += n;
    taken = position;
  }

  /** The bytes from {@code at} to {@code end} stand for a single byte. */
  void octet(int at, int end, int value) {
    literal(at);
    map.add(size, 1, at, end - at);
    bytes[size++] = (byte) value;
    taken = end;
  }

  /** The bytes from {@code at} to {@code end} stand for nothing. */
  void nothing(int at, int end) {
    literal(at);
    map.add(size, 0, at, end - at);
    taken = end;
  }

  /** The bytes from {@code at} to {@code end} stand for a character, or for a lone surrogate. */
  void character(int at, int end, int codePoint) {
    literal(at);
    int before = size;
    ensure(4);
    if (codePoint < 0x80) {
      bytes[size++] = (byte) codePoint;
    } else if (codePoint < 0x800) {
      bytes[size++] = (byte) (0xC0 | codePoint >> 6);
      bytes[size++] = continuation(codePoint);
    } else if (codePoint < 0x10000) {
      bytes[size++] = (byte) (0xE0 | codePoint >> 12);
      bytes[size++] = continuation(codePoint >> 6);
      bytes[size++] = continuation(codePoint);
    } else {
      bytes[size++] = (byte) (0xF0 | codePoint >> 18);
      bytes[size++] = continuation(codePoint >> 12);
      bytes[size++] = continuation(codePoint >> 6);
      bytes[size++] = continuation(codePoint);
    }
    map.add(before, size - before, at, end - at);
    taken = end;
  }

  private static byte continuation(int bits) {
    return (byte) (0x80 | (bits & 0x3F));
  }

  /**
   * An escape never decodes to more bytes than it has, but short entities of long characters might.
   */
  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length + bytes.length / 8 + more);
    }
  }

  /** True if no escape was met so far. */
  boolean untouched() {
    return taken == source.start();
  }

  Opened finish(String encoding, Encoder encoder) {
    ensure(source.end() - taken);
    literal(source.end());
    return new Mapped(encoding, source, new Text(bytes, 0, size), map, encoder);
  }

  /** Writes bytes in the encoding, for replacements that are not placeholders. */
  @FunctionalInterface
  interface Encoder {
    /**
     * The bytes in the encoding.
     *
     * @param replaced what stood there, encoded
     */
    byte[] encode(byte[] plain, Text replaced);
  }

  private record Mapped(String encoding, Text source, Text text, OffsetMap map, Encoder encoder)
      implements Opened {
    @Override
    public boolean keepsLength() {
      return true;
    }

    @Override
    public List<Patch> outward(List<Patch> inner) {
      List<Patch> result = new ArrayList<>(inner.size());
      for (Patch patch : inner) {
        int start = map.start(patch.start());
        int end = Math.max(start, map.end(patch.end()));
        result.add(patch.moved(start, end, encoded(patch, source.part(start, end))));
      }
      return result;
    }

    private byte[] encoded(Patch patch, Text replaced) {
      byte[] plain = patch.replacement();
      if (patch.elastic() && isSafe(plain)) {
        return plain;
      }
      byte[] encoded = lines(plain, replaced);
      return patch.elastic() && Arrays.equals(encoded, plain) ? plain : encoded;
    }

    /** Encodes what stands between line breaks, if such stood there unencoded. */
    private byte[] lines(byte[] plain, Text replaced) {
      boolean feeds = replaced.holds((byte) '\n');
      boolean returns = replaced.holds((byte) '\r');
      ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + 16);
      int start = 0;
      for (int i = 0; i < plain.length; i++) {
        if ((feeds && plain[i] == '\n') || (returns && plain[i] == '\r')) {
          out.writeBytes(encoder.encode(Arrays.copyOfRange(plain, start, i), replaced));
          out.write(plain[i]);
          start = i + 1;
        }
      }
      out.writeBytes(encoder.encode(Arrays.copyOfRange(plain, start, plain.length), replaced));
      return out.toByteArray();
    }

    /** True for a placeholder that no layer escapes; one in the shape of an address has signs. */
    private static boolean isSafe(byte[] placeholder) {
      for (byte b : placeholder) {
        if (b == '@' || b == ':' || b == '%') {
          return false;
        }
      }
      return true;
    }
  }
}
