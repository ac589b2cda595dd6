package io.github.harscrub.internal.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;

/** Takes a {@link WrappedBody}, sanitized, and writes the file that is in it. */
final class BodyOutput extends OutputStream {
  private static final int QUANTA = 4 << 12;

  private final OutputStream target;

  /** How much of the mark was seen; all of it once the text has begun. */
  private int seen;

  private boolean ended;
  private final byte[] text = new byte[QUANTA];
  private int filled;

  BodyOutput(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length && !ended; i++) {
      byte b = bytes[i];
      if (seen < WrappedBody.MARK.length) {
        seen = b == WrappedBody.MARK[seen] ? seen + 1 : b == WrappedBody.MARK[0] ? 1 : 0;
      } else if (b == '"') {
        ended = true;
        decode();
      } else {
        text[filled++] = b;
        if (filled == QUANTA) {
          decode();
        }
      }
    }
  }

  /** Edits replace whole quanta, so the text is base64 as before. */
  private void decode() throws IOException {
    byte[] part = new byte[filled];
    System.arraycopy(text, 0, part, 0, filled);
    filled = 0;
    try {
      target.write(Base64.getDecoder().decode(part));
    } catch (IllegalArgumentException broken) {
      throw new IOException("a file beside the HAR could not be put together", broken);
    }
  }
}
