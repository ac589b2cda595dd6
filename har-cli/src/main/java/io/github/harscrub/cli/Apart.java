package io.github.harscrub.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps what a run writes apart from what it reads, and from what else it writes: a report must not
 * replace a key that nobody could make again, nor the copy that it tells of.
 */
final class Apart {
  /** What each file is, by its {@link FileIdentity}. */
  private final Map<Object, String> taken = new HashMap<>();

  /**
   * Nothing else may be written to a file.
   *
   * @param what it is: {@code the key file}
   */
  void take(Path file, String what) {
    taken.putIfAbsent(FileIdentity.of(file), what);
  }

  /** As {@link #take(Path, String)}, of all inputs that are files. */
  void take(List<Input> inputs, String what) {
    inputs.forEach(input -> input.path().ifPresent(file -> take(file, what)));
  }

  /** Refuses to write to a file that is something else. */
  void check(Path file) throws UsageException {
    // A terminal may well be read and written.
    boolean replaced = Files.notExists(file) || Files.isRegularFile(file);
    String what = taken.getOrDefault(FileIdentity.of(file), "");
    if (replaced && !what.isEmpty()) {
      throw new UsageException(
          Printable.of(file) + " is " + what + " and would be replaced; name another file");
    }
  }
}
