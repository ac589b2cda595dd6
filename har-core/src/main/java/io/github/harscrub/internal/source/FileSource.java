package io.github.harscrub.internal.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file, opened once: a file of the same name that replaces it is never read. */
public final class FileSource implements Source {
  private final FileChannel channel;
  private final long length;

  private FileSource(FileChannel channel) throws IOException {
    this.channel = channel;
    this.length = channel.size();
  }

  public static FileSource open(Path path) throws IOException {
    return of(FileChannel.open(path, StandardOpenOption.READ));
  }

  /** Takes over {@code channel} and closes it, also if this call fails. */
  static FileSource of(FileChannel channel) throws IOException {
    try {
      return new FileSource(channel);
    } catch (IOException | RuntimeException failure) {
      channel.close();
      throw failure;
    }
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public int read(long position, byte[] target, int offset, int length) throws IOException {
    return channel.read(ByteBuffer.wrap(target, offset, length), position);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
