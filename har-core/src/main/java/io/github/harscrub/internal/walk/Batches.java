package io.github.harscrub.internal.walk;

import io.github.harscrub.HarFormatException;
import java.io.IOException;
import java.util.Optional;

/** A HAR, batch by batch, in the order of the file. To be used by one thread. */
public sealed interface Batches extends AutoCloseable permits HarWalker, RepeatedWalk {
  /** Reads up to the root object. To be called once, first. */
  void start() throws IOException, HarFormatException;

  /** The next batch, or empty when the whole input was seen and is a HAR. */
  Optional<Batch> next() throws IOException, HarFormatException;

  /** Takes back the memory of a batch that is done with. */
  void release(Batch batch);

  /** Entries seen so far. */
  long entries();

  /** The checksum of all bytes read so far. */
  long checksum();

  /** Does not close the source. */
  @Override
  void close();
}
