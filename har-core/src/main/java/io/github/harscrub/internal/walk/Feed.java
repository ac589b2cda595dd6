package io.github.harscrub.internal.walk;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.internal.source.CheckedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Gives the parser its bytes and keeps those of the batch at hand, so that values need no second
 * reading.
 *
 * <p>The parser cannot carry a {@link HarFormatException}; it waits in {@link #failure}.
 */
final class Feed extends InputStream {
  private static final int CHUNK = 1 << 16;

  /**
   * A batch that outgrows this is read again by position: one huge value must not fill the heap.
   */
  static final int MAX_KEPT = 6 << 20;

  private final CheckedReader reader;

  /**
   * Bytes of the file from {@link #base} on; everything before {@link #served} was handed to the
   * parser.
   */
  private byte[] kept = new byte[4 * CHUNK];

  private long base;
  private int filled;
  private int served;

  /** True once the batch outgrew {@link #MAX_KEPT}: {@code kept} is then a plain read buffer. */
  private boolean overflown;

  private Optional<Exception> failure = Optional.empty();

  Feed(CheckedReader reader) {
    this.reader = reader;
  }

  @Override
  public int read() {
    throw new UnsupportedOperationException("the parser reads in chunks");
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (served == filled && !fill()) {
      return -1;
    }
    int n = Math.min(length, filled - served);
    System.arraycopy(kept, served, target, offset, n);
    served += n;
    return n;
  }

  private boolean fill() throws IOException {
    if (!overflown && filled + CHUNK > MAX_KEPT) {
      overflown = true;
      kept = new byte[CHUNK];
    }
    if (overflown) {
      base += filled;
      filled = 0;
      served = 0;
    } else if (filled + CHUNK > kept.length) {
      kept = Arrays.copyOf(kept, Math.min(MAX_KEPT, kept.length * 2));
    }
    try {
      int n = reader.read(kept, filled, CHUNK);
      if (n < 0) {
        return false;
      }
      filled += n;
      return true;
    } catch (HarFormatException | IOException problem) {
      failure = Optional.of(problem);
      throw new IOException("the input cannot be read");
    }
  }

  /** What stopped the reading, if anything did. */
  Optional<Exception> failure() {
    return failure;
  }

  /** Bytes held by {@link #handOver}. */
  int filled() {
    return filled;
  }

  long base() {
    return base;
  }

  /** True if the bytes of the batch up to the last one read are all in {@link #handOver}. */
  boolean complete() {
    return !overflown;
  }

  /** How many bytes the batch has so far, counted up to what the parser was given. */
  long size(long batchStart) {
    return base + served - batchStart;
  }

  /**
   * Ends the batch: returns its bytes, which start at {@link #base}, and goes on with {@code spare}
   * for the next, which starts at {@code next}. Bytes that were read ahead are carried over.
   */
  byte[] handOver(long next, byte[] spare) {
    byte[] done = kept;
    int from = (int) Math.max(0, next - base);
    int carried = filled - from;
    byte[] fresh = spare.length >= carried + CHUNK ? spare : new byte[carried + 4 * CHUNK];
    System.arraycopy(done, from, fresh, 0, carried);
    kept = fresh;
    base += from;
    filled = carried;
    served -= from;
    overflown = false;
    return done;
  }
}
