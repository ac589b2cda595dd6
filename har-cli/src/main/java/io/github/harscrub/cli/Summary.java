package io.github.harscrub.cli;

import io.github.harscrub.report.Report;
import io.github.harscrub.report.Tally;
import java.util.ArrayList;
import java.util.List;

/** Puts a report into words: what was found, how often and where, and never a value. */
final class Summary {
  /** What fits a screen. */
  private static final int MAX_LINES = 20;

  /** What no scrubbing can do. */
  static final String ROTATE =
      "What has already been shared must be rotated: scrubbing a copy revokes nothing.";

  private Summary() {}

  /** A line for each kind and place, in columns. */
  static List<String> lines(Report report) {
    List<Tally> tallies = report.tallies();
    List<Tally> shown = tallies.subList(0, Math.min(MAX_LINES, tallies.size()));
    int counts = 0;
    int rules = 0;
    for (Tally tally : shown) {
      counts = Math.max(counts, Long.toString(tally.count()).length());
      rules = Math.max(rules, tally.rule().id().length());
    }
    List<String> lines = new ArrayList<>();
    for (Tally tally : shown) {
      String count = Long.toString(tally.count());
      String rule = tally.rule().id();
      lines.add(
          "  "
              + " ".repeat(counts - count.length())
              + count
              + "  "
              + rule
              + " ".repeat(rules - rule.length())
              + "  "
              + tally.place());
    }
    long rest = 0;
    for (Tally tally : tallies.subList(shown.size(), tallies.size())) {
      rest += tally.count();
    }
    if (rest > 0) {
      lines.add("  and " + rest + " more, of rarer kinds");
    }
    long unread = report.unreadBodies();
    if (unread > 0) {
      lines.add("  " + unread + (unread == 1 ? " body" : " bodies") + " not understood: no text");
    }
    return lines;
  }

  /** {@code 1 file}, {@code 2 files}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
