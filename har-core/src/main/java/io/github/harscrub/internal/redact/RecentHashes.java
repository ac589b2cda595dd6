package io.github.harscrub.internal.redact;

import io.github.harscrub.internal.learn.SipHash;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Hashes that were seen lately, each with a small number: two words each, side by side, so that a
 * look costs one access to memory.
 *
 * <p>Safe for use by several threads, without locks. A thread may read one word of a hash before
 * and the other after it was replaced. Then it finds a hash that nobody put only if 64 bits of one
 * and 62 of another make it up by chance, and that is no likelier than two values with one hash.
 */
final class RecentHashes {
  /** What {@link #find} says of a hash that is not there. */
  static final int NONE = -1;

  /** Numbers that go with a hash are below. */
  static final int NUMBERS = 4;

  /** Bytes that a place takes. */
  static final int PLACE_BYTES = 32;

  private static final int PLACE = PLACE_BYTES / Long.BYTES;
  private static final int FRESH = 2;
  private static final long NUMBER_BITS = NUMBERS - 1L;

  /**
   * For each place two hashes. The first has been found again; the second was put last, and gives
   * way to the next unless it is found, too: most come once only.
   */
  private final AtomicLongArray words;

  private final int mask;

  /**
   * @param places a power of two
   */
  RecentHashes(int places) {
    this.words = new AtomicLongArray(places * PLACE);
    this.mask = places - 1;
  }

  /** The number that was put with a hash, or {@link #NONE}. */
  int find(SipHash.Hash hash) {
    int proven = place(hash);
    int number = number(hash, proven);
    if (number != NONE) {
      return number;
    }
    number = number(hash, proven + FRESH);
    if (number != NONE) {
      set(proven, hash, number);
    }
    return number;
  }

  /** Puts a hash that {@link #find} did not find. */
  void put(SipHash.Hash hash, int number) {
    set(place(hash) + FRESH, hash, number);
  }

  /**
   * The number of the hash, if it stands at {@code at}; a place that was never taken has the number
   * 0 and no bits. The word with the number is read once: read again, it may be another hash's.
   */
  private int number(SipHash.Hash hash, int at) {
    if (words.getOpaque(at) != hash.first()) {
      return NONE;
    }
    long second = words.getOpaque(at + 1);
    return ((second ^ hash.second()) & ~NUMBER_BITS) == 0 ? (int) (second & NUMBER_BITS) : NONE;
  }

  private void set(int at, SipHash.Hash hash, int number) {
    words.setOpaque(at, hash.first());
    words.setOpaque(at + 1, (hash.second() & ~NUMBER_BITS) | number);
  }

  private int place(SipHash.Hash hash) {
    return ((int) hash.first() & mask) * PLACE;
  }
}
