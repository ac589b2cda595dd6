package io.github.harscrub.internal.splice;

import io.github.harscrub.internal.source.Source;
import io.github.harscrub.internal.source.SourceChangedException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32C;

/**
 * Copies a source to an output, with ranges replaced. Every byte outside of them is copied as it
 * is.
 *
 * <p>Invariant: everything in the source before {@link #position} was copied or replaced.
 */
public final class Splicer {
  private static final int CHUNK = 1 << 16;

  private final Source source;
  private final OutputStream output;
  private final CRC32C sum = new CRC32C();

  /** Read into where nobody has the bytes at hand; empty until then. */
  private byte[] chunk = {};

  /** Holds the bytes of the source from {@link #handyStart} to {@link #handyEnd}. */
  private byte[] handy = {};

  /** Where in {@link #handy} the byte at {@link #handyStart} is. */
  private int handyOffset;

  private long handyStart;
  private long handyEnd;

  private long position;
  private long written;

  public Splicer(Source source, OutputStream output) {
    this.source = source;
    this.output = output;
  }

  /**
   * Says that bytes of the source are in memory, so that they need not be read again. They must
   * stay as they are until {@link #copyTo} was called for their end.
   *
   * @param offset where in {@code bytes} the byte at {@code start} of the source is
   */
  public void use(byte[] bytes, int offset, long start, long end) {
    handy = bytes;
    handyOffset = offset;
    handyStart = start;
    handyEnd = end;
  }

  /**
   * Copies up to the edit and puts its text in the place of its range. Edits must come in order.
   */
  public void apply(Edit edit) throws IOException {
    if (edit.start() < position) {
      throw new IllegalArgumentException(edit + " begins before " + position);
    }
    advance(edit.start(), true);
    advance(edit.end(), false);
    output.write(edit.text());
    written += edit.text().length;
  }

  /** Copies up to {@code end}. */
  public void copyTo(long end) throws IOException {
    advance(end, true);
  }

  /** Copies the rest. */
  public void finish() throws IOException {
    advance(source.length(), true);
  }

  /** The checksum (CRC-32C, RFC 3385) of the whole source, once {@link #finish} was called. */
  public long checksum() {
    return sum.getValue();
  }

  /** Everything in the source before this was copied or replaced. */
  public long position() {
    return position;
  }

  /** Bytes written so far. */
  public long written() {
    return written;
  }

  private void advance(long until, boolean copy) throws IOException {
    while (position < until) {
      if (position < handyStart || position >= handyEnd) {
        read();
      }
      int from = handyOffset + (int) (position - handyStart);
      int n = (int) (Math.min(handyEnd, until) - position);
      sum.update(handy, from, n);
      if (copy) {
        output.write(handy, from, n);
        written += n;
      }
      position += n;
    }
  }

  private void read() throws IOException {
    if (chunk.length == 0) {
      chunk = new byte[CHUNK];
    }
    int n = source.read(position, chunk, 0, CHUNK);
    if (n < 0) {
      throw new SourceChangedException();
    }
    use(chunk, 0, position, position + n);
  }
}
