package io.github.harscrub.cli;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern for files below a folder: {@code *.har} fits in any folder, {@code old/*.har} only
 * there, {@code **}{@code /old/**} wherever that folder is. See {@link
 * java.nio.file.FileSystem#getPathMatcher} for all that may stand in it.
 */
final class PathGlob {
  private static final String ANYWHERE = "**/";

  private final List<PathMatcher> matchers;
  private final boolean nameOnly;

  private PathGlob(List<PathMatcher> matchers, boolean nameOnly) {
    this.matchers = matchers;
    this.nameOnly = nameOnly;
  }

  static PathGlob of(String pattern) throws UsageException {
    if (pattern.isEmpty()) {
      throw new UsageException("a pattern is empty; look at the variable that it came from");
    }
    String below = pattern.startsWith("/") ? pattern.substring(1) : pattern;
    below = below.endsWith("/") ? below.substring(0, below.length() - 1) : below;
    List<PathMatcher> matchers = new ArrayList<>();
    try {
      matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + below));
      if (below.startsWith(ANYWHERE)) {
        // Java wants a folder there.
        String here = below.substring(ANYWHERE.length());
        matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + here));
      }
    } catch (PatternSyntaxException wrong) {
      throw new UsageException(
          Printable.of(pattern) + " is no pattern; put a backslash before [ and {");
    }
    return new PathGlob(matchers, pattern.indexOf('/') < 0);
  }

  /**
   * @param relative to the folder that is looked through
   */
  boolean matches(Path relative) {
    Path tried = nameOnly ? relative.getFileName() : relative;
    return tried != null && matchers.stream().anyMatch(matcher -> matcher.matches(tried));
  }
}
