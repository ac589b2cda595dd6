package io.github.harscrub.cli;

import io.github.harscrub.report.Report;
import io.github.harscrub.report.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found in one kind of place by one rule, however surely.
 *
 * @param rule its id
 */
record Line(String rule, String place, long count) {
  private record Key(String rule, String place) {}

  /** The counts of a report, greatest first. */
  static List<Line> of(Report report) {
    Map<Key, Long> counts = new LinkedHashMap<>();
    for (Tally tally : report.tallies()) {
      counts.merge(new Key(tally.rule().id(), tally.place()), tally.count(), Long::sum);
    }
    List<Line> lines = new ArrayList<>();
    counts.forEach((key, count) -> lines.add(new Line(key.rule, key.place, count)));
    lines.sort(
        Comparator.comparingLong(Line::count)
            .reversed()
            .thenComparing(Line::rule)
            .thenComparing(Line::place));
    return lines;
  }
}
