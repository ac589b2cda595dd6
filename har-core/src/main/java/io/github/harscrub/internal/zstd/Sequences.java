package io.github.harscrub.internal.zstd;

import org.jspecify.annotations.Nullable;

/**
 * What is to be done with the literals of a block: so many of them, then a copy of what stands so
 * far before (RFC 8878 section 3.1.1.3.2).
 */
final class Sequences {
  private static final int RLE = 1;
  private static final int PACKED = 2;
  private static final int REPEAT = 3;
  private static final int OFFSETS = 3;

  /** Those of the last block that had some. */
  private final @Nullable FseTable[] tables = new @Nullable FseTable[SequenceCodes.KINDS];

  /** The last three distances. */
  private final long[] offsets = {1, 4, 8};

  void run(Input in, Literals literals, Output out) throws DamagedException {
    int count = count(in);
    int most = out.size() + Blocks.MAX_LENGTH;
    int done = 0;
    if (count > 0) {
      int modes = in.read();
      FseTable literalCodes = table(in, SequenceCodes.LITERALS, modes >> 6);
      FseTable offsetCodes = table(in, SequenceCodes.OFFSET, modes >> 4 & 3);
      FseTable matchCodes = table(in, SequenceCodes.MATCH, modes >> 2 & 3);
      ReverseBits stream = new ReverseBits(in);
      int literalState = stream.read(literalCodes.log());
      int offsetState = stream.read(offsetCodes.log());
      int matchState = stream.read(matchCodes.log());
      for (int i = 0; i < count; i++) {
        long offset = SequenceCodes.OFFSET.value(offsetCodes.symbol(offsetState), stream);
        int match = (int) SequenceCodes.MATCH.value(matchCodes.symbol(matchState), stream);
        int some = (int) SequenceCodes.LITERALS.value(literalCodes.symbol(literalState), stream);
        if (some > literals.length() - done
            || out.size() + some + match > most
            || stream.left() < 0) {
          throw new DamagedException("sequences");
        }
        out.copy(literals.bytes(), done, some);
        done += some;
        out.repeat(distance(offset, some == 0), match);
        if (i < count - 1) {
          literalState = literalCodes.next(literalState, stream);
          matchState = matchCodes.next(matchState, stream);
          offsetState = offsetCodes.next(offsetState, stream);
        }
      }
      if (stream.left() != 0) {
        throw new DamagedException("sequences");
      }
    }
    if (out.size() + literals.length() - done > most) {
      throw new DamagedException("a block too long");
    }
    out.copy(literals.bytes(), done, literals.length() - done);
  }

  private static int count(Input in) throws DamagedException {
    int first = in.read();
    if (first < 128) {
      return first;
    }
    return first < 255 ? ((first - 128) << 8) + in.read() : (int) in.read(2) + 0x7F00;
  }

  private FseTable table(Input in, SequenceCodes codes, int mode) throws DamagedException {
    FseTable table =
        switch (mode) {
          case RLE -> single(in.read(), codes);
          case PACKED -> FseTable.read(in, codes.maxLog, codes.maxSymbol);
          case REPEAT -> tables[codes.kind];
          default -> codes.usual();
        };
    if (table == null) {
      throw new DamagedException("a table that never was");
    }
    tables[codes.kind] = table;
    return table;
  }

  private static FseTable single(int code, SequenceCodes codes) throws DamagedException {
    if (code > codes.maxSymbol) {
      throw new DamagedException("a code");
    }
    return FseTable.of(code);
  }

  /** Small values mean one of the last distances; section 3.1.1.5. */
  private long distance(long value, boolean noLiterals) {
    long distance;
    int from;
    if (value > OFFSETS) {
      distance = value - OFFSETS;
      from = OFFSETS - 1;
    } else {
      int index = (int) value - 1 + (noLiterals ? 1 : 0);
      distance = index < OFFSETS ? offsets[index] : offsets[0] - 1;
      from = Math.min(index, OFFSETS - 1);
    }
    for (int i = from; i > 0; i--) {
      offsets[i] = offsets[i - 1];
    }
    offsets[0] = distance;
    return distance;
  }
}
