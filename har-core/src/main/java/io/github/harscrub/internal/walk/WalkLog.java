package io.github.harscrub.internal.walk;

import io.github.harscrub.internal.layer.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What a walk found in a file, so that a second one need not parse: some eight bytes for each
 * token. If that is more than there is room for, nothing is kept.
 */
public final class WalkLog {
  private static final int PATH_BYTES = 80;

  /**
   * What was found in a batch.
   *
   * @param checksum of its bytes; empty if they were too many to be kept
   */
  record Found(
      PackedTape tape, List<Batch.Unit> units, long start, long end, Optional<Long> checksum) {}

  private final List<Found> batches = new ArrayList<>();
  private final long room;
  private long size;
  private long entries;
  private long checksum;

  /** False if the walk has not ended, or did not fit. */
  private boolean complete;

  /**
   * @param room how many bytes of memory this may take, about
   */
  public WalkLog(long room) {
    this.room = room;
  }

  /** Notes the next batch of a walk. */
  public void add(Batch batch) {
    if (size > room) {
      return;
    }
    if (batch.end() - batch.start() > Integer.MAX_VALUE) {
      giveUp();
      return;
    }
    Found found =
        new Found(
            batch.tape().packed(batch.start()),
            batch.units(),
            batch.start(),
            batch.end(),
            batch.whole().map(WalkLog::checksum));
    size += found.tape().bytes() + (long) PATH_BYTES * batch.units().size();
    batches.add(found);
    if (size > room) {
      giveUp();
    }
  }

  private void giveUp() {
    batches.clear();
    size = room + 1;
  }

  /** Notes that the walk has come to its end. */
  public void end(Batches walk) {
    entries = walk.entries();
    checksum = walk.checksum();
    complete = size <= room;
  }

  /** True if all batches of the file are here. */
  public boolean isComplete() {
    return complete;
  }

  /** How many bytes of memory this takes, about. */
  public long size() {
    return complete ? size : 0;
  }

  List<Found> batches() {
    return batches;
  }

  long entries() {
    return entries;
  }

  /** Of the whole file. */
  long checksum() {
    return checksum;
  }

  static long checksum(Text text) {
    CRC32C sum = new CRC32C();
    sum.update(text.bytes(), text.start(), text.length());
    return sum.getValue();
  }
}
