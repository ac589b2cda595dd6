package io.github.harscrub.internal.source;

import java.io.IOException;

/** A range of a source. Does not close it. */
public record Slice(Source source, long start, long end) implements Source {
  @Override
  public long length() {
    return end - start;
  }

  @Override
  public int read(long position, byte[] target, int offset, int count) throws IOException {
    if (position >= length()) {
      return -1;
    }
    return source.read(
        start + position, target, offset, (int) Math.min(count, length() - position));
  }

  @Override
  public void close() {}
}
