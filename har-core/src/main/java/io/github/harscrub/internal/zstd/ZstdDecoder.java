package io.github.harscrub.internal.zstd;

/**
 * Decodes frames of Zstandard (RFC 8878 section 3). Checksums are not compared: what damaged bytes
 * decode to may be a secret all the same. Takes time in proportion to input and output, and memory
 * for the output.
 */
public final class ZstdDecoder {
  private final Input in;
  private final Output out = new Output();
  private final int maxLength;

  private ZstdDecoder(Input in, int maxLength) {
    this.in = in;
    this.maxLength = maxLength;
  }

  /**
   * What came out.
   *
   * @param plain of what is cut off or damaged, the blocks before
   * @param whole false if more stood behind that could not be decoded: half a block, a frame that
   *     wants a dictionary, a frame of something else
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Decoded(byte[] plain, boolean whole) {}

  /** True if {@code [from, to)} begins as a frame does. */
  public static boolean isFrame(byte[] bytes, int from, int to) {
    return to - from > FrameHeader.MAGIC_LENGTH
        && bytes[from] == 0x28
        && bytes[from + 1] == (byte) 0xB5
        && bytes[from + 2] == 0x2F
        && bytes[from + 3] == (byte) 0xFD;
  }

  /**
   * Decodes {@code [from, to)}, and stops at the end of the block with which there is more than
   * {@code maxLength}.
   */
  public static Decoded decode(byte[] bytes, int from, int to, int maxLength) {
    ZstdDecoder decoder = new ZstdDecoder(new Input(bytes, from, to), maxLength);
    boolean whole = true;
    try {
      while (decoder.in.left() > 0 && !decoder.isFull()) {
        decoder.frame();
      }
    } catch (DamagedException damaged) {
      whole = false;
    }
    return new Decoded(decoder.out.copy(), whole);
  }

  private boolean isFull() {
    return out.size() > maxLength;
  }

  private void frame() throws DamagedException {
    if (in.read(FrameHeader.MAGIC_LENGTH) != FrameHeader.MAGIC) {
      // A skippable frame as well: nobody knows what it holds.
      throw new DamagedException("no frame");
    }
    FrameHeader frame = FrameHeader.read(in);
    Blocks blocks = new Blocks(out);
    boolean last = false;
    while (!last && !isFull()) {
      int header = (int) in.read(Blocks.HEADER_LENGTH);
      last = Blocks.isLast(header);
      blocks.decode(header, in);
    }
    if (frame.checksum()) {
      in.skip(Math.min(FrameHeader.CHECKSUM_LENGTH, in.left()));
    }
  }
}
