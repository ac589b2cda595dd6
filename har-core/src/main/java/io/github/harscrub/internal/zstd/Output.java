package io.github.harscrub.internal.zstd;

import java.util.Arrays;

/** What was decoded so far: also the window that matches point into. */
final class Output {
  private byte[] bytes = new byte[1 << 12];
  private int size;

  /** Where the frame at hand begins: nothing before it may be pointed at. */
  private int frame;

  int size() {
    return size;
  }

  void beginFrame() {
    frame = size;
  }

  /** Forgets what stands behind {@code length}. */
  void cut(int length) {
    size = length;
  }

  /**
   * Forgets what stands more than {@code window} bytes before the end.
   *
   * @return by how much all positions are less now
   */
  int keep(int window) {
    int gone = Math.max(0, size - window);
    System.arraycopy(bytes, gone, bytes, 0, size - gone);
    size -= gone;
    frame = Math.max(0, frame - gone);
    return gone;
  }

  void read(int from, byte[] target, int offset, int length) {
    System.arraycopy(bytes, from, target, offset, length);
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }

  void copy(byte[] from, int start, int length) {
    reserve(length);
    System.arraycopy(from, start, bytes, size, length);
    size += length;
  }

  void fill(int value, int length) {
    reserve(length);
    Arrays.fill(bytes, size, size + length, (byte) value);
    size += length;
  }

  /** Repeats what stands {@code distance} bytes before; it may go on into its own copy. */
  void repeat(long distance, int length) throws DamagedException {
    if (distance < 1 || distance > size - frame) {
      throw new DamagedException("a match before the start");
    }
    reserve(length);
    int from = size - (int) distance;
    if (distance >= length) {
      System.arraycopy(bytes, from, bytes, size, length);
    } else {
      for (int i = 0; i < length; i++) {
        bytes[size + i] = bytes[from + i];
      }
    }
    size += length;
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }
}
