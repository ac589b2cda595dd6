package io.github.harscrub.cli;

import io.github.harscrub.report.Report;
import java.util.List;
import java.util.Optional;

/**
 * What {@code check} has to say of one file.
 *
 * @param name what reports call it
 * @param report empty if it failed
 * @param findings those that the report lists
 * @param lines all findings, counted
 * @param failure why nothing is known of it
 */
record CheckedFile(
    CheckedName name,
    Optional<Report> report,
    List<Finding> findings,
    List<CheckedLine> lines,
    Optional<Failure> failure) {
  static CheckedFile failed(CheckedName name, Failure failure) {
    return new CheckedFile(name, Optional.empty(), List.of(), List.of(), Optional.of(failure));
  }

  String shown() {
    return name.shown();
  }

  long count(Standing standing) {
    long count = 0;
    for (CheckedLine line : lines) {
      count += line.standing() == standing ? line.count() : 0;
    }
    return count;
  }

  /** How many findings are counted and not listed. */
  long unlisted() {
    long all = report.map(done -> done.redactions().count()).orElse(0L);
    for (Finding finding : findings) {
      all -= finding.what().count();
    }
    return all;
  }

  boolean fails() {
    return failure.isPresent() || count(Standing.FOUND) > 0;
  }
}
