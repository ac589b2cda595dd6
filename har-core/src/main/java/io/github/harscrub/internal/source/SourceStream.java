package io.github.harscrub.internal.source;

import java.io.IOException;
import java.io.InputStream;

/** Reads a source from start to end. Does not close it. */
public final class SourceStream extends InputStream {
  private final Source source;
  private long position;

  public SourceStream(Source source) {
    this.source = source;
  }

  /** Where the next byte is read. */
  public long position() {
    return position;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int n = source.read(position, target, offset, length);
    position += Math.max(0, n);
    return n;
  }
}
