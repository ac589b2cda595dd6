package io.github.harscrub.internal.source;

import java.io.IOException;

/** The beginning of a source, and some bytes of our own behind it. Does not close the source. */
public final class MendedSource implements Source {
  private final Source source;
  private final long end;
  private final byte[] tail;

  /**
   * @param end how much of {@code source} is used
   * @param tail what comes behind; not copied
   */
  public MendedSource(Source source, long end, byte[] tail) {
    this.source = source;
    this.end = end;
    this.tail = tail;
  }

  @Override
  public long length() {
    return end + tail.length;
  }

  @Override
  public int read(long position, byte[] target, int offset, int length) throws IOException {
    if (position < end) {
      return source.read(position, target, offset, (int) Math.min(length, end - position));
    }
    if (position >= length()) {
      return -1;
    }
    int from = (int) (position - end);
    int n = Math.min(length, tail.length - from);
    System.arraycopy(tail, from, target, offset, n);
    return n;
  }

  @Override
  public void close() {}
}
