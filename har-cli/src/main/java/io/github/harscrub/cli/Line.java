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
  /** The counts of a report, greatest first. */
  static List<Line> of(Report report) {
    Map<String, Map<String, Long>> rules = new LinkedHashMap<>();
    for (Tally tally : report.redactions().tallies()) {
      rules
          .computeIfAbsent(tally.rule().id(), rule -> new LinkedHashMap<>())
          .merge(tally.place(), tally.count(), Long::sum);
    }
    List<Line> lines = new ArrayList<>();
    rules.forEach(
        (rule, places) ->
            places.forEach((place, count) -> lines.add(new Line(rule, place, count))));
    lines.sort(
        Comparator.comparingLong(Line::count)
            .reversed()
            .thenComparing(Line::rule)
            .thenComparing(Line::place));
    return lines;
  }
}
