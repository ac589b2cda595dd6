package io.github.harscrub.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the arguments of {@code sanitize} name: files, and the HARs in folders. */
final class Inputs {
  /**
   * An input.
   *
   * @param root the folder that was named, if not the file itself was
   */
  record Found(Input input, Optional<Path> root) {}

  private final List<Found> found = new ArrayList<>();
  private final List<Path> unreadable = new ArrayList<>();

  static Inputs of(List<Input> named, Destination destination) throws UsageException {
    Inputs inputs = new Inputs();
    for (Input input : named) {
      Optional<Path> folder = input.path().filter(Files::isDirectory);
      if (folder.isEmpty()) {
        inputs.found.add(new Found(input, Optional.empty()));
      } else if (destination.takesFolders()) {
        inputs.addFolder(folder.get(), destination);
      } else {
        throw new UsageException(
            input.shown() + " is a folder; say where the copies go with --output-dir DIR");
      }
    }
    return inputs;
  }

  private void addFolder(Path folder, Destination destination) throws UsageException {
    HarFiles files = HarFiles.in(folder, List.of(), List.of());
    int before = found.size();
    for (Path file : files.files()) {
      if (!destination.holds(file)) {
        found.add(new Found(new Input.File(file), Optional.of(folder)));
      }
    }
    unreadable.addAll(files.unreadable());
    if (found.size() == before && files.unreadable().isEmpty()) {
      throw new UsageException(Printable.of(folder) + ": no HAR is in this folder");
    }
  }

  List<Found> found() {
    return found;
  }

  /** Folders that could not be looked into. */
  List<Path> unreadable() {
    return unreadable;
  }
}
