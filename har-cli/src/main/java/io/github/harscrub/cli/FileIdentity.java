package io.github.harscrub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/** Tells whether two paths name one file. */
final class FileIdentity {
  private FileIdentity() {}

  /**
   * Equal for two paths if and only if writing one changes the other: through symbolic links, and,
   * for files that exist, through hard links too (on Windows, which has no file keys, not those).
   */
  static Object of(Path path) {
    try {
      Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      return Objects.requireNonNullElse(key, path.toRealPath());
    } catch (IOException notThere) {
      return ofNewFile(path.toAbsolutePath());
    }
  }

  private static Object ofNewFile(Path path) {
    Path folder = path.getParent();
    Path name = path.getFileName();
    if (folder == null || name == null) {
      return path;
    }
    try {
      return folder.toRealPath().resolve(name);
    } catch (IOException notThereEither) {
      return path.normalize();
    }
  }

  /** How many names a file has; 1 where that cannot be told. */
  static int names(Path path) {
    try {
      return (int) Files.getAttribute(path, "unix:nlink");
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
      return 1;
    }
  }
}
