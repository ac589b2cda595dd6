package io.github.harscrub.internal.zstd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes of a block that are no copies of others (RFC 8878 section 3.1.1.3.1). */
final class Literals {
  private static final int RAW = 0;
  private static final int RLE = 1;
  private static final int TREELESS = 3;
  private static final int STREAMS = 4;

  private byte[] bytes = new byte[0];
  private int length;

  /** That of the last block that brought one; it may serve those behind. */
  private @Nullable HuffmanTable table;

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  void read(Input in) throws DamagedException {
    int first = in.read();
    int type = first & 3;
    int format = first >> 2 & 3;
    if (type == RAW || type == RLE) {
      // One bit of the format is one of the size, if there is but one byte.
      int more = format == 1 ? 1 : format == 3 ? 2 : 0;
      int size = more == 0 ? first >> 3 : first >> 4 | (int) in.read(more) << 4;
      reserve(size);
      if (type == RAW) {
        Input raw = in.part(size);
        System.arraycopy(raw.bytes(), raw.position(), bytes, 0, size);
      } else {
        Arrays.fill(bytes, 0, size, (byte) in.read());
      }
      return;
    }
    int digits = format < 2 ? 10 : format == 2 ? 14 : 18;
    long header = first >> 4 | in.read(format < 2 ? 2 : format + 1) << 4;
    int mask = (1 << digits) - 1;
    reserve((int) header & mask);
    compressed(in.part((int) (header >> digits) & mask), type == TREELESS, format > 0);
  }

  private void reserve(int size) throws DamagedException {
    if (size > Blocks.MAX_LENGTH) {
      throw new DamagedException("literals too long");
    }
    if (bytes.length < size) {
      bytes = new byte[size];
    }
    length = size;
  }

  private void compressed(Input in, boolean treeless, boolean four) throws DamagedException {
    HuffmanTable huffman = treeless ? table : HuffmanTable.read(in);
    if (huffman == null) {
      throw new DamagedException("a table that never was");
    }
    table = huffman;
    if (!four) {
      huffman.decode(in, bytes, 0, length);
      return;
    }
    int[] sizes = new int[STREAMS];
    for (int i = 0; i < STREAMS - 1; i++) {
      sizes[i] = (int) in.read(2);
    }
    sizes[STREAMS - 1] = in.left() - sizes[0] - sizes[1] - sizes[2];
    int each = (length + STREAMS - 1) / STREAMS;
    if (each * (STREAMS - 1) > length) {
      throw new DamagedException("literals too short");
    }
    for (int i = 0; i < STREAMS; i++) {
      int to = i == STREAMS - 1 ? length : (i + 1) * each;
      huffman.decode(in.part(sizes[i]), bytes, i * each, to);
    }
  }
}
