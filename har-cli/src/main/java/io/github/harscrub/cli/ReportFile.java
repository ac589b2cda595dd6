package io.github.harscrub.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A report on its way into a file, which appears complete or not at all. */
final class ReportFile implements AutoCloseable {
  private final Path target;

  /** What is written; the target itself if that is a pipe or a device. */
  private final Path written;

  private final OutputStream stream;

  private ReportFile(Path target, Path written, OutputStream stream) {
    this.target = target;
    this.written = written;
    this.stream = stream;
  }

  /** The file that an option names, if it is given; see {@link #named(String)}. */
  static Optional<Path> named(Optional<String> option) throws UsageException {
    return option.isPresent() ? Optional.of(named(option.get())) : Optional.empty();
  }

  /** The file of that name. Refuses what no report may replace, before the first HAR is read. */
  static Path named(String name) throws UsageException {
    Path file = Input.pathOf(name);
    String shown = Printable.of(file);
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new UsageException(shown + " is a folder; name a file in it");
    }
    if (folder != null && !Files.isDirectory(folder)) {
      throw new UsageException(shown + " cannot be written, " + Plan.why(folder));
    }
    if (folder != null && !Files.isWritable(folder)) {
      throw new UsageException(shown + " cannot be written, its folder is read-only; name another");
    }
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".har")) {
      throw new UsageException(shown + " is named like a HAR; give the report another name");
    }
    return file;
  }

  static ReportFile open(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      OutputStream stream = Files.newOutputStream(file, StandardOpenOption.WRITE);
      return new ReportFile(file, file, new BufferedOutputStream(stream));
    }
    Path unfinished = file.resolveSibling(".harscrub-" + UUID.randomUUID() + ".tmp");
    OutputStream stream = Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW);
    return new ReportFile(file, unfinished, new BufferedOutputStream(stream));
  }

  /** Writes a whole report. */
  static void write(Path file, byte[] content) throws IOException {
    try (ReportFile report = open(file)) {
      report.stream.write(content);
      report.commit();
    }
  }

  OutputStream stream() {
    return stream;
  }

  void commit() throws IOException {
    stream.close();
    if (!written.equals(target)) {
      Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what was not committed. */
  @Override
  public void close() throws IOException {
    try {
      stream.close();
    } finally {
      if (!written.equals(target)) {
        Files.deleteIfExists(written);
      }
    }
  }
}
