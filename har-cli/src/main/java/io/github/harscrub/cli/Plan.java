package io.github.harscrub.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses jobs that would destroy something, before the first of them begins: after that, only what
 * changes on the disk meanwhile can go wrong.
 */
final class Plan {
  private Plan() {}

  /**
   * Refuses outputs that are no regular files, that several inputs would have, or that replace what
   * they should not.
   *
   * @param inPlace true if inputs are meant to be overwritten
   * @param overwrite true if other files may be
   */
  static void checkTargets(List<Job> jobs, boolean inPlace, boolean overwrite)
      throws UsageException {
    Map<Object, Job> byTarget = new HashMap<>();
    Set<Object> inputs = new HashSet<>();
    for (Job job : jobs) {
      job.input().path().map(FileIdentity::of).ifPresent(inputs::add);
    }
    for (Job job : jobs) {
      Optional<Path> target = job.target().path();
      if (target.isEmpty()) {
        continue;
      }
      checkKind(job, target.get());
      Object identity = FileIdentity.of(target.get());
      Job other = byTarget.putIfAbsent(identity, job);
      if (other != null) {
        throw new UsageException(clash(other, job));
      }
      if (!inPlace && inputs.contains(identity)) {
        throw new UsageException(
            job.target().shown()
                + " is an input too; name another output, or use --in-place to rewrite it");
      }
      if (!inPlace && !overwrite) {
        checkFree(target.get(), job.target().shown());
      }
    }
  }

  /** What to say of two jobs with one output. */
  private static String clash(Job one, Job other) {
    String first = one.input().shown();
    String second = other.input().shown();
    if (!isSame(one.input(), other.input())) {
      return first
          + (" and " + second)
          + (" would both become " + other.target().shown())
          + "; scrub them one by one";
    }
    return first.equals(second)
        ? second + " is named twice; name it once"
        : first + " and " + second + " are one file; name it once";
  }

  private static void checkFree(Path target, String shown) throws UsageException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new UsageException(
          shown + " exists; name another output, or use --force to replace it");
    }
  }

  private static boolean isSame(Input one, Input other) {
    return one.path().map(FileIdentity::of).equals(other.path().map(FileIdentity::of));
  }

  /**
   * As {@link #checkTargets}, of the files beside HARs: one that several HARs name would be
   * scrubbed for each of them anew, without what the others teach.
   */
  static void checkBeside(List<Job> jobs, boolean inPlace, boolean overwrite)
      throws UsageException {
    Map<Object, Job> byFile = new HashMap<>();
    Set<Object> harTargets = new HashSet<>();
    for (Job job : jobs) {
      job.target().path().map(FileIdentity::of).ifPresent(harTargets::add);
    }
    for (Job job : jobs) {
      for (Path target : job.besideTargets()) {
        Object identity = FileIdentity.of(target);
        Job other = byFile.putIfAbsent(identity, job);
        if (other != null || harTargets.contains(identity)) {
          throw new UsageException(
              Printable.of(target)
                  + " would hold bodies of several HARs, such as "
                  + job.input().shown()
                  + "; pack their folder into a zip archive to have them scrubbed together");
        }
        if (!inPlace && !overwrite) {
          checkFree(target, Printable.of(target));
        }
      }
    }
  }

  private static void checkKind(Job job, Path target) throws UsageException {
    String shown = job.target().shown();
    if (Files.isDirectory(target)) {
      throw new UsageException(shown + " is a folder; to write into it, use --output-dir");
    }
    // Renaming a file over a device would replace the device.
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new UsageException(shown + " is no regular file; use -o - and let the shell redirect");
    }
    Path folder = target.toAbsolutePath().getParent();
    boolean made = job.target() instanceof Target.File file && file.makeFolder();
    boolean missing = job.input().path().filter(Files::notExists).isPresent();
    if (!made && !missing && folder != null && !Files.isDirectory(folder)) {
      throw new UsageException(shown + " cannot be written, " + why(folder));
    }
  }

  /** Why nothing can be written into what is no folder, and what to do. */
  static String why(Path folder) {
    return Files.exists(folder)
        ? "what should be its folder is a file; name another output"
        : "its folder does not exist; make the folder first";
  }
}
