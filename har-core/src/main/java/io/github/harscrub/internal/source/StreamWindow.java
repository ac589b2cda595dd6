package io.github.harscrub.internal.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * The latest bytes of a stream, which is read on as they are asked for. Safe for use by several
 * threads.
 */
public final class StreamWindow implements Source {
  private final InputStream stream;

  /** The byte at position p is at p modulo the length. */
  private final byte[] ring;

  /** How many bytes were read of the stream. */
  private long read;

  private boolean ended;

  /**
   * @param size how many bytes are kept
   */
  public StreamWindow(InputStream stream, int size) {
    this.stream = stream;
    this.ring = new byte[size];
  }

  /** How many bytes there are, once the end was seen; more than any until then. */
  @Override
  public synchronized long length() {
    return ended ? read : Long.MAX_VALUE;
  }

  /**
   * {@inheritDoc}
   *
   * @throws WindowExceededException if the bytes were read too long ago
   */
  @Override
  public synchronized int read(long position, byte[] target, int offset, int length)
      throws IOException {
    while (position >= read && !ended) {
      fill();
    }
    if (position >= read) {
      return -1;
    }
    if (position < read - ring.length) {
      throw new WindowExceededException();
    }
    int at = (int) (position % ring.length);
    int n = (int) Math.min(Math.min(length, read - position), ring.length - at);
    System.arraycopy(ring, at, target, offset, n);
    return n;
  }

  private void fill() throws IOException {
    int at = (int) (read % ring.length);
    int n = stream.read(ring, at, Math.min(1 << 16, ring.length - at));
    if (n < 0) {
      ended = true;
    } else {
      read += n;
    }
  }

  /** Leaves the stream open. */
  @Override
  public void close() {}
}
