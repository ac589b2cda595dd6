package io.github.harscrub.internal.pack;

import io.github.harscrub.internal.splice.OutputFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files beside a HAR that are sanitized with it, and where they go. As the output of the HAR,
 * theirs appear complete or not at all; first all are written, then all get their names.
 */
public final class Beside implements AutoCloseable {
  /** For a HAR that is sanitized alone. */
  public static final Beside NONE = new Beside(Path.of(""), List.of(), Optional.empty());

  /**
   * A file, and what was written of it.
   *
   * @param name as the HAR has it
   * @param unfinished what was written, under a temporary name
   */
  public record Copy(String name, Path original, Path unfinished) {}

  private final Path har;
  private final List<Path> files;
  private final Optional<Path> output;
  private final List<OutputFile> written = new ArrayList<>();

  /**
   * @param files as {@link SideFiles} found them
   * @param output the output of the HAR; empty if nothing is written
   */
  public Beside(Path har, List<Path> files, Optional<Path> output) {
    this.har = har;
    this.files = List.copyOf(files);
    this.output = output;
  }

  /**
   * True if the files would be written over the originals, though the HAR is not: it has another
   * name in the same folder.
   */
  public boolean overwritesOriginals() throws IOException {
    if (files.isEmpty() || output.isEmpty()) {
      return false;
    }
    Path target = output.get().toAbsolutePath();
    Path folder = har.toAbsolutePath().getParent();
    Path into = target.getParent();
    boolean inPlace = Files.exists(target) && Files.isSameFile(target, har);
    return !inPlace
        && folder != null
        && into != null
        && Files.exists(into)
        && Files.isSameFile(folder, into);
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /** What the HAR is called beside its files. */
  String harName() {
    return String.valueOf(har.getFileName());
  }

  /** Reads all files into a spool. */
  Contents open(Unpacking unpacking) throws IOException {
    return BodyFiles.open(files.stream().map(this::name).toList(), files, unpacking);
  }

  private String name(Path file) {
    Path folder = har.toAbsolutePath().getParent();
    Path name = folder == null ? file : folder.relativize(file.toAbsolutePath());
    return name.toString().replace('\\', '/');
  }

  /** Where the file of this number is written; {@link #end} ends it. */
  OutputStream begin(int number) throws IOException {
    if (output.isEmpty()) {
      return OutputStream.nullOutputStream();
    }
    Path target = output.get().resolveSibling(name(files.get(number)));
    Path folder = target.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    OutputFile file = OutputFile.beside(target);
    written.add(file);
    return file.stream();
  }

  /** Closes the file that was begun last: there may be more than a process can have open. */
  void end() throws IOException {
    if (output.isPresent()) {
      written.get(written.size() - 1).seal();
    }
  }

  /** All that was written and has not got its name yet. */
  public List<Copy> copies() {
    List<Copy> copies = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      copies.add(new Copy(name(files.get(i)), files.get(i), written.get(i).unfinished()));
    }
    return copies;
  }

  /** Makes all files visible under their names, each in one step. */
  public void commit() throws IOException {
    for (OutputFile file : written) {
      file.commit();
    }
  }

  /** Removes what was written and not committed. */
  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (OutputFile file : written) {
      try {
        file.close();
      } catch (IOException other) {
        if (failure == null) {
          failure = other;
        } else {
          failure.addSuppressed(other);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
