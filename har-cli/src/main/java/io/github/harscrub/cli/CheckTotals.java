package io.github.harscrub.cli;

import java.util.EnumMap;
import java.util.Map;

/** The counts of a check, over all files so far. */
final class CheckTotals {
  private int files;
  private int failed;

  /** Files with findings that make the check fail. */
  private int dirty;

  private long unlisted;
  private final Map<Standing, Long> findings = new EnumMap<>(Standing.class);

  void add(CheckedFile file) {
    files++;
    failed += file.failure().isPresent() ? 1 : 0;
    dirty += file.count(Standing.FOUND) > 0 ? 1 : 0;
    unlisted += file.unlisted();
    for (Standing standing : Standing.values()) {
      findings.merge(standing, file.count(standing), Long::sum);
    }
  }

  int files() {
    return files;
  }

  int failed() {
    return failed;
  }

  int dirty() {
    return dirty;
  }

  /** Findings that are counted only. */
  long unlisted() {
    return unlisted;
  }

  long count(Standing standing) {
    return findings.getOrDefault(standing, 0L);
  }

  /** True if there was nothing to find at all. */
  boolean clean() {
    return findings.values().stream().allMatch(count -> count == 0);
  }

  /** {@code 3 findings in 2 of 5 files; 1 failed}. */
  String text() {
    String failures = failed == 0 ? "" : "; " + failed + " failed";
    if (dirty > 0) {
      return Summary.count(count(Standing.FOUND), "finding")
          + (" in " + (dirty < files ? dirty + " of " : "") + Summary.count(files, "file"))
          + failures;
    }
    return (clean() ? "nothing found in " : "nothing new found in ")
        + Summary.count(files - failed, "file")
        + failures;
  }
}
