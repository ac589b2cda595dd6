package io.github.harscrub.internal.learn;

import io.github.harscrub.internal.layer.Text;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * SipHash-1-3 with 128 bits of output: J.-P. Aumasson and D. J. Bernstein, "SipHash: a fast
 * short-input PRF" (2012), and the reference code for the longer output. The same numbers of rounds
 * as in the hash tables of Rust, Ruby and Python.
 *
 * <p>Under a key that nobody knows, and with hashes that nobody sees, nobody can make two messages
 * with one hash, and for messages that happen to be, n of them meet with a probability of n² /
 * 2^129.
 */
public final class SipHash {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** A hash; its bits are as good as any random ones. */
  public record Hash(long first, long second) {
    public boolean is(Hash other) {
      return first == other.first && second == other.second;
    }
  }

  private static final byte[] NO_NAME = {};

  private final long key0;
  private final long key1;

  SipHash(long key0, long key1) {
    this.key0 = key0;
    this.key1 = key1;
  }

  /** With a key that is gone with the instance. */
  public static SipHash fresh() {
    SecureRandom random = new SecureRandom();
    return new SipHash(random.nextLong(), random.nextLong());
  }

  /**
   * The hash of a message of three parts. No two messages are one: how long the name is goes into
   * the first word.
   */
  public Hash of(int word, byte[] name, Text text) {
    State state = new State(key0, key1);
    state.add((long) name.length << 32 | (word & 0xFFFFFFFFL));
    int at = 0;
    for (; at + 8 <= name.length; at += 8) {
      state.add((long) LONG.get(name, at));
    }
    if (at < name.length) {
      state.add(rest(name, at, name.length));
    }
    byte[] bytes = text.bytes();
    int end = text.end();
    at = text.start();
    for (; at + 8 <= end; at += 8) {
      state.add((long) LONG.get(bytes, at));
    }
    // The whole length, as far as a byte holds it; of all before the text it is a multiple of 8.
    long length = text.length() + 8L + (name.length + 7 & -8);
    state.add(length << 56 | rest(bytes, at, end));
    return state.finish();
  }

  /** The first half of the hash of a text alone. */
  long of(Text text) {
    return of(0, NO_NAME, text).first();
  }

  /** Up to seven bytes, in little-endian order. */
  private static long rest(byte[] bytes, int from, int end) {
    long rest = 0;
    for (int i = end - 1; i >= from; i--) {
      rest = rest << 8 | (bytes[i] & 0xFF);
    }
    return rest;
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
      for (int i = 0; i < 3; i++) {
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
