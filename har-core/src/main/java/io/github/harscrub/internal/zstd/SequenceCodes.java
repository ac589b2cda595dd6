package io.github.harscrub.internal.zstd;

/** What a code of sequences stands for (RFC 8878 sections 3.1.1.3.2.1.1 and 3.1.1.3.2.2). */
final class SequenceCodes {
  static final SequenceCodes LITERALS =
      new SequenceCodes(
          0,
          9,
          35,
          6,
          new int[] {16, 18, 20, 22, 24, 28, 32, 40, 48, 64},
          new int[] {1, 1, 1, 1, 2, 2, 3, 3, 4, 6},
          16,
          0,
          new int[] {
            4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1,
            1, 1, 1, -1, -1, -1, -1
          });

  static final SequenceCodes OFFSET =
      new SequenceCodes(
          1,
          8,
          31,
          5,
          new int[0],
          new int[0],
          0,
          0,
          new int[] {
            1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1,
            -1
          });

  static final SequenceCodes MATCH =
      new SequenceCodes(
          2,
          9,
          52,
          6,
          new int[] {35, 37, 39, 41, 43, 47, 51, 59, 67, 83, 99},
          new int[] {1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5},
          32,
          3,
          new int[] {
            1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1
          });

  /** How many kinds of codes there are. */
  static final int KINDS = 3;

  /** Which of them this is. */
  final int kind;

  final int maxLog;
  final int maxSymbol;
  private final int[] bases;
  private final int[] bits;
  private final FseTable usual;

  /**
   * @param middle what the codes from {@code plain} on begin at; those before stand for themselves,
   *     those behind for powers of two; to all {@code least} is added
   */
  private SequenceCodes(
      int kind,
      int maxLog,
      int maxSymbol,
      int usualLog,
      int[] middle,
      int[] middleBits,
      int plain,
      int least,
      int[] usualCounts) {
    this.maxLog = maxLog;
    this.maxSymbol = maxSymbol;
    this.kind = kind;
    bases = new int[maxSymbol + 1];
    bits = new int[maxSymbol + 1];
    for (int code = 0; code <= maxSymbol; code++) {
      int index = code - plain;
      if (index < 0) {
        bases[code] = code + least;
      } else if (index < middle.length) {
        bases[code] = middle[index];
        bits[code] = middleBits[index];
      } else {
        // The powers go on where the list ends: 128 behind 64, 131 behind 99.
        int power = middle.length == 0 ? code : index - middle.length + 7;
        bases[code] = (1 << power) + least;
        bits[code] = power;
      }
    }
    short[] counts = new short[usualCounts.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (short) usualCounts[i];
    }
    try {
      usual = FseTable.of(usualLog, counts);
    } catch (DamagedException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  /** The table that needs no description. */
  FseTable usual() {
    return usual;
  }

  long value(int code, ReverseBits stream) {
    return (bases[code] & 0xFFFF_FFFFL) + (stream.read(bits[code]) & 0xFFFF_FFFFL);
  }
}
