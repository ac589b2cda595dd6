package io.github.harscrub.internal.splice;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.internal.source.CheckedReader;
import io.github.harscrub.internal.source.Source;
import io.github.harscrub.internal.source.SourceChangedException;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Copies a source to an output, with ranges replaced. Every byte outside of them is copied as it
 * is.
 *
 * <p>Invariant: everything in the source before {@link #position} was copied or replaced.
 */
public final class Splicer {
  private static final int CHUNK = 1 << 16;

  private final CheckedReader reader;
  private final OutputStream output;
  private final byte[] chunk = new byte[CHUNK];

  /** The part of {@link #chunk} that was read and not yet copied. */
  private int from;

  private int to;
  private long position;
  private long written;

  public Splicer(Source source, OutputStream output) {
    this.reader = new CheckedReader(source);
    this.output = output;
  }

  /**
   * Copies up to the edit and puts its text in the place of its range. Edits must come in order.
   */
  public void apply(Edit edit) throws IOException, HarFormatException {
    if (edit.start() < position) {
      throw new IllegalArgumentException(edit + " begins before " + position);
    }
    advance(edit.start(), true);
    advance(edit.end(), false);
    output.write(edit.text());
    written += edit.text().length;
  }

  /** Copies the rest. */
  public void finish() throws IOException, HarFormatException {
    advance(Long.MAX_VALUE, true);
  }

  /** The checksum of the whole source, once {@link #finish} was called. */
  public long checksum() {
    return reader.checksum();
  }

  /** Bytes written so far. */
  public long written() {
    return written;
  }

  private void advance(long until, boolean copy) throws IOException, HarFormatException {
    while (position < until) {
      if (from == to) {
        int n = reader.read(chunk, 0, CHUNK);
        if (n < 0) {
          if (until != Long.MAX_VALUE) {
            throw new SourceChangedException();
          }
          return;
        }
        from = 0;
        to = n;
      }
      int n = (int) Math.min(to - from, until - position);
      if (copy) {
        output.write(chunk, from, n);
        written += n;
      }
      from += n;
      position += n;
    }
  }
}
