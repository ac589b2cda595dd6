package io.github.harscrub.cli;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.HarSanitizer;
import io.github.harscrub.explain.Explanation;
import io.github.harscrub.report.Inventory;
import io.github.harscrub.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an argument names: a file, or standard input. */
sealed interface Input {
  /** The argument that means standard input, and, behind {@code -o}, standard output. */
  String DASH = "-";

  /** What people read. */
  String shown();

  /** The file, unless it is standard input. */
  Optional<Path> path();

  /** How many bytes it has, if it is a file. */
  default long length() {
    try {
      return path().isPresent() ? Files.size(path().get()) : 0;
    } catch (IOException unknown) {
      return 0;
    }
  }

  Report scan(HarSanitizer sanitizer) throws IOException, HarFormatException;

  Inventory inventory(HarSanitizer sanitizer) throws IOException, HarFormatException;

  List<Explanation> explain(HarSanitizer sanitizer, String place)
      throws IOException, HarFormatException;

  Report sanitize(HarSanitizer sanitizer, OutputStream output)
      throws IOException, HarFormatException;

  Report sanitize(HarSanitizer sanitizer, Path output) throws IOException, HarFormatException;

  static List<Input> of(List<String> arguments, Streams streams) throws UsageException {
    List<Input> inputs = new ArrayList<>();
    for (String argument : arguments) {
      inputs.add(
          argument.equals(DASH) ? new StandardInput(streams.in()) : new File(pathOf(argument)));
    }
    return inputs;
  }

  static Path pathOf(String argument) throws UsageException {
    if (argument.isEmpty()) {
      throw new UsageException("a file name is empty; look at the variable that it came from");
    }
    try {
      return Path.of(argument);
    } catch (InvalidPathException unspeakable) {
      // The usual cause: under LC_ALL=C a JVM cannot name a file that is not ASCII.
      throw new UsageException(
          Printable.of(argument)
              + " cannot be a file name here; if it is right, try again with LC_ALL=C.UTF-8");
    }
  }

  /** A file, a pipe or a device with a name. */
  record File(Path file) implements Input {
    @Override
    public String shown() {
      return Printable.of(file);
    }

    @Override
    public Optional<Path> path() {
      return Optional.of(file);
    }

    @Override
    public Report scan(HarSanitizer sanitizer) throws IOException, HarFormatException {
      return sanitizer.scan(file);
    }

    @Override
    public Inventory inventory(HarSanitizer sanitizer) throws IOException, HarFormatException {
      return sanitizer.inventory(file);
    }

    @Override
    public List<Explanation> explain(HarSanitizer sanitizer, String place)
        throws IOException, HarFormatException {
      return sanitizer.explain(file, place);
    }

    @Override
    public Report sanitize(HarSanitizer sanitizer, OutputStream output)
        throws IOException, HarFormatException {
      return sanitizer.sanitize(file, output);
    }

    @Override
    public Report sanitize(HarSanitizer sanitizer, Path output)
        throws IOException, HarFormatException {
      return sanitizer.sanitize(file, output);
    }
  }

  /** Standard input, which can be read once. */
  record StandardInput(InputStream in) implements Input {
    @Override
    public String shown() {
      return "standard input";
    }

    @Override
    public Optional<Path> path() {
      return Optional.empty();
    }

    @Override
    public Report scan(HarSanitizer sanitizer) throws IOException, HarFormatException {
      return sanitizer.scan(in);
    }

    @Override
    public Inventory inventory(HarSanitizer sanitizer) throws IOException, HarFormatException {
      return sanitizer.inventory(in);
    }

    @Override
    public List<Explanation> explain(HarSanitizer sanitizer, String place)
        throws IOException, HarFormatException {
      return sanitizer.explain(in, place);
    }

    @Override
    public Report sanitize(HarSanitizer sanitizer, OutputStream output)
        throws IOException, HarFormatException {
      return sanitizer.sanitize(in, output);
    }

    @Override
    public Report sanitize(HarSanitizer sanitizer, Path output)
        throws IOException, HarFormatException {
      return sanitizer.sanitize(in, output);
    }
  }
}
