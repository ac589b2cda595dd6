package io.github.harscrub.internal.zstd;

/**
 * Decodes frames of Zstandard (RFC 8878 section 3). Checksums are not compared: what damaged bytes
 * decode to may be a secret all the same. Takes time in proportion to input and output, and memory
 * for the output.
 */
public final class ZstdDecoder {
  static final int MAX_BLOCK = 1 << 17;

  private static final long MAGIC = 0xFD2FB528L;
  private static final int MAGIC_LENGTH = 4;
  private static final int RAW = 0;
  private static final int RLE = 1;
  private static final int COMPRESSED = 2;

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
    return to - from > MAGIC_LENGTH
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
    if (in.read(MAGIC_LENGTH) != MAGIC) {
      // A skippable frame as well: nobody knows what it holds.
      throw new DamagedException("no frame");
    }
    int descriptor = in.read();
    boolean single = (descriptor & 0x20) != 0;
    if ((descriptor & 8) != 0) {
      throw new DamagedException("a frame of another kind");
    }
    in.skip(single ? 0 : 1);
    if (in.read(1 << (descriptor & 3) >> 1) != 0) {
      throw new DamagedException("a dictionary that is not here");
    }
    int size = descriptor >> 6;
    in.skip(size > 0 ? 1 << size : single ? 1 : 0);
    out.beginFrame();
    Literals literals = new Literals();
    Sequences sequences = new Sequences();
    boolean last = false;
    while (!last && !isFull()) {
      int header = (int) in.read(3);
      last = (header & 1) != 0;
      block(header >> 1 & 3, header >> 3, literals, sequences);
    }
    if ((descriptor & 4) != 0) {
      in.skip(Math.min(4, in.left()));
    }
  }

  private void block(int type, int size, Literals literals, Sequences sequences)
      throws DamagedException {
    if (size > MAX_BLOCK) {
      throw new DamagedException("a block too long");
    }
    if (type == RLE) {
      out.fill(in.read(), size);
    } else if (type == RAW) {
      // What is cut off in here can be read as it stands.
      Input raw = in.part(Math.min(size, in.left()));
      out.copy(raw.bytes(), raw.position(), raw.left());
      if (raw.left() < size) {
        throw new DamagedException("cut off");
      }
    } else if (type == COMPRESSED) {
      Input block = in.part(size);
      int before = out.size();
      try {
        literals.read(block);
        sequences.run(block, literals, out);
      } catch (DamagedException damaged) {
        out.cut(before);
        throw damaged;
      }
    } else {
      throw new DamagedException("a block of another kind");
    }
  }
}
