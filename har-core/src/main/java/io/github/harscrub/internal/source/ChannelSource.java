package io.github.harscrub.internal.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A channel as a source. Not safe for use by several threads. */
public final class ChannelSource implements Source {
  private final SeekableByteChannel channel;
  private final long length;

  public ChannelSource(SeekableByteChannel channel) throws IOException {
    this.channel = channel;
    this.length = channel.size();
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public int read(long position, byte[] target, int offset, int count) throws IOException {
    channel.position(position);
    return channel.read(ByteBuffer.wrap(target, offset, count));
  }

  /** Leaves the channel open. */
  @Override
  public void close() {}
}
