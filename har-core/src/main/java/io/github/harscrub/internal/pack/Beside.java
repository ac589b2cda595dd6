package io.github.harscrub.internal.pack;

import io.github.harscrub.internal.pack.Contents.Item;
import io.github.harscrub.internal.source.Slice;
import io.github.harscrub.internal.source.Source;
import io.github.harscrub.internal.source.Spool;
import io.github.harscrub.internal.splice.OutputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files beside a HAR that are sanitized with it, and where they go. As the output of the HAR,
 * theirs appear complete or not at all; first all are written, then all get their names.
 */
public final class Beside implements AutoCloseable {
  /** For a HAR that is sanitized alone. */
  public static final Beside NONE = new Beside(Path.of(""), List.of(), Optional.empty());

  private final Path har;
  private final List<Path> files;
  private final Optional<Path> output;
  private final List<OutputFile> written = new ArrayList<>();

  /**
   * @param files as {@link SideFiles} found them
   * @param output the output of the HAR; empty if nothing is written
   */
  public Beside(Path har, List<Path> files, Optional<Path> output) {
    this.har = har;
    this.files = List.copyOf(files);
    this.output = output;
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /** What the HAR is called beside its files. */
  String harName() {
    return String.valueOf(har.getFileName());
  }

  /** Reads all files into a spool. */
  Contents open(Unpacking unpacking) throws IOException {
    Source plain;
    Joined joined = new Joined();
    try (joined) {
      plain = Spool.of(joined, unpacking.limits().spoolMemory(), unpacking.spoolFolder());
    }
    List<Item> items = new ArrayList<>();
    long start = 0;
    for (int i = 0; i < files.size(); i++) {
      long end = joined.ends.get(i);
      items.add(Unpacking.body(name(files.get(i)), -1, new Slice(plain, start, end)));
      start = end;
    }
    return new Contents(Packing.NONE, plain, items);
  }

  private String name(Path file) {
    Path folder = har.toAbsolutePath().getParent();
    Path name = folder == null ? file : folder.relativize(file.toAbsolutePath());
    return name.toString().replace('\\', '/');
  }

  /** Where the file of this number is written; {@link #written} ends it. */
  OutputStream begin(int number) throws IOException {
    if (output.isEmpty()) {
      return OutputStream.nullOutputStream();
    }
    Path target = output.get().resolveSibling(name(files.get(number)));
    Path folder = target.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    OutputFile file = OutputFile.beside(target);
    written.add(file);
    return file.stream();
  }

  /** Closes the file that was begun last: there may be more than a process can have open. */
  void end() throws IOException {
    if (output.isPresent()) {
      written.get(written.size() - 1).seal();
    }
  }

  /** Makes all files visible under their names, each in one step. */
  public void commit() throws IOException {
    for (OutputFile file : written) {
      file.commit();
    }
  }

  /** Removes what was written and not committed. */
  @Override
  public void close() throws IOException {
    for (OutputFile file : written) {
      file.close();
    }
  }

  /** All files one behind the other. */
  private final class Joined extends InputStream {
    /** Where each of those that were read ends. */
    private final List<Long> ends = new ArrayList<>();

    private Optional<InputStream> open = Optional.empty();
    private long position;

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
}
