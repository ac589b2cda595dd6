package io.github.harscrub.cli;

import io.github.harscrub.report.Loss;
import io.github.harscrub.report.Redaction;
import io.github.harscrub.report.Report;
import io.github.harscrub.report.UnreadBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts a report into words: what was found, how often and where, and never a value. */
final class Summary {
  /** What fits a screen. */
  private static final int MAX_LINES = 20;

  private static final int MAX_CONFLICTS = 5;

  /** What no scrubbing can do. */
  static final String ROTATE =
      "What has already been shared must be rotated: scrubbing a copy revokes nothing.";

  private Summary() {}

  /** A line for each kind and place, in columns. */
  static List<String> lines(Report report) {
    List<Line> tallies = Line.of(report);
    List<Line> shown = tallies.subList(0, Math.min(MAX_LINES, tallies.size()));
    int counts = 0;
    int rules = 0;
    for (Line tally : shown) {
      counts = Math.max(counts, Long.toString(tally.count()).length());
      rules = Math.max(rules, tally.rule().length());
    }
    List<String> lines = new ArrayList<>();
    for (Line tally : shown) {
      String count = Long.toString(tally.count());
      String rule = tally.rule();
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
    for (Line tally : tallies.subList(shown.size(), tallies.size())) {
      rest += tally.count();
    }
    if (rest > 0) {
      lines.add("  and " + rest + " more, of rarer kinds");
    }
    conflicts(report, lines);
    kept(report).ifPresent(lines::add);
    long beside = report.unread().count(UnreadBody.Reason.BESIDE);
    if (beside > 0) {
      lines.add(
          "  "
              + (beside + (beside == 1 ? " body is" : " bodies are"))
              + " in files beside the HAR, which are missing or were left as they are");
    }
    long unread = report.unread().count() - beside;
    if (unread > 0) {
      lines.add("  " + unread + (unread == 1 ? " body" : " bodies") + " not understood: no text");
    }
    if (report.singlePass()) {
      lines.add("  single pass: what was learned late may still stand, without a name, far before");
    }
    return lines;
  }

  /** What stays although it is told of; empty if there is no such thing. */
  static Optional<String> kept(Report report) {
    long number = report.kept().count();
    if (number == 0) {
      return Optional.empty();
    }
    String rules =
        report.kept().listed().stream()
            .map(id -> id.rule().id())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return Optional.of(
        ("  kept: " + count(number, "identifier"))
            + (" of applications and service accounts" + (rules.isEmpty() ? "" : ": " + rules)));
  }

  private static void conflicts(Report report, List<String> lines) {
    if (report.redactions().conflicts() == 0) {
      return;
    }
    lines.add(
        "  "
            + count(report.redactions().conflicts(), "redaction")
            + " where the policy keeps what stands there, since it was found elsewhere too:");
    report.redactions().listed().stream()
        .filter(Redaction::kept)
        .limit(MAX_CONFLICTS)
        .forEach(edit -> lines.add("    " + edit.rule().id() + "  " + edit.place()));
    if (report.redactions().conflicts() > MAX_CONFLICTS) {
      lines.add("    and more");
    }
  }

  /** What is missing of a file that was cut off. */
  static String loss(Loss loss) {
    return "cut off"
        + (loss.entries() > 0 ? " behind entry " + loss.entries() : "")
        + ": the last "
        + count(loss.bytes(), "byte")
        + (loss.bytes() == 1 ? " is lost" : " are lost");
  }

  /** {@code 1 file}, {@code 2 files}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
