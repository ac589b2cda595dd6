package io.github.harscrub.internal.learn;

import io.github.harscrub.internal.layer.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Byte strings of up to {@link #MAX_LENGTH} bytes, numbered in the order in which they were added;
 * six bytes for each besides its own. They lie in chunks, so that nothing is copied when there are
 * more of them and no large piece of the heap has to be free.
 *
 * <p>Not safe for use by several threads while strings are added.
 */
final class SecretArena {
  static final int MAX_LENGTH = 4096;

  private static final int CHUNK_BITS = 16;
  private static final int CHUNK = 1 << CHUNK_BITS;

  private final List<byte[]> chunks = new ArrayList<>();

  /** How much of the last chunk is taken. */
  private int used = CHUNK;

  /** Where each string begins: its chunk, and the place in it. */
  private int[] starts = new int[1 << 8];

  private short[] lengths = new short[1 << 8];
  private int size;

  /** Adds a string and returns its number. */
  int add(byte[] bytes, int start, int end) {
    int length = end - start;
    if (used + length > CHUNK) {
      chunks.add(new byte[CHUNK]);
      used = 0;
    }
    if (size == starts.length) {
      int capacity = size + (size >> 1);
      starts = Arrays.copyOf(starts, capacity);
      lengths = Arrays.copyOf(lengths, capacity);
    }
    int chunk = chunks.size() - 1;
    System.arraycopy(bytes, start, chunks.get(chunk), used, length);
    starts[size] = chunk << CHUNK_BITS | used;
    lengths[size] = (short) length;
    used += length;
    return size++;
  }

  int size() {
    return size;
  }

  int length(int index) {
    return lengths[index];
  }

  /** The string {@code index}, where it lies. */
  Text text(int index) {
    int start = start(index);
    return new Text(chunk(index), start, start + lengths[index]);
  }

  /** True if the string {@code index} is the bytes from {@code start} to {@code end}. */
  boolean is(int index, byte[] bytes, int start, int end) {
    int from = start(index);
    return Arrays.equals(chunk(index), from, from + lengths[index], bytes, start, end);
  }

  /** Compares two strings byte by byte, without signs. */
  int compare(int one, int other) {
    int a = start(one);
    int b = start(other);
    return Arrays.compareUnsigned(
        chunk(one), a, a + lengths[one], chunk(other), b, b + lengths[other]);
  }

  private byte[] chunk(int index) {
    return chunks.get(starts[index] >>> CHUNK_BITS);
  }

  private int start(int index) {
    return starts[index] & (CHUNK - 1);
  }
}
