package io.github.harscrub.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options that say which HARs are meant. */
final class Selection {
  /**
   * What was selected.
   *
   * @param unreadable folders that could not be looked into
   */
  record Selected(List<Input> inputs, List<Path> unreadable) {
    int size() {
      return inputs.size() + unreadable.size();
    }
  }

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "HAR files, or folders, of which all HARs are checked; - is standard input.")
  private final List<String> paths = new ArrayList<>();

  @Option(
      names = "--files-from",
      paramLabel = "FILE",
      description = {
        "Check also the files and folders that this file names, one a line, or between NUL bytes"
            + " as find -print0 writes them; - is standard input."
      })
  private Optional<String> list = Optional.empty();

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = {
        "In folders, check what fits instead of *.har, *.har.gz, *.har.zip and *.har.zst; may be"
            + " repeated. Without a slash it fits names in any folder. A file that is named itself"
            + " is always checked."
      })
  private List<String> include = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "In folders, pass over files and folders that fit; may be repeated.")
  private List<String> exclude = new ArrayList<>();

  @Option(
      names = "--allow-empty",
      description = "That there is nothing to check is no mistake but a success.")
  private boolean allowEmpty;

  /**
   * Finds the files; each once, however often it is named.
   *
   * @throws UsageException if there are none
   */
  Selected select(Streams streams, Messages messages) throws IOException, UsageException {
    List<String> named = new ArrayList<>(paths);
    if (list.isPresent()) {
      if (list.get().equals(Input.DASH) && paths.contains(Input.DASH)) {
        throw new UsageException(
            "standard input cannot be both a HAR and the list of --files-from");
      }
      named.addAll(listed(list.get(), streams));
    } else if (paths.isEmpty()) {
      throw new UsageException("name HAR files or folders, or - for standard input");
    }
    Selected selected = select(named, streams, messages);
    if (selected.size() == 0 && !allowEmpty) {
      throw new UsageException(
          "there is nothing to check; look at the names, or use --allow-empty if that is right");
    }
    return selected;
  }

  /** What must stay as it is. */
  void takeFiles(Apart apart) throws UsageException {
    if (list.isPresent() && !list.get().equals(Input.DASH)) {
      apart.take(Input.pathOf(list.get()), "the list of --files-from");
    }
  }

  private Selected select(List<String> named, Streams streams, Messages messages)
      throws UsageException {
    List<PathGlob> included = globs(include);
    List<PathGlob> excluded = globs(exclude);
    Selected selected = new Selected(new ArrayList<>(), new ArrayList<>());
    Set<Object> known = new HashSet<>();
    for (Input input : Input.of(named, streams)) {
      Optional<Path> folder = input.path().filter(Files::isDirectory);
      if (folder.isPresent()) {
        HarFiles found = HarFiles.in(folder.get(), included, excluded);
        found.files().forEach(file -> add(new Input.File(file), known, selected.inputs));
        selected.unreadable.addAll(found.unreadable());
        if (found.files().isEmpty() && found.unreadable().isEmpty()) {
          String what = included.isEmpty() ? "no HAR" : "nothing that --include names";
          messages.note(input.shown() + ": " + what + " in this folder");
        }
      } else {
        add(input, known, selected.inputs);
      }
    }
    return selected;
  }

  private static void add(Input input, Set<Object> known, List<Input> inputs) {
    Object identity = input.path().map(FileIdentity::of).orElse(Input.DASH);
    if (known.add(identity)) {
      inputs.add(input);
    }
  }

  private static List<PathGlob> globs(List<String> patterns) throws UsageException {
    List<PathGlob> globs = new ArrayList<>();
    for (String pattern : patterns) {
      globs.add(PathGlob.of(pattern));
    }
    return globs;
  }

  /** The names in a list. They are names only: a dash in it is a file. */
  private static List<String> listed(String list, Streams streams)
      throws IOException, UsageException {
    byte[] bytes;
    if (list.equals(Input.DASH)) {
      bytes = streams.in().readAllBytes();
    } else {
      Path file = Input.pathOf(list);
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readAllBytes();
      } catch (IOException failure) {
        throw new UsageException(
            Printable.of(file) + ": the list cannot be read: " + Failure.reason(failure));
      }
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<String> names = new ArrayList<>();
    for (String name : text.split(text.indexOf('\0') >= 0 ? "\0" : "\r?\n", -1)) {
      if (!name.isEmpty()) {
        names.add(name.equals(Input.DASH) ? "./" + name : name);
      }
    }
    return names;
  }
}
