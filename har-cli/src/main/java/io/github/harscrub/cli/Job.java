package io.github.harscrub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** One input and where it goes. */
record Job(Input input, Target target) {
  /** What people read. */
  String shown() {
    return input.path().isPresent() && input.path().equals(target.path())
        ? input.shown()
        : input.shown() + " -> " + target.shown();
  }

  /** How long the input is, if it is a file. */
  long length() {
    try {
      Optional<Path> file = input.path();
      return file.isPresent() ? Files.size(file.get()) : 0;
    } catch (IOException unknown) {
      return 0;
    }
  }

  /** True if the output is there, and not older than the input. Outputs are there in full only. */
  boolean isDone() {
    Optional<Path> from = input.path();
    Optional<Path> to = target.path();
    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
      return false;
    }
    try {
      return Files.isRegularFile(to.get())
          && Files.getLastModifiedTime(to.get()).compareTo(Files.getLastModifiedTime(from.get()))
              >= 0;
    } catch (IOException unknown) {
      return false;
    }
  }
}
