package io.github.harscrub.internal.redact;

import java.nio.channels.ClosedByInterruptException;

/**
 * Lets a host cancel a run. Files notice by themselves that their thread was interrupted; a run
 * that reads from memory and writes to a stream would go on to its end.
 */
final class Interrupts {
  private Interrupts() {}

  /** Ends the run if its thread was interrupted, which stays marked as such. */
  static void check() throws ClosedByInterruptException {
    if (Thread.currentThread().isInterrupted()) {
      throw new ClosedByInterruptException();
    }
  }
}
