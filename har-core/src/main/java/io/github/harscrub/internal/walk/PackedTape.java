package io.github.harscrub.internal.walk;

/**
 * A tape in less memory: where its containers end is not said, since their tokens tell.
 *
 * @param kinds as {@link Tape} numbers them
 * @param starts of the tokens, and at last of the one behind them, counted from the first byte of
 *     the batch
 * @param names the decoded property names, in order
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PackedTape(byte[] kinds, int[] starts, String[] names) {
  private static final int REFERENCE_BYTES = 8;

  /** How much memory this takes, about, without the names themselves, which tapes share. */
  long bytes() {
    return kinds.length * (1L + Integer.BYTES) + names.length * (long) REFERENCE_BYTES;
  }
}
