package io.github.harscrub.bench.recall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What was planted and what survived, by row, over several runs. */
final class Scores {
  private static final class Count {
    int planted;
    int failed;

    double share() {
      return (double) failed / planted;
    }
  }

  private final Map<String, Count> counts = new TreeMap<>();

  void add(String row, boolean failed) {
    Count count = counts.computeIfAbsent(row, r -> new Count());
    count.planted++;
    count.failed += failed ? 1 : 0;
  }

  int planted() {
    return counts.values().stream().mapToInt(c -> c.planted).sum();
  }

  int failed() {
    return counts.values().stream().mapToInt(c -> c.failed).sum();
  }

  /** A Markdown table of all rows, those with most failures first. */
  String table(String what, String failed) {
    return table(what, failed, counts.size(), false);
  }

  /** Only rows with failures. */
  String worst(String what, String failed, int rows) {
    return table(what, failed, rows, true);
  }

  private String table(String what, String failed, int rows, boolean onlyFailures) {
    List<Map.Entry<String, Count>> sorted = new ArrayList<>(counts.entrySet());
    // Worst first: of a few cells with a single planting the share says little.
    Comparator<Map.Entry<String, Count>> worst =
        onlyFailures
            ? Comparator.comparingInt(e -> -e.getValue().failed)
            : Comparator.comparingDouble(e -> -e.getValue().share());
    sorted.sort(worst);
    StringBuilder text = new StringBuilder();
    text.append("| ")
        .append(what)
        .append(" | planted | ")
        .append(failed)
        .append(" | |\n| --- | ---: | ---: | ---: |\n");
    int written = 0;
    for (Map.Entry<String, Count> entry : sorted) {
      Count count = entry.getValue();
      if (written == rows || (onlyFailures && count.failed == 0)) {
        break;
      }
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %d | %.1f%% |%n",
              entry.getKey(),
              count.planted,
              count.failed,
              100 * count.share()));
      written++;
    }
    return written == 0 ? "none\n" : text.toString();
  }
}
