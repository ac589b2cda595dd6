package io.github.harscrub.internal.source;

/** Bytes in memory. The array is not copied and must not change. */
public final class MemorySource implements Source {
  private final byte[] bytes;
  private final int length;

  public MemorySource(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public int read(long position, byte[] target, int offset, int count) {
    if (position >= length) {
      return -1;
    }
    int n = (int) Math.min(count, length - position);
    System.arraycopy(bytes, (int) position, target, offset, n);
    return n;
  }

  @Override
  public void close() {}
}
