package io.github.harscrub.internal.redact;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * SipHash-2-4 with 128 bits of output: J.-P. Aumasson and D. J. Bernstein, "SipHash: a fast
 * short-input PRF" (2012), and the reference code for the longer output.
 *
 * <p>Under a key that nobody knows, nobody can make two messages with one hash, and for messages
 * that happen to be, n of them meet with a probability of n² / 2^129. About 1 GB a second.
 */
final class SipHash {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** A hash; its bits are as good as any random ones. */
  record Hash(long first, long second) {}

  private final long key0;
  private final long key1;

  SipHash(long key0, long key1) {
    this.key0 = key0;
    this.key1 = key1;
  }

  /** With a key that is gone with the instance. */
  static SipHash fresh() {
    SecureRandom random = new SecureRandom();
    return new SipHash(random.nextLong(), random.nextLong());
  }

  /** The hash of a message: two words, each of eight bytes in little-endian order, and a text. */
  Hash of(long word0, long word1, byte[] bytes, int start, int end) {
    State state = new State(key0, key1);
    state.add(word0);
    state.add(word1);
    int at = start;
    for (; at + 8 <= end; at += 8) {
      state.add((long) LONG.get(bytes, at));
    }
    long last = (long) (end - start + 16) << 56;
    for (int shift = 0; at < end; at++, shift += 8) {
      last |= (bytes[at] & 0xFFL) << shift;
    }
    state.add(last);
    return state.finish();
  }

  /** The four words of the state; never leaves {@link #of}, so that it lives in registers. */
  private static final class State {
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    State(long key0, long key1) {
      v0 = key0 ^ 0x736f6d6570736575L;
      v1 = key1 ^ 0x646f72616e646f6dL ^ 0xee;
      v2 = key0 ^ 0x6c7967656e657261L;
      v3 = key1 ^ 0x7465646279746573L;
    }

    void add(long word) {
      v3 ^= word;
      round();
      round();
      v0 ^= word;
    }

    private void round() {
      v0 += v1;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v3;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 += v3;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 += v1;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v2 = Long.rotateLeft(v2, 32);
    }

    private long word() {
      for (int i = 0; i < 4; i++) {
        round();
      }
      return v0 ^ v1 ^ v2 ^ v3;
    }

    Hash finish() {
      v2 ^= 0xee;
      long first = word();
      v1 ^= 0xdd;
      return new Hash(first, word());
    }
  }
}
