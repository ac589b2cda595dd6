package io.github.harscrub.internal.walk;

import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.source.Source;
import io.github.harscrub.internal.source.SourceChangedException;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

/**
 * A second walk over a file by what the first one has found: the same batches, without a parser.
 * Bytes that have changed since are noticed before anybody looks at them.
 */
public final class RepeatedWalk implements Batches {
  /** Batches grow a little: not each that is longer than all before needs a new array. */
  private static final int SLACK = 1 << 16;

  private final Source source;
  private final WalkLog log;
  private final Iterator<WalkLog.Found> rest;
  private final BatchMemory memory = new BatchMemory();

  /**
   * @param log of a walk over the same source, which is complete
   */
  public RepeatedWalk(Source source, WalkLog log) {
    this.source = source;
    this.log = log;
    this.rest = log.batches().iterator();
  }

  @Override
  public void start() {}

  @Override
  public Optional<Batch> next() throws IOException {
    if (!rest.hasNext()) {
      requireEnd();
      return Optional.empty();
    }
    WalkLog.Found found = rest.next();
    byte[] bytes = memory.array();
    int length = 0;
    if (found.checksum().isPresent()) {
      length = Math.toIntExact(found.end() - found.start());
      if (bytes.length < length) {
        bytes = new byte[length + SLACK];
      }
      source.readFully(found.start(), bytes, 0, length);
      if (WalkLog.checksum(new Text(bytes, 0, length)) != found.checksum().get()) {
        throw new SourceChangedException();
      }
    }
    Tape tape = memory.tape();
    tape.unpack(found.tape(), found.start());
    return Optional.of(
        new Batch(
            tape, found.units(), bytes, found.start(), length, found.start(), found.end(), source));
  }

  /** The batches are as they were; what was added behind them the file would lack. */
  private void requireEnd() throws IOException {
    if (source.read(source.length(), new byte[1], 0, 1) >= 0) {
      throw new SourceChangedException();
    }
  }

  @Override
  public void release(Batch batch) {
    memory.release(batch);
  }

  /** All entries of the file, from the start on. */
  @Override
  public long entries() {
    return log.entries();
  }

  /** That of the first walk, whose batches these are. */
  @Override
  public long checksum() {
    return log.checksum();
  }

  @Override
  public void close() {}
}
