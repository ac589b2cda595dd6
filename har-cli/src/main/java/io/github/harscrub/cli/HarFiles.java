package io.github.harscrub.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Finds the HARs in a folder and the folders in it. */
final class HarFiles {
  private final List<Path> files = new ArrayList<>();
  private final List<Path> unreadable = new ArrayList<>();

  private HarFiles() {}

  /**
   * Looks through {@code folder}. What is named {@code *.har} and is no folder counts, also if it
   * turns out to be unreadable: nothing is passed over in silence. Links to folders are not
   * followed further down, for they may lead back.
   */
  static HarFiles in(Path folder) {
    HarFiles found = new HarFiles();
    found.list(folder);
    return found;
  }

  /** The HARs, in the order of their names, so that two runs say the same. */
  List<Path> files() {
    return Collections.unmodifiableList(files);
  }

  /** Folders that could not be looked into. */
  List<Path> unreadable() {
    return Collections.unmodifiableList(unreadable);
  }

  private void list(Path folder) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    } catch (IOException | DirectoryIteratorException failure) {
      unreadable.add(folder);
      return;
    }
    Collections.sort(children);
    for (Path child : children) {
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        list(child);
      } else if (isNamedHar(child) && !Files.isDirectory(child)) {
        files.add(child);
      }
    }
  }

  private static boolean isNamedHar(Path path) {
    return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".har");
  }
}
