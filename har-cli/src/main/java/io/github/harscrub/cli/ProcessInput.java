package io.github.harscrub.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Standard input of the process. */
final class ProcessInput {
  static final String CLOSED = "it is closed";

  /** What file descriptor 0 is, where the system tells. */
  private static final Path DESCRIPTOR = Path.of("/proc/self/fd/0");

  private ProcessInput() {}

  /**
   * Standard input. Where it was closed before Java started, the first file that Java opens for
   * itself takes its number, and would be read for a HAR.
   */
  static InputStream open() {
    return isOfJava() ? new Closed() : ofChannel();
  }

  private static InputStream ofChannel() {
    // A channel, unlike System.in, is left at once when the thread is interrupted.
    return Channels.newInputStream(new FileInputStream(FileDescriptor.in).getChannel());
  }

  private static boolean isOfJava() {
    try {
      Path file = DESCRIPTOR.toRealPath();
      return Files.isRegularFile(file)
          && (file.startsWith(Path.of(System.getProperty("java.home", "")).toRealPath())
              || isOnClassPath(file));
    } catch (IOException unknown) {
      return false;
    }
  }

  private static boolean isOnClassPath(Path file) throws IOException {
    String[] entries =
        System.getProperty("java.class.path", "").split(Pattern.quote(File.pathSeparator), -1);
    for (String entry : entries) {
      Path path = Path.of(entry);
      if (Files.isRegularFile(path) && Files.isSameFile(path, file)) {
        return true;
      }
    }
    return false;
  }

  private static final class Closed extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException(CLOSED);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      throw new IOException(CLOSED);
    }
  }
}
