package io.github.harscrub.internal.zstd;

import java.util.Arrays;

/** A table of finite state entropy (RFC 8878 section 4.1.1). A state is an index into it. */
final class FseTable {
  private static final int MIN_LOG = 5;

  private final int log;
  private final byte[] symbols;

  /** For each state how many bits choose the next one, and to what they are added. */
  private final byte[] bits;

  private final short[] bases;

  private FseTable(int log) {
    this.log = log;
    symbols = new byte[1 << log];
    bits = new byte[1 << log];
    bases = new short[1 << log];
  }

  /** How many bits the first state takes. */
  int log() {
    return log;
  }

  int symbol(int state) {
    return symbols[state] & 0xFF;
  }

  int next(int state, ReverseBits stream) {
    return bases[state] + stream.read(bits[state]);
  }

  /** One symbol, again and again: it takes no bits. */
  static FseTable of(int symbol) {
    FseTable table = new FseTable(0);
    table.symbols[0] = (byte) symbol;
    return table;
  }

  /**
   * The table for these probabilities: of each symbol how many states it has; -1 is one that is
   * left in a single step.
   */
  static FseTable of(int log, short[] counts) throws DamagedException {
    FseTable table = new FseTable(log);
    int size = 1 << log;
    int[] next = new int[counts.length];
    int high = size;
    for (int s = 0; s < counts.length; s++) {
      if (counts[s] == -1) {
        table.symbols[--high] = (byte) s;
        next[s] = 1;
      }
    }
    int step = (size >> 1) + (size >> 3) + 3;
    int at = 0;
    for (int s = 0; s < counts.length; s++) {
      for (int i = 0; i < counts[s]; i++) {
        next[s] = counts[s];
        table.symbols[at] = (byte) s;
        do {
          at = (at + step) & (size - 1);
        } while (at >= high);
      }
    }
    if (at != 0) {
      throw new DamagedException("probabilities");
    }
    for (int state = 0; state < size; state++) {
      int number = next[table.symbols[state] & 0xFF]++;
      int count = log - (31 - Integer.numberOfLeadingZeros(number));
      table.bits[state] = (byte) count;
      table.bases[state] = (short) ((number << count) - size);
    }
    return table;
  }

  /** Reads the description of a table, and no byte more. */
  static FseTable read(Input in, int maxLog, int maxSymbol) throws DamagedException {
    ForwardBits stream = new ForwardBits(in);
    int log = stream.read(4) + MIN_LOG;
    if (log > maxLog) {
      throw new DamagedException("a table too big");
    }
    short[] counts = new short[maxSymbol + 1];
    int left = 1 << log;
    int symbol = 0;
    while (left > 0) {
      if (symbol > maxSymbol) {
        throw new DamagedException("symbols");
      }
      int count = probability(stream, left);
      left -= Math.abs(count);
      counts[symbol++] = (short) count;
      int zeros = count == 0 ? 3 : 0;
      while (zeros == 3) {
        zeros = stream.read(2);
        symbol += zeros;
      }
    }
    if (left < 0 || symbol > maxSymbol + 1) {
      throw new DamagedException("probabilities");
    }
    stream.align();
    return of(log, Arrays.copyOf(counts, symbol));
  }

  /** A number up to {@code left} + 1, less one; the smaller ones have one bit less. */
  private static int probability(ForwardBits stream, int left) throws DamagedException {
    int count = 31 - Integer.numberOfLeadingZeros(left + 1);
    int low = stream.read(count);
    int small = (2 << count) - 1 - (left + 1);
    if (low < small) {
      return low - 1;
    }
    return (stream.read(1) == 0 ? low : low + (1 << count) - small) - 1;
  }
}
