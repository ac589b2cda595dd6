package io.github.harscrub.internal.zstd;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Bits that are read from the last to the first (RFC 8878 section 4.1). The highest bit set in the
 * last byte marks where they begin. Before the first bit stand zeros, as many as one likes.
 */
final class ReverseBits {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] bytes;
  private final int start;

  /** How many bits are left; less than none once zeros were read. */
  private int left;

  ReverseBits(Input part) throws DamagedException {
    bytes = part.bytes();
    start = part.position();
    int last = part.left() > 0 ? bytes[part.end() - 1] & 0xFF : 0;
    if (last == 0) {
      throw new DamagedException("bits without an end");
    }
    left = 8 * (part.left() - 1) + 31 - Integer.numberOfLeadingZeros(last);
  }

  int left() {
    return left;
  }

  /** The next {@code count} bits, at most 32. */
  int read(int count) {
    left -= count;
    return at(left, count);
  }

  /** As {@link #read}, but they stay. */
  int peek(int count) {
    return at(left - count, count);
  }

  void skip(int count) {
    left -= count;
  }

  private int at(int position, int count) {
    if (position < 0) {
      // Zeros are what stands before the first bit.
      int some = count + position;
      return some <= 0 ? 0 : at(0, some) << -position;
    }
    int index = start + (position >> 3);
    long word = index + 8 <= bytes.length ? (long) LONG.get(bytes, index) : tail(index);
    return (int) (word >>> (position & 7) & ((1L << count) - 1));
  }

  private long tail(int index) {
    long word = 0;
    for (int i = bytes.length - 1; i >= index; i--) {
      word = word << 8 | (bytes[i] & 0xFF);
    }
    return word;
  }
}
