package io.github.harscrub.internal.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A source as a channel, for readers outside of the library. Closing it leaves the source open. */
public final class SourceChannel implements SeekableByteChannel {
  private final Source source;
  private long position;
  private boolean closed;

  public SourceChannel(Source source) {
    this.source = source;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    requireOpen();
    byte[] chunk = new byte[Math.min(target.remaining(), 1 << 16)];
    int n = source.read(position, chunk, 0, chunk.length);
    if (n > 0) {
      target.put(chunk, 0, n);
      position += n;
    }
    return n;
  }

  @Override
  public long position() throws IOException {
    requireOpen();
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) throws IOException {
    requireOpen();
    if (newPosition < 0) {
      throw new IllegalArgumentException("a position is not negative: " + newPosition);
    }
    position = newPosition;
    return this;
  }

  @Override
  public long size() throws IOException {
    requireOpen();
    return source.length();
  }

  @Override
  public int write(ByteBuffer bytes) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  private void requireOpen() throws ClosedChannelException {
    if (closed) {
      throw new ClosedChannelException();
    }
  }

  @Override
  public boolean isOpen() {
    return !closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
