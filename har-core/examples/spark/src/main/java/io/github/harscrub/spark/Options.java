package io.github.harscrub.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/**
 * What the job was told.
 *
 * @param input which files; may hold Hadoop's wildcards
 * @param output the folder to make
 * @param keyFile for placeholders that agree with those of other runs
 * @param preset what is removed
 */
record Options(Path input, Path output, Optional<Path> keyFile, Preset preset) {
  private static final String USAGE =
      "expected INPUT_GLOB OUTPUT_DIR [--key-file FILE] [--policy NAME]";

  static Options of(String... args) throws UsageException {
    List<Path> paths = new ArrayList<>();
    Optional<Path> keyFile = Optional.empty();
    Preset preset = Preset.SUPPORT;
    for (int i = 0; i < args.length; i++) {
      if (!args[i].startsWith("--")) {
        paths.add(path(args[i]));
        continue;
      }
      if (i + 1 == args.length) {
        throw new UsageException(USAGE);
      }
      switch (args[i]) {
        case "--key-file" -> keyFile = Optional.of(path(args[++i]));
        case "--policy" -> preset = Preset.named(args[++i]);
        default -> throw new UsageException(USAGE);
      }
    }
    if (paths.size() != 2) {
      throw new UsageException(USAGE);
    }
    return new Options(paths.get(0), paths.get(1), keyFile, preset);
  }

  private static Path path(String text) throws UsageException {
    try {
      return new Path(text);
    } catch (IllegalArgumentException unreadable) {
      throw new UsageException("a path is empty or no URI; " + USAGE);
    }
  }
}
