package io.github.harscrub.internal.source;

import java.io.Closeable;
import java.io.IOException;

/**
 * Bytes that can be read as often as needed, at any position. Reading is safe from several threads
 * unless an implementation says otherwise.
 */
public interface Source extends Closeable {
  /** How many bytes there are. */
  long length();

  /**
   * Reads up to {@code length} bytes at {@code position}.
   *
   * @return how many were read, at least 1 unless {@code length} is 0; or -1 at or behind the end
   */
  int read(long position, byte[] target, int offset, int length) throws IOException;

  /** Reads exactly {@code length} bytes at {@code position}. */
  default void readFully(long position, byte[] target, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      int n = read(position + done, target, offset + done, length - done);
      if (n < 0) {
        throw new SourceChangedException();
      }
      done += n;
    }
  }
}
