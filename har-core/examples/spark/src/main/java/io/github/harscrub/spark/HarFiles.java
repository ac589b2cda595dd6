package io.github.harscrub.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** Finds the files of a job, by name: none is opened. */
final class HarFiles {
  private static final String WILDCARDS = "*?[{\\";

  private HarFiles() {}

  /**
   * All files that a glob matches, and all {@code *.har} in folders that it matches; longest first,
   * for a long file that is begun last keeps all others waiting.
   *
   * @param output the folder for the copies, which keep their place below what precedes the first
   *     wildcard
   */
  static List<HarFile> matching(Path glob, Path output, Configuration conf) throws IOException {
    FileSystem fs = glob.getFileSystem(conf);
    FileStatus[] matches = fs.globStatus(glob);
    if (matches == null || matches.length == 0) {
      return List.of();
    }
    List<FileStatus> files = new ArrayList<>();
    for (FileStatus match : matches) {
      if (match.isDirectory()) {
        addAll(fs.listFiles(match.getPath(), true), files);
      } else {
        files.add(match);
      }
    }
    Path fixed = fixedPart(glob);
    boolean isFile = fixed.equals(glob) && !matches[0].isDirectory();
    Path base = fs.makeQualified(isFile ? parent(glob) : fixed);
    return files.stream()
        .map(file -> file(file, base.toUri().getPath(), output))
        // {a,a/b} matches what is in b twice.
        .distinct()
        .sorted(Comparator.comparingLong(HarFile::length).reversed())
        .toList();
  }

  private static void addAll(RemoteIterator<LocatedFileStatus> found, List<FileStatus> files)
      throws IOException {
    while (found.hasNext()) {
      FileStatus file = found.next();
      if (file.getPath().getName().toLowerCase(Locale.ROOT).endsWith(".har")) {
        files.add(file);
      }
    }
  }

  /** What precedes the first name with a wildcard; all of it if there is none. */
  private static Path fixedPart(Path glob) {
    Path fixed = glob;
    for (Path part = glob; part.getParent() != null; part = part.getParent()) {
      if (part.getName().chars().anyMatch(c -> WILDCARDS.indexOf(c) >= 0)) {
        fixed = part.getParent();
      }
    }
    return fixed;
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  /**
   * As strings: in a path that is not absolute, Hadoop takes what precedes a colon for a scheme.
   */
  private static HarFile file(FileStatus file, String base, Path output) {
    String below = file.getPath().toUri().getPath().substring(base.length());
    String slash = below.startsWith("/") ? "" : "/";
    return new HarFile(file.getPath().toString(), output + slash + below, file.getLen());
  }
}
