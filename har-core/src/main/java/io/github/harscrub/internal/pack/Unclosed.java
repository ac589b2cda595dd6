package io.github.harscrub.internal.pack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A buffer before an output that belongs to somebody else: closing it only writes what is left, so
 * that an encoder before it can be closed, which frees its memory.
 */
final class Unclosed extends BufferedOutputStream {
  private static final int SIZE = 1 << 16;

  Unclosed(OutputStream output) {
    super(output, SIZE);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
