package io.github.harscrub.internal.zstd;

/** The blocks of one frame (RFC 8878 section 3.1.1.2), decoded one after the other. */
final class Blocks {
  static final int HEADER_LENGTH = 3;
  static final int MAX_LENGTH = 1 << 17;

  static final int RAW = 0;
  static final int RLE = 1;
  private static final int COMPRESSED = 2;

  private final Output out;
  private final Literals literals = new Literals();
  private final Sequences sequences = new Sequences();

  /**
   * @param out gets what is decoded, and holds what stands before
   */
  Blocks(Output out) {
    this.out = out;
    out.beginFrame();
  }

  static boolean isLast(int header) {
    return (header & 1) != 0;
  }

  /** How many bytes follow the header. */
  static int length(int header) throws DamagedException {
    int size = header >> 3;
    if (size > MAX_LENGTH) {
      throw new DamagedException("a block too long");
    }
    return type(header) == RLE ? 1 : size;
  }

  private static int type(int header) {
    return header >> 1 & 3;
  }

  /** Decodes the block that follows {@code header}. If it is damaged, nothing of it comes out. */
  void decode(int header, Input in) throws DamagedException {
    int length = length(header);
    switch (type(header)) {
      case RLE -> out.fill(in.read(), header >> 3);
      case RAW -> {
        // What is cut off in here can be read as it stands.
        Input raw = in.part(Math.min(length, in.left()));
        out.copy(raw.bytes(), raw.position(), raw.left());
        if (raw.left() < length) {
          throw new DamagedException("cut off");
        }
      }
      case COMPRESSED -> compressed(in.part(length));
      default -> throw new DamagedException("a block of another kind");
    }
  }

  private void compressed(Input block) throws DamagedException {
    int before = out.size();
    try {
      literals.read(block);
      sequences.run(block, literals, out);
    } catch (DamagedException damaged) {
      out.cut(before);
      throw damaged;
    }
  }
}
