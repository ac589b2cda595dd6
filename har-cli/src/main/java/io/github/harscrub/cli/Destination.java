package io.github.harscrub.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say where output goes. At most one of them; none means beside the input. */
final class Destination {
  /** How HARs are called, packed ones too; what begins with another comes before it. */
  private static final List<String> ENDINGS =
      List.of(".har.gz", ".har.zip", ".har.zst", ".har", ".zip", ".gz", ".zst");

  private static final String SCRUBBED = ".scrubbed";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Write to this file; - is standard output. For one FILE only.")
  private Optional<String> output = Optional.empty();

  @Option(
      names = "--output-dir",
      paramLabel = "DIR",
      description = {
        "Write to this folder, under the names of the inputs; it is made if need be. Of a folder,"
            + " the folders in it are kept."
      })
  private Optional<String> folder = Optional.empty();

  @Option(names = "--in-place", description = "Rewrite the inputs themselves.")
  private boolean inPlace;

  /** True if the copies of a folder have a place. */
  boolean takesFolders() {
    return folder.isPresent() || inPlace;
  }

  /** True for a file that an earlier run may have written. */
  boolean holds(Path file) throws UsageException {
    return folder.isPresent()
        && file.toAbsolutePath()
            .normalize()
            .startsWith(Input.pathOf(folder.get()).toAbsolutePath().normalize());
  }

  boolean inPlace() {
    return inPlace;
  }

  /** Refuses combinations that cannot be meant. */
  void check(List<Input> inputs) throws UsageException {
    if ((output.isPresent() ? 1 : 0) + (folder.isPresent() ? 1 : 0) + (inPlace ? 1 : 0) > 1) {
      throw new UsageException("-o, --output-dir and --in-place exclude each other; give one");
    }
    boolean standardInput = inputs.stream().anyMatch(input -> input.path().isEmpty());
    if (standardInput && inputs.size() > 1) {
      throw new UsageException(
          "- (standard input) must be the only input; run harscrub again for the files");
    }
    if (standardInput && (inPlace || folder.isPresent())) {
      throw new UsageException("- (standard input) has no name; give one with -o OUT");
    }
    if (output.isPresent() && inputs.size() > 1) {
      throw new UsageException(
          "-o takes one input, not " + inputs.size() + "; use --output-dir DIR");
    }
    if (folder.isPresent()) {
      Path path = Input.pathOf(folder.get());
      if (Files.exists(path) && !Files.isDirectory(path)) {
        throw new UsageException(Printable.of(path) + " is no folder; name another --output-dir");
      }
    }
  }

  /**
   * Where {@code input} goes; empty if it is to be skipped because it is an output already.
   *
   * @param root the folder that was named, if not the file itself was
   */
  Optional<Target> of(Input input, Optional<Path> root, Streams streams) throws UsageException {
    if (output.isPresent()) {
      return Optional.of(
          output.get().equals(Input.DASH)
              ? new Target.StandardOutput(streams.out())
              : new Target.File(Input.pathOf(output.get()), false));
    }
    // What can be read only once, such as <(curl ...), has no folder to put something in.
    if (input.path().isEmpty() || (folder.isEmpty() && !inPlace && isStream(input.path().get()))) {
      return Optional.of(new Target.StandardOutput(streams.out()));
    }
    Path path = input.path().get();
    if (inPlace) {
      return Optional.of(new Target.File(path, false));
    }
    String name = String.valueOf(path.getFileName());
    if (folder.isPresent()) {
      Path below = root.map(r -> r.relativize(path)).orElse(Path.of(name));
      return Optional.of(new Target.File(Input.pathOf(folder.get()).resolve(below), true));
    }
    String ending = ENDINGS.stream().filter(e -> endsWith(name, e)).findFirst().orElse("");
    String stem = name.substring(0, name.length() - ending.length());
    if (!ending.isEmpty() && endsWith(stem, SCRUBBED)) {
      return Optional.empty();
    }
    String scrubbed = stem + SCRUBBED + (ending.isEmpty() ? ".har" : ending);
    return Optional.of(new Target.File(path.resolveSibling(scrubbed), false));
  }

  /** {@code /dev/stdin} may lead to a regular file, yet nothing belongs beside it. */
  private static boolean isStream(Path path) {
    return path.equals(Path.of("/dev/stdin"))
        || path.startsWith("/dev/fd")
        || path.startsWith("/proc")
        || (Files.exists(path) && !Files.isRegularFile(path));
  }

  private static boolean endsWith(String name, String suffix) {
    return name.toLowerCase(Locale.ROOT).endsWith(suffix);
  }
}
