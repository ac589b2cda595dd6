package io.github.harscrub.internal.zstd;

/** Bits that are read from the lowest of the first byte on. */
final class ForwardBits {
  private final Input in;
  private int bits;

  /** How many of {@link #bits} were not read yet. */
  private int count;

  ForwardBits(Input in) {
    this.in = in;
  }

  /** The next {@code wanted} bits, at most 16. */
  int read(int wanted) throws DamagedException {
    while (count < wanted) {
      bits |= in.read() << count;
      count += 8;
    }
    int value = bits & ((1 << wanted) - 1);
    bits >>>= wanted;
    count -= wanted;
    return value;
  }

  /** Leaves the rest of the last byte unread. */
  void align() {
    bits = 0;
    count = 0;
  }
}
