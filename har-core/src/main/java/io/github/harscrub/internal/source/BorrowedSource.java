package io.github.harscrub.internal.source;

import java.io.IOException;

/** A source that somebody else closes. It ends where that one ends, also if it has grown. */
public final class BorrowedSource implements Source {
  private final Source source;

  public BorrowedSource(Source source) {
    this.source = source;
  }

  @Override
  public long length() {
    return source.length();
  }

  @Override
  public int read(long position, byte[] target, int offset, int length) throws IOException {
    return source.read(position, target, offset, length);
  }

  @Override
  public void close() {}
}
