package io.github.harscrub.internal.redact;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Has several threads work on pieces, and hands their results on in the order of the pieces. A crew
 * of one works in the thread of the caller. To be used by one thread.
 */
final class Crew<P, R> implements AutoCloseable {
  /** What is done with a piece. An instance is used by one thread at a time. */
  @FunctionalInterface
  interface Work<P, R> {
    R on(P piece) throws IOException;
  }

  /**
   * How many pieces each thread may be ahead of the oldest one. A piece can take a hundred times as
   * long as another; with one only, the others soon had nothing to do.
   */
  private static final int MOST_AHEAD = 4;

  /** Each piece ahead takes memory, of which a small heap has none to spare. */
  private static final long HEAP_FOR_ONE = 256L << 20;

  private static final int AHEAD =
      (int) Math.min(MOST_AHEAD, 1 + Runtime.getRuntime().maxMemory() / HEAP_FOR_ONE);

  private final int threads;
  private final Supplier<Work<P, R>> hire;
  private final Queue<Work<P, R>> idle = new ConcurrentLinkedQueue<>();
  private final Queue<Future<R>> results = new ArrayDeque<>();

  /** Of a crew of one: the piece to be worked on when the result is asked for. */
  private Optional<P> own = Optional.empty();

  private final Optional<ExecutorService> pool;

  /**
   * @param hire makes a worker; called at most once for each thread
   */
  Crew(int threads, Supplier<Work<P, R>> hire) {
    this.threads = threads;
    this.hire = hire;
    this.pool =
        threads == 1
            ? Optional.empty()
            : Optional.of(Executors.newFixedThreadPool(threads, daemons()));
  }

  /** Threads that keep no host from ending. */
  private static ThreadFactory daemons() {
    AtomicInteger number = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, "harscrub-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** True if a result must be taken before the next piece: each piece takes memory. */
  boolean isFull() {
    return pool.isEmpty() ? own.isPresent() : results.size() > AHEAD * threads;
  }

  /** True if there is a result to take. */
  boolean isBusy() {
    return own.isPresent() || !results.isEmpty();
  }

  void put(P piece) {
    if (pool.isEmpty()) {
      own = Optional.of(piece);
    } else {
      results.add(pool.get().submit(() -> work(piece)));
    }
  }

  /** Waits for what came of the oldest piece. Throws what the work on it threw. */
  R take() throws IOException {
    if (pool.isEmpty()) {
      P piece = own.orElseThrow();
      own = Optional.empty();
      return work(piece);
    }
    Future<R> result = results.remove();
    try {
      return result.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ClosedByInterruptException();
    } catch (ExecutionException failure) {
      throw cause(failure);
    }
  }

  private static IOException cause(ExecutionException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof RuntimeException exception) {
      throw exception;
    }
    return cause instanceof IOException exception ? exception : new IOException(cause);
  }

  private R work(P piece) throws IOException {
    Work<P, R> worker = Optional.ofNullable(idle.poll()).orElseGet(hire);
    R result = worker.on(piece);
    idle.add(worker);
    return result;
  }

  /** Ends the threads, and waits for them: what they read from must not be closed before. */
  @Override
  public void close() {
    if (pool.isEmpty()) {
      return;
    }
    pool.get().shutdownNow();
    boolean interrupted = false;
    while (!pool.get().isTerminated()) {
      try {
        pool.get().awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
