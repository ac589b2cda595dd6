package io.github.harscrub.cli;

import io.github.harscrub.report.Report;
import io.github.harscrub.report.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a rule found something in one kind of place that means the same for the check.
 *
 * @param rule its id
 * @param kind of place
 */
record CheckedLine(String rule, String kind, Standing standing, long count) {
  private record Key(String rule, String kind, Standing standing) {}

  /**
   * All findings of a report, greatest counts first. What the report counts and does not list
   * nothing can excuse.
   *
   * @param listed what the report lists
   */
  static List<CheckedLine> of(Report report, List<Finding> listed, FailOn failOn) {
    Map<Key, Long> counts = new HashMap<>();
    for (Tally tally : report.redactions().tallies()) {
      Standing standing =
          failOn.counts(tally.rule(), tally.confidence()) ? Standing.FOUND : Standing.TOLERATED;
      counts.merge(new Key(tally.rule().id(), tally.place(), standing), tally.count(), Long::sum);
    }
    for (Finding finding : listed) {
      if (!finding.standing().told()) {
        long count = finding.what().count();
        Standing otherwise =
            failOn.counts(finding.what().rule(), finding.what().confidence())
                ? Standing.FOUND
                : Standing.TOLERATED;
        String kind = finding.what().kind();
        counts.merge(new Key(finding.rule(), kind, otherwise), -count, Long::sum);
        counts.merge(new Key(finding.rule(), kind, finding.standing()), count, Long::sum);
      }
    }
    List<CheckedLine> lines = new ArrayList<>();
    counts.forEach(
        (key, count) -> {
          if (count > 0) {
            lines.add(new CheckedLine(key.rule, key.kind, key.standing, count));
          }
        });
    lines.sort(
        Comparator.comparing(CheckedLine::standing)
            .thenComparing(Comparator.comparingLong(CheckedLine::count).reversed())
            .thenComparing(CheckedLine::rule)
            .thenComparing(CheckedLine::kind));
    return lines;
  }

  /** {@code session 2 request header}, and whether it is tolerated. */
  String text() {
    return rule
        + (" " + count + " " + kind)
        + (standing == Standing.TOLERATED ? " (tolerated)" : "");
  }
}
