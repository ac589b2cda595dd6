package io.github.harscrub.internal.scan;

import java.util.ArrayList;
import java.util.List;

/** The rows of {@code names.tsv}, read without the code under test: one name for each reading. */
record NameRowsExpanded(
    List<String> words, String rule, String strength, String kinds, boolean first, boolean last) {

  static List<NameRowsExpanded> all() {
    List<NameRowsExpanded> all = new ArrayList<>();
    for (String[] row : NameRows.read("names.tsv", 6)) {
      for (String pattern : readings(row[0])) {
        String bare = pattern.replaceAll("[$^]", "");
        all.add(
            new NameRowsExpanded(
                List.of(bare.split("[ _]", -1)),
                row[1],
                row[3],
                row[4],
                pattern.startsWith("^"),
                pattern.endsWith("$")));
      }
    }
    return all;
  }

  private static List<String> readings(String pattern) {
    List<String> readings = List.of("");
    for (String group : pattern.split(" ", -1)) {
      List<String> longer = new ArrayList<>();
      for (String reading : readings) {
        for (String word : group.split("\\|", -1)) {
          longer.add((reading + " " + word).trim());
        }
      }
      readings = longer;
    }
    return readings;
  }

  boolean body() {
    return kinds.equals("any");
  }

  boolean strong() {
    return strength.equals("STRONG");
  }
}
