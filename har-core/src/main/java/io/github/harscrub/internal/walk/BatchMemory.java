package io.github.harscrub.internal.walk;

import java.util.ArrayDeque;
import java.util.Deque;

/** Arrays and tapes of batches that are done with, for the next ones. */
final class BatchMemory {
  private static final int MAX_SPARES = 4;

  /** A tape that one huge entry made long is not worth its memory. */
  private static final int MAX_TOKENS = 1 << 15;

  private final Deque<byte[]> arrays = new ArrayDeque<>();
  private final Deque<Tape> tapes = new ArrayDeque<>();

  /** An array of some length, which may be none. */
  byte[] array() {
    return arrays.isEmpty() ? new byte[0] : arrays.pop();
  }

  /** An empty tape. */
  Tape tape() {
    return tapes.isEmpty() ? new Tape() : tapes.pop();
  }

  void release(Batch batch) {
    if (arrays.size() < MAX_SPARES) {
      arrays.push(batch.buffer());
      if (batch.tape().size() <= MAX_TOKENS) {
        batch.tape().clear();
        tapes.push(batch.tape());
      }
    }
  }
}
