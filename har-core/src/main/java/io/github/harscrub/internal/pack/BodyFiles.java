package io.github.harscrub.internal.pack;

import io.github.harscrub.internal.pack.Contents.Item;
import io.github.harscrub.internal.source.Slice;
import io.github.harscrub.internal.source.Source;
import io.github.harscrub.internal.source.Spool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files that hold bodies of a HAR, one behind the other: there may be more than a process can have
 * open.
 */
public final class BodyFiles extends InputStream {
  private final List<Path> files;

  /** Where each of those that were read ends. */
  private final List<Long> ends = new ArrayList<>();

  private Optional<InputStream> open = Optional.empty();
  private long position;

  private BodyFiles(List<Path> files) {
    this.files = List.copyOf(files);
  }

  /**
   * Reads all files into a spool.
   *
   * @param names what each is called in the HAR
   */
  public static Contents open(List<String> names, List<Path> files, Unpacking unpacking)
      throws IOException {
    Source plain;
    BodyFiles joined = new BodyFiles(files);
    try (joined) {
      plain = Spool.of(joined, unpacking.limits().spoolMemory(), unpacking.spoolFolder());
    }
    List<Item> items = new ArrayList<>();
    long start = 0;
    for (int i = 0; i < files.size(); i++) {
      long end = joined.ends.get(i);
      items.add(Unpacking.body(names.get(i), -1, new Slice(plain, start, end)));
      start = end;
    }
    return new Contents(Packing.NONE, plain, items);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (open.isPresent() || ends.size() < files.size()) {
      if (open.isEmpty()) {
        open = Optional.of(Files.newInputStream(files.get(ends.size())));
      }
      int n = open.get().read(target, offset, length);
      if (n >= 0) {
        position += n;
        return n;
      }
      open.get().close();
      open = Optional.empty();
      ends.add(position);
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    if (open.isPresent()) {
      open.get().close();
    }
  }
}
