package io.github.harscrub.cli;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.HarSanitizer;
import io.github.harscrub.report.Report;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a sanitized HAR goes. */
sealed interface Target {
  /** What people read. */
  String shown();

  /** The file, unless it is standard output. */
  Optional<Path> path();

  Report receive(Input input, HarSanitizer sanitizer) throws IOException, HarFormatException;

  /**
   * A file.
   *
   * @param file appears complete or not at all
   * @param makeFolder true if the folder is to be made first
   */
  record File(Path file, boolean makeFolder) implements Target {
    @Override
    public String shown() {
      return Printable.of(file);
    }

    @Override
    public Optional<Path> path() {
      return Optional.of(file);
    }

    @Override
    public Report receive(Input input, HarSanitizer sanitizer)
        throws IOException, HarFormatException {
      Path folder = file.getParent();
      if (makeFolder && folder != null) {
        Files.createDirectories(folder);
      }
      return input.sanitize(sanitizer, file);
    }
  }

  /** Standard output. */
  record StandardOutput(OutputStream out) implements Target {
    private static final int BUFFER = 1 << 16;

    @Override
    public String shown() {
      return "standard output";
    }

    @Override
    public Optional<Path> path() {
      return Optional.empty();
    }

    @Override
    public Report receive(Input input, HarSanitizer sanitizer)
        throws IOException, HarFormatException {
      BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER);
      Report report = input.sanitize(sanitizer, buffered);
      buffered.flush();
      return report;
    }
  }
}
