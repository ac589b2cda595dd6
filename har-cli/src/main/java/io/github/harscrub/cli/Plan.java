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
      if (other != null && isSame(other.input(), job.input())) {
        throw new UsageException(
            other.input().shown().equals(job.input().shown())
                ? job.input().shown() + " is named twice; name it once"
                : other.input().shown()
                    + " and "
                    + job.input().shown()
                    + " are one file; name it once");
      }
      if (other != null) {
        throw new UsageException(
            other.input().shown()
                + " and "
                + job.input().shown()
                + " would both become "
                + job.target().shown()
                + "; scrub them one by one");
      }
      if (!inPlace && inputs.contains(identity)) {
        throw new UsageException(
            job.target().shown()
                + " is an input too; name another output, or use --in-place to rewrite it");
      }
      if (!inPlace && !overwrite && Files.exists(target.get(), LinkOption.NOFOLLOW_LINKS)) {
        throw new UsageException(
            job.target().shown() + " exists; name another output, or use --force to replace it");
      }
    }
  }

  private static boolean isSame(Input one, Input other) {
    return one.path().map(FileIdentity::of).equals(other.path().map(FileIdentity::of));
  }

  /**
   * The same for the files beside HARs: one that several HARs name would be scrubbed for each of
   * them anew, without what the others teach.
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
        if (!inPlace && !overwrite && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
          throw new UsageException(
              Printable.of(target) + " exists; name another output, or use --force to replace it");
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
