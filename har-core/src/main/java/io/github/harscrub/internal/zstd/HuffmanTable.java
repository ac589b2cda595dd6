package io.github.harscrub.internal.zstd;

/** The prefix code of literals (RFC 8878 section 4.2). */
final class HuffmanTable {
  private static final int MAX_BITS = 11;
  private static final int MAX_SYMBOLS = 256;

  /** Of the table that packs the weights. */
  private static final int MAX_WEIGHT_LOG = 6;

  /** A header from here on says how many weights follow, four bits each. */
  private static final int DIRECT = 127;

  private final int maxBits;

  /** By the next {@link #maxBits} bits: which symbol they begin with, and how many it takes. */
  private final byte[] symbols;

  private final byte[] lengths;

  private HuffmanTable(int maxBits) {
    this.maxBits = maxBits;
    symbols = new byte[1 << maxBits];
    lengths = new byte[1 << maxBits];
  }

  static HuffmanTable read(Input in) throws DamagedException {
    byte[] weights = new byte[MAX_SYMBOLS];
    int header = in.read();
    int count =
        header > DIRECT ? direct(in, header - DIRECT, weights) : packed(in.part(header), weights);
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += 1 << weights[i] >> 1;
    }
    // The last weight is what the others leave of a power of two.
    int maxBits = Integer.SIZE - Integer.numberOfLeadingZeros(sum);
    int left = (1 << maxBits) - sum;
    if (sum == 0 || maxBits > MAX_BITS || Integer.bitCount(left) != 1) {
      throw new DamagedException("weights");
    }
    weights[count++] = (byte) (Integer.numberOfTrailingZeros(left) + 1);
    return of(maxBits, weights, count);
  }

  private static int direct(Input in, int count, byte[] weights) throws DamagedException {
    for (int i = 0; i < count; i += 2) {
      int two = in.read();
      weights[i] = weight(two >> 4);
      weights[i + 1] = i + 1 < count ? weight(two & 15) : 0;
    }
    return count;
  }

  /** Two states take turns, until the bits are used up. */
  private static int packed(Input in, byte[] weights) throws DamagedException {
    FseTable table = FseTable.read(in, MAX_WEIGHT_LOG, MAX_BITS);
    ReverseBits stream = new ReverseBits(in);
    int state = stream.read(table.log());
    int other = stream.read(table.log());
    int count = 0;
    while (count < MAX_SYMBOLS - 2) {
      weights[count++] = weight(table.symbol(state));
      int next = table.next(state, stream);
      if (stream.left() < 0) {
        weights[count++] = weight(table.symbol(other));
        return count;
      }
      state = other;
      other = next;
    }
    throw new DamagedException("weights");
  }

  private static byte weight(int weight) throws DamagedException {
    if (weight > MAX_BITS) {
      throw new DamagedException("a weight");
    }
    return (byte) weight;
  }

  /** The lower the weight the longer the code; those of equal weight in the order of symbols. */
  private static HuffmanTable of(int maxBits, byte[] weights, int count) {
    HuffmanTable table = new HuffmanTable(maxBits);
    int at = 0;
    for (int weight = 1; weight <= maxBits; weight++) {
      for (int symbol = 0; symbol < count; symbol++) {
        if (weights[symbol] == weight) {
          for (int i = 0; i < 1 << (weight - 1); i++) {
            table.symbols[at] = (byte) symbol;
            table.lengths[at++] = (byte) (maxBits + 1 - weight);
          }
        }
      }
    }
    return table;
  }

  /** Decodes {@code [from, to)} of {@code literals}; the stream must end with them. */
  void decode(Input in, byte[] literals, int from, int to) throws DamagedException {
    ReverseBits stream = new ReverseBits(in);
    for (int i = from; i < to; i++) {
      int code = stream.peek(maxBits);
      literals[i] = symbols[code];
      stream.skip(lengths[code]);
    }
    if (stream.left() != 0) {
      throw new DamagedException("literals");
    }
  }
}
