package io.github.harscrub.cli;

import io.github.harscrub.HarFormatException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Has several threads work on many files, one file each, and hands the results on in the order of
 * the files. To be used by one thread.
 */
final class FileCrew<T, R> implements AutoCloseable {
  /** What is done with one file. */
  @FunctionalInterface
  interface Work<T, R> {
    R on(T file) throws IOException, HarFormatException;
  }

  /** How many files each thread may be ahead: what came of them waits in memory. */
  private static final int AHEAD = 8;

  private final Iterator<T> files;
  private final Work<T, R> work;
  private final int most;
  private final ExecutorService pool;
  private final Deque<Future<R>> results = new ArrayDeque<>();

  FileCrew(int threads, List<T> files, Work<T, R> work) {
    this.files = files.iterator();
    this.work = work;
    this.most = AHEAD * threads;
    this.pool = Executors.newFixedThreadPool(threads);
  }

  /** Waits for what came of the next file. Throws what the work on it threw. */
  R next() throws IOException, HarFormatException {
    while (files.hasNext() && results.size() < most) {
      T file = files.next();
      results.add(pool.submit(() -> work.on(file)));
    }
    try {
      return results.remove().get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ClosedByInterruptException();
    } catch (ExecutionException failure) {
      throw cause(failure);
    }
  }

  private static IOException cause(ExecutionException failure) throws HarFormatException {
    Throwable cause = failure.getCause();
    if (cause instanceof HarFormatException refusal) {
      throw refusal;
    }
    if (cause instanceof RuntimeException exception) {
      throw exception;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof IOException exception ? exception : new IOException(cause);
  }

  /** Ends the work, and waits for it: unfinished files have to go. */
  @Override
  public void close() {
    pool.shutdownNow();
    boolean interrupted = false;
    while (!pool.isTerminated()) {
      try {
        boolean unused = pool.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
