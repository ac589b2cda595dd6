package io.github.harscrub.cli;

import io.github.harscrub.ProgressListener;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** A line on a terminal that says how far a run has come, and goes away. */
final class ProgressLine {
  /** Often enough to look alive, seldom enough to cost nothing. */
  private static final long NANOS_BETWEEN = 100_000_000L;

  private static final int MAX_NAME = 40;

  private final PrintStream err;
  private final boolean wanted;
  private final LongSupplier clock;

  /** Columns that the line takes up now; 0 while there is none. */
  private int shown;

  ProgressLine(PrintStream err, boolean wanted, LongSupplier clock) {
    this.err = err;
    this.wanted = wanted;
    this.clock = clock;
  }

  /** A listener for the run over {@code file}, which begins now. */
  ProgressListener of(String file) {
    return wanted ? new Run(shortened(file), clock.getAsLong()) : ProgressListener.NONE;
  }

  /**
   * Shows how far a run over many files has come.
   *
   * @param nanos how long it has taken so far
   */
  void files(int done, int files, long doneBytes, long bytes, long nanos) {
    if (!wanted || nanos <= 0) {
      return;
    }
    long left = doneBytes == 0 ? 0 : (long) (nanos / 1e9 * (bytes - doneBytes) / doneBytes);
    show(
        String.format(
            Locale.ROOT,
            "%d of %d files, %.0f files/s, %.1f MB/s, %d:%02d left",
            done,
            files,
            done * 1e9 / nanos,
            doneBytes * 1e3 / nanos,
            left / 60,
            left % 60));
  }

  /** Blanks, for not every terminal knows a code that erases. */
  void clear() {
    if (shown > 0) {
      err.print("\r" + " ".repeat(shown) + "\r");
      err.flush();
      shown = 0;
    }
  }

  private void show(String line) {
    String blanks = " ".repeat(Math.max(0, shown - line.length()));
    err.print("\r" + line + blanks);
    err.flush();
    shown = line.length() + blanks.length();
  }

  /** The end of a path says more than its beginning. */
  private static String shortened(String file) {
    return file.length() <= MAX_NAME
        ? file
        : "..." + file.substring(file.length() - MAX_NAME + "...".length());
  }

  private final class Run implements ProgressListener {
    private final String name;
    private final long start;

    /** When the line was last written; at first, when the run began. */
    private long last;

    Run(String name, long start) {
      this.name = name;
      this.start = start;
      this.last = start;
    }

    @Override
    public void progress(long done, long total) {
      long now = clock.getAsLong();
      if (now - last < NANOS_BETWEEN || total <= 0) {
        return;
      }
      last = now;
      if (total == Long.MAX_VALUE) {
        double rate = done * 1e3 / (now - start);
        show(String.format(Locale.ROOT, "%s %d MB %.0f MB/s", name, done / 1_000_000, rate));
        return;
      }
      // Bytes are counted once in each of the two passes; a person thinks of the file's size.
      double megabytesPerSecond = done / 2.0 * 1_000 / (now - start);
      long percent = Math.min(100, 100 * done / total);
      show(String.format(Locale.ROOT, "%s %3d%% %.0f MB/s", name, percent, megabytesPerSecond));
    }
  }
}
