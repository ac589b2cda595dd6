package io.github.harscrub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Test data outside of the module. What is in {@code shared} may be missing; tests that need it are
 * skipped then.
 */
final class Shared {
  private static final Path ROOT = root();

  private Shared() {}

  private static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (at.getParent() != null && !Files.isDirectory(at.resolve("testdata/hars"))) {
      at = at.getParent();
    }
    return at;
  }

  static Path testdata() {
    return ROOT.resolve("testdata");
  }

  /** A folder beside the repository, or in what the property harscrub.shared names. */
  static Path folder(String name) {
    String set = System.getProperty("harscrub.shared", "");
    Path shared = set.isEmpty() ? ROOT.resolveSibling("shared") : Path.of(set);
    Path folder = shared.resolve(name);
    Assumptions.assumeTrue(Files.exists(folder), () -> folder + " is not here");
    return folder;
  }

  static List<Path> files(Path folder, String extension) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
