package io.github.harscrub.internal.zstd;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a frame of blocks that are not compressed (RFC 8878 section 3.1.1.2.2): any decoder reads
 * it, and no encoder is needed. {@link #finish} ends the frame and leaves the stream open.
 */
public final class ZstdOutputStream extends OutputStream {
  /** No length, since it is not known before; no checksum; a window of 128 KB. */
  private static final byte[] HEADER = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 7 << 3};

  private final OutputStream out;
  private final byte[] block = new byte[Blocks.MAX_LENGTH];
  private int filled;
  private boolean begun;

  public ZstdOutputStream(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int at = offset;
    while (at < offset + length) {
      if (filled == block.length) {
        block(false);
      }
      int n = Math.min(block.length - filled, offset + length - at);
      System.arraycopy(bytes, at, block, filled, n);
      filled += n;
      at += n;
    }
  }

  /** Writes what is left; to be called once. */
  public void finish() throws IOException {
    block(true);
  }

  private void block(boolean last) throws IOException {
    if (!begun) {
      out.write(HEADER);
      begun = true;
    }
    int header = filled << 3 | Blocks.RAW << 1 | (last ? 1 : 0);
    for (int i = 0; i < Blocks.HEADER_LENGTH; i++) {
      out.write(header >> (8 * i));
    }
    out.write(block, 0, filled);
    filled = 0;
  }
}
