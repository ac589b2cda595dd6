package io.github.harscrub.internal.splice;

import io.github.harscrub.internal.source.OwnerOnly;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * A file that appears complete or not at all: written beside its target under a temporary name,
 * synced, then renamed. Closed without {@link #commit}, it is gone.
 */
public final class OutputFile implements AutoCloseable {
  private final Path target;
  private final Path temporary;
  private final FileChannel channel;
  private boolean committed;

  private OutputFile(Path target, Path temporary, FileChannel channel) {
    this.target = target;
    this.temporary = temporary;
    this.channel = channel;
  }

  /**
   * Begins a file that will be {@code target}. A symbolic link is followed: it stays, and what it
   * points to changes; one that leads nowhere is replaced.
   */
  public static OutputFile beside(Path target) throws IOException {
    Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
    byte[] random = new byte[6];
    new SecureRandom().nextBytes(random);
    // Shorter than any target's name may be, so that each can have one beside it.
    String name = ".harscrub-" + HexFormat.of().formatHex(random) + ".tmp";
    Path temporary = real.resolveSibling(name);
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new OutputFile(
        real, temporary, FileChannel.open(temporary, options, OwnerOnly.attributes(temporary)));
  }

  public OutputStream stream() {
    return Channels.newOutputStream(channel);
  }

  /** The file under its temporary name, with all that was written so far. */
  public Path unfinished() {
    return temporary;
  }

  /** Ends a file that is complete, and must still be committed. */
  public void seal() throws IOException {
    if (channel.isOpen()) {
      channel.force(true);
      channel.close();
    }
  }

  /** Makes the file visible under its name, in one step. */
  public void commit() throws IOException {
    seal();
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    committed = true;
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      if (!committed) {
        Files.deleteIfExists(temporary);
      }
    }
  }
}
