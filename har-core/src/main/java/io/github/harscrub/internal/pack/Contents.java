package io.github.harscrub.internal.pack;

import io.github.harscrub.internal.source.Source;
import io.github.harscrub.report.Loss;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What an input holds: itself, or what was packed in it. {@link Unpacking} makes them.
 *
 * @param plain what all files are parts of; closed with this
 * @param files in the order in which they stand in the input
 */
public record Contents(Packing packing, Source plain, List<Item> files) implements AutoCloseable {
  /**
   * One of the files.
   *
   * @param name in the archive; empty if the input is a single file
   * @param time of its last change as archives have it, or -1
   * @param source its bytes: of a HAR as they are; of anything else a HAR around them
   * @param loss what is missing of a HAR that was cut off, if it was to be saved
   */
  public record Item(String name, long time, Source source, Optional<Loss> loss) {
    /** False for what is wrapped. */
    public boolean isHar() {
      return !(source instanceof WrappedBody);
    }

    Item named(String other) {
      return new Item(other, time, source, loss);
    }
  }

  public Contents {
    files = List.copyOf(files);
  }

  /** What is missing of all files together; empty if nothing is. */
  Optional<Loss> loss() {
    return files.stream()
        .flatMap(file -> file.loss().stream())
        .reduce((a, b) -> new Loss(a.bytes() + b.bytes(), a.entries() + b.entries()));
  }

  @Override
  public void close() throws IOException {
    plain.close();
  }
}
