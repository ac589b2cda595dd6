package io.github.harscrub.cli;

import io.github.harscrub.HarSanitizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One input and where it goes.
 *
 * @param beside files in the folder of the input that hold bodies of its HAR
 */
record Job(Input input, Target target, List<Path> beside) {
  Job {
    beside = List.copyOf(beside);
  }

  static Job of(Input input, Target target) {
    return new Job(input, target, beside(input));
  }

  private static List<Path> beside(Input input) {
    try {
      Optional<Path> file = input.path();
      return file.isPresent() ? HarSanitizer.sideFiles(file.get()) : List.of();
    } catch (IOException unreadable) {
      // The run will say so.
      return List.of();
    }
  }

  /**
   * True if the files beside have a place beside the output, under their names: in another folder,
   * or where they are if the input is rewritten too.
   */
  boolean takesBeside() {
    Optional<Path> from = input.path();
    Optional<Path> to = target.path();
    return !beside.isEmpty()
        && to.isPresent()
        && (from.equals(to) || !folder(from.orElseThrow()).equals(folder(to.get())));
  }

  private static Object folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file : FileIdentity.of(folder);
  }

  /** Where the files beside go, if they have a place. */
  List<Path> besideTargets() {
    if (!takesBeside()) {
      return List.of();
    }
    Path from = input.path().orElseThrow().toAbsolutePath();
    Path to = target.path().orElseThrow();
    return beside.stream()
        .map(file -> to.resolveSibling(folderOf(from).relativize(file.toAbsolutePath())))
        .toList();
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.getParent(), "a file stands in a folder");
  }

  /** What people read. */
  String shown() {
    return input.path().isPresent() && input.path().equals(target.path())
        ? input.shown()
        : input.shown() + " -> " + target.shown();
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
