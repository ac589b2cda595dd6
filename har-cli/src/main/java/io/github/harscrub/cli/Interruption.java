package io.github.harscrub.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C and {@code kill} stop a run cleanly: the JVM goes down only when the working thread
 * has removed its unfinished file.
 *
 * <p>The thread is interrupted, which ends whatever it reads or writes (all of it goes through
 * channels) with a {@link java.nio.channels.ClosedByInterruptException}; the file is then removed
 * as after any other error. The exit code is the JVM's own: 130 for Ctrl-C, 143 for {@code kill}.
 */
final class Interruption {
  /** Removing a file takes milliseconds; whoever pressed Ctrl-C does not wait for a hung disk. */
  private static final long PATIENCE_SECONDS = 5;

  private final Thread worker;
  private final CountDownLatch done = new CountDownLatch(1);

  private Interruption(Thread worker) {
    this.worker = worker;
  }

  /** Watches over the current thread until {@link #disarm}. */
  static Interruption ofCurrentThread() {
    Interruption interruption = new Interruption(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::stop, "harscrub-stop"));
    return interruption;
  }

  /** The thread has nothing left to clean up. */
  void disarm() {
    done.countDown();
  }

  @SuppressWarnings("Interruption") // the thread that is interrupted is our own
  private void stop() {
    if (done.getCount() == 0) {
      return;
    }
    worker.interrupt();
    try {
      boolean unused = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}
