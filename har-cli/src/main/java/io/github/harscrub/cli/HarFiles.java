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
  /** How HARs are called, packed ones too. */
  private static final List<String> ENDINGS = List.of(".har", ".har.gz", ".har.zip", ".har.zst");

  private final List<Path> files = new ArrayList<>();
  private final List<Path> unreadable = new ArrayList<>();

  private final Path root;
  private final List<PathGlob> include;
  private final List<PathGlob> exclude;

  private HarFiles(Path root, List<PathGlob> include, List<PathGlob> exclude) {
    this.root = root;
    this.include = include;
    this.exclude = exclude;
  }

  /**
   * Looks through {@code folder}. What has a name that is looked for and is no folder counts, also
   * if it turns out to be unreadable: nothing is passed over in silence. Links to folders are not
   * followed further down, for they may lead back.
   *
   * @param include names that are looked for; if there are none, those of HARs in any case
   * @param exclude files and folders that are passed over
   */
  static HarFiles in(Path folder, List<PathGlob> include, List<PathGlob> exclude) {
    HarFiles found = new HarFiles(folder, include, exclude);
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
      Path relative = root.relativize(child);
      if (any(exclude, relative)) {
        continue;
      }
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        list(child);
      } else if (isWanted(child, relative) && !Files.isDirectory(child)) {
        files.add(child);
      }
    }
  }

  private boolean isWanted(Path child, Path relative) {
    return include.isEmpty() ? isNamedHar(child) : any(include, relative);
  }

  private static boolean any(List<PathGlob> globs, Path relative) {
    return globs.stream().anyMatch(glob -> glob.matches(relative));
  }

  private static boolean isNamedHar(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }
}
