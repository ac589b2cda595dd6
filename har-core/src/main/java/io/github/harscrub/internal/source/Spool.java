package io.github.harscrub.internal.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a stream readable twice: in memory while it is short, else in a private temporary file.
 *
 * <p>The file holds the unscrubbed input, so only its owner may read it, and on POSIX systems it
 * loses its name at once ({@code DELETE_ON_CLOSE} unlinks right after opening there): nothing is
 * left even if the process is killed.
 */
public final class Spool {
  private static final int CHUNK = 1 << 16;

  private Spool() {}

  /**
   * Reads {@code in} to its end and leaves it open.
   *
   * @param memory bytes kept in memory before a file is made
   * @param folder where the file is made; empty for the system's temporary folder
   */
  public static Source of(InputStream in, int memory, Optional<Path> folder) throws IOException {
    byte[] chunk = new byte[CHUNK];
    Head head = new Head();
    int n;
    while ((n = in.read(chunk)) >= 0) {
      if (head.size() + (long) n > memory) {
        return file(head, chunk, n, in, folder);
      }
      head.write(chunk, 0, n);
    }
    return head.source();
  }

  private static Source file(
      Head head, byte[] chunk, int filled, InputStream in, Optional<Path> folder)
      throws IOException {
    FileChannel channel = create(folder);
    try {
      write(channel, head.bytes(), head.size());
      for (int n = filled; n >= 0; n = in.read(chunk)) {
        write(channel, chunk, n);
      }
    } catch (IOException | RuntimeException failure) {
      channel.close();
      throw failure;
    }
    return FileSource.of(channel);
  }

  private static FileChannel create(Optional<Path> folder) throws IOException {
    byte[] random = new byte[12];
    new SecureRandom().nextBytes(random);
    Path parent = folder.orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
    Path path = parent.resolve("harscrub-" + HexFormat.of().formatHex(random) + ".spool");
    Set<StandardOpenOption> options =
        EnumSet.of(
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    FileChannel channel = FileChannel.open(path, options, OwnerOnly.attributes(path));
    if (OwnerOnly.isPosix(path)) {
      // Not every JDK unlinks right away; on POSIX an open file needs no name.
      Files.deleteIfExists(path);
    }
    return channel;
  }

  private static void write(FileChannel channel, byte[] bytes, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /** Hands out its array, so that what was read is not copied once more. */
  private static final class Head extends ByteArrayOutputStream {
    byte[] bytes() {
      return buf;
    }

    Source source() {
      return new MemorySource(buf, count);
    }
  }
}
