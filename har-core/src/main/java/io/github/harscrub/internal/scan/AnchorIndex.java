package io.github.harscrub.internal.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the occurrences of any number of literals in one scan.
 *
 * <p>The rarest four bytes of each literal, in lower case, are hashed into a bitmap that stays in
 * the cache. The scan hashes four bytes at every position and looks closer only where the bit is
 * set. Its speed does not depend on how many literals there are, until they fill the bitmap.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class AnchorIndex {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /**
   * 2^20 bits are 128 KB: of three thousand literals one in 300 is set, and they stay in the second
   * level cache.
   */
  private static final int BITS = 20;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int GRAM = 4;
  private static final int LOWER_CASE = 0x20202020;
  private static final long LOWER_CASE_8 = 0x2020202020202020L;

  /** 2^32 divided by the golden ratio: spreads the grams over the upper bits. */
  private static final int MULTIPLIER = 0x9E3779B1;

  private final long[] bitmap = new long[1 << (BITS - 6)];

  /**
   * Where the literals of each bucket begin in the arrays below; a bucket holds those with one
   * hash.
   */
  private final int[] buckets;

  /** Up to eight bytes of each literal from its gram on, and which bits of them count. */
  private final long[] values;

  private final long[] masks;
  private final Literal[] literals;
  private final int bucketShift;

  private AnchorIndex(List<Literal> all) {
    int bucketBits = 32 - Integer.numberOfLeadingZeros(Math.max(15, 4 * all.size()));
    bucketShift = 32 - bucketBits;
    buckets = new int[(1 << bucketBits) + 1];
    for (Literal literal : all) {
      buckets[(literal.hash >>> bucketShift) + 1]++;
    }
    for (int i = 1; i < buckets.length; i++) {
      buckets[i] += buckets[i - 1];
    }
    int[] next = buckets.clone();
    literals = new Literal[all.size()];
    values = new long[literals.length];
    masks = new long[literals.length];
    for (Literal literal : all) {
      int hash = literal.hash;
      bitmap[hash >>> (32 - BITS + 6)] |= 1L << (hash >>> (32 - BITS));
      int i = next[hash >>> bucketShift]++;
      literals[i] = literal;
      values[i] = literal.value;
      masks[i] = literal.mask;
    }
  }

  /** Is told of each literal found. */
  @FunctionalInterface
  public interface Handler {
    /**
     * The literal {@code id} stands at {@code position}.
     *
     * @return where to go on; at or before {@code position} for the byte behind it
     */
    int anchor(int id, int position);
  }

  /** Shows every literal in {@code [from, to)} to {@code handler}, in order. */
  public void scan(byte[] bytes, int from, int to, Handler handler) {
    long[] bits = bitmap;
    int i = from;
    // One load gives the grams at four positions.
    int fast = to - Long.BYTES;
    while (i <= fast) {
      long word = (long) LONG.get(bytes, i) | LOWER_CASE_8;
      int h0 = hash((int) word);
      int h1 = hash((int) (word >>> 8));
      int h2 = hash((int) (word >>> 16));
      int h3 = hash((int) (word >>> 24));
      long any = bit(bits, h0) | bit(bits, h1) | bit(bits, h2) | bit(bits, h3);
      i = (any & 1) == 0 ? i + 4 : four(bytes, i, from, to, handler);
    }
    while (i <= to - GRAM) {
      i = Math.max(i + 1, look(bytes, i, from, to, handler));
    }
  }

  /**
   * Looks at the four positions from {@code at} on, one of which has an anchor. Returns where to go
   * on.
   */
  private int four(byte[] bytes, int at, int from, int to, Handler handler) {
    int i = at;
    while (i < at + 4) {
      i = Math.max(i + 1, look(bytes, i, from, to, handler));
    }
    return i;
  }

  private int look(byte[] bytes, int at, int from, int to, Handler handler) {
    int hash = hash((int) INT.get(bytes, at) | LOWER_CASE);
    if ((bit(bitmap, hash) & 1) == 0) {
      return at;
    }
    int bucket = hash >>> bucketShift;
    long word = at + Long.BYTES <= to ? (long) LONG.get(bytes, at) : rest(bytes, at, to);
    int next = at;
    for (int i = buckets[bucket]; i < buckets[bucket + 1]; i++) {
      if ((word & masks[i]) == values[i]) {
        Literal literal = literals[i];
        int start = at - literal.gram;
        if (start >= from && literal.standsAt(bytes, start, to)) {
          next = Math.max(next, handler.anchor(literal.id, start));
        }
      }
    }
    return next;
  }

  /** The bytes from {@code at} on, fewer than eight, padded with zeros. */
  private static long rest(byte[] bytes, int at, int to) {
    long word = 0;
    for (int i = to - 1; i >= at; i--) {
      word = word << 8 | (bytes[i] & 0xFF);
    }
    return word;
  }

  private static long bit(long[] bits, int hash) {
    return bits[hash >>> (32 - BITS + 6)] >>> (hash >>> (32 - BITS));
  }

  private static int hash(int gram) {
    return gram * MULTIPLIER;
  }

  /** Collects the literals of an index. */
  public static final class Builder {
    private final List<Literal> literals = new ArrayList<>();

    /** Adds a literal of at least four bytes, given in ISO 8859-1, whose case matters. */
    public Builder add(String literal, int id) {
      literals.add(new Literal(literal, id, false, literal.length()));
      return this;
    }

    /** Adds a literal of at least four bytes, given in ISO 8859-1, in any mix of ASCII cases. */
    public Builder addIgnoringCase(String literal, int id) {
      literals.add(new Literal(literal, id, true, literal.length()));
      return this;
    }

    /**
     * As the other, for a literal that holds others: it is found by its first bytes, before a
     * handler of those may go on behind it.
     */
    public Builder addIgnoringCaseFirst(String literal, int id) {
      literals.add(new Literal(literal, id, true, GRAM + 1));
      return this;
    }

    public AnchorIndex build() {
      return new AnchorIndex(literals);
    }
  }

  private static final class Literal {
    private final byte[] exact;
    private final int id;
    private final boolean ignoreCase;

    /** Where its rarest bytes begin, by which it is found. */
    private final int gram;

    private final int hash;

    /** Up to eight bytes from its gram on, and which bits of them count. */
    private final long value;

    private final long mask;

    /**
     * @param reach in how many of its first bytes those by which it is found are
     */
    Literal(String literal, int id, boolean ignoreCase, int reach) {
      if (literal.length() < GRAM) {
        throw new IllegalArgumentException(
            "an anchor needs at least " + GRAM + " bytes: " + literal);
      }
      this.exact = literal.getBytes(ISO_8859_1);
      this.id = id;
      this.ignoreCase = ignoreCase;
      this.gram = ByteRarity.rarest(Arrays.copyOf(exact, Math.min(reach, exact.length)), GRAM);
      int end = Math.min(gram + Long.BYTES, exact.length);
      long bits = 0;
      for (int i = gram; i < end; i++) {
        bits |= (ignoreCase && letter(exact[i]) ? 0xDFL : 0xFFL) << (8 * (i - gram));
      }
      this.mask = bits;
      long word = rest(exact, gram, end);
      this.value = word & bits;
      this.hash = AnchorIndex.hash((int) word | LOWER_CASE);
    }

    private static boolean letter(byte b) {
      int lower = b | 0x20;
      return lower >= 'a' && lower <= 'z';
    }

    boolean standsAt(byte[] bytes, int at, int to) {
      if (at + exact.length > to) {
        return false;
      }
      for (int i = 0; i < exact.length; i++) {
        int differs = bytes[at + i] ^ exact[i];
        if (differs != 0 && !(ignoreCase && differs == 0x20 && letter(exact[i]))) {
          return false;
        }
      }
      return true;
    }
  }
}
