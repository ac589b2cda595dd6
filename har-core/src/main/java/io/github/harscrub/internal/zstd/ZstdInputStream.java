package io.github.harscrub.internal.zstd;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Decodes frames of any length from a stream (RFC 8878), and does not close it. Needs twice the
 * window of a frame, which must not be over 128 MB, as for the {@code zstd} command. Checksums are
 * not compared.
 *
 * <p>What is damaged, wants a dictionary or is no frame throws a {@link ZipException}; what is cut
 * off an {@link EOFException}.
 */
public final class ZstdInputStream extends InputStream {
  private static final int MAX_WINDOW = 1 << 27;

  /** So much more than a window is kept, that what is kept is seldom moved. */
  private static final int SLACK = 1 << 20;

  private final InputStream in;
  private final Output out = new Output();

  /** How much of {@link #out} was handed on. */
  private int given;

  /** Those of the frame at hand; null between frames. */
  private @Nullable Blocks blocks;

  private FrameHeader frame = new FrameHeader(0, false);
  private boolean ended;

  public ZstdInputStream(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (given == out.size() && !ended) {
      try {
        more();
      } catch (DamagedException damaged) {
        throw new ZipException("damaged");
      }
    }
    if (given == out.size()) {
      return -1;
    }
    int n = Math.min(length, out.size() - given);
    out.read(given, target, offset, n);
    given += n;
    return n;
  }

  /** Decodes the next block, or begins the next frame. */
  private void more() throws IOException, DamagedException {
    if (blocks == null) {
      begin();
      return;
    }
    int window = (int) frame.window();
    if (out.size() > 2L * window + SLACK) {
      given -= out.keep(window);
    }
    int header = (int) new Input(bytes(Blocks.HEADER_LENGTH)).read(Blocks.HEADER_LENGTH);
    blocks.decode(header, new Input(bytes(Blocks.length(header))));
    if (Blocks.isLast(header)) {
      bytes(frame.checksum() ? FrameHeader.CHECKSUM_LENGTH : 0);
      blocks = null;
    }
  }

  private void begin() throws IOException, DamagedException {
    byte[] magic = in.readNBytes(FrameHeader.MAGIC_LENGTH);
    if (magic.length == 0) {
      ended = true;
      return;
    }
    if (new Input(magic).read(magic.length) != FrameHeader.MAGIC) {
      throw new DamagedException("no frame");
    }
    int descriptor = bytes(1)[0] & 0xFF;
    byte[] rest = bytes(FrameHeader.length(descriptor));
    byte[] header = new byte[1 + rest.length];
    header[0] = (byte) descriptor;
    System.arraycopy(rest, 0, header, 1, rest.length);
    frame = FrameHeader.read(new Input(header));
    if (frame.window() > MAX_WINDOW) {
      throw new DamagedException("a window too large");
    }
    blocks = new Blocks(out);
  }

  private byte[] bytes(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }
}
