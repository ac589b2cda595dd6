package io.github.harscrub.bench.recall;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The sensitive names of {@code names.tsv}, by slot and by what kind of value they announce. */
final class Names {
  private static final Map<Slot, Map<String, List<String>>> ALL = read();

  private Names() {}

  /** Empty if nothing in this slot announces such a value. */
  static List<String> of(Slot slot, String value) {
    return ALL.getOrDefault(slot, Map.of()).getOrDefault(value, List.of());
  }

  private static Map<Slot, Map<String, List<String>>> read() {
    Map<Slot, Map<String, List<String>>> all = new EnumMap<>(Slot.class);
    for (List<String> row : Table.rows("names.tsv")) {
      Slot slot = Slot.valueOf(row.get(0).toUpperCase(Locale.ROOT));
      all.computeIfAbsent(slot, s -> new TreeMap<>())
          .computeIfAbsent(row.get(1), v -> new ArrayList<>())
          .addAll(List.of(row.get(2).split(" ", -1)));
    }
    // What is a parameter's name may be a property's, and the other way around.
    Map<String, List<String>> keys = all.getOrDefault(Slot.KEY, Map.of());
    keys.forEach(
        (value, names) -> {
          List<String> params =
              all.computeIfAbsent(Slot.PARAM, s -> new TreeMap<>())
                  .computeIfAbsent(value, v -> new ArrayList<>());
          names.stream().filter(name -> name.matches("\\w+")).forEach(params::add);
        });
    return all;
  }
}
