package io.github.harscrub.bench.recall;

import io.github.harscrub.bench.recall.Planted.Kept;
import java.util.ArrayList;
import java.util.List;

/** What stands beside a secret in the same document. */
record Surroundings(List<Field> fields, List<Kept> kept) {
  private static final List<Harmless> SAYABLE =
      HarmlessFields.ALL.stream().filter(kind -> !kind.answer()).toList();

  Surroundings {
    fields = List.copyOf(fields);
    kept = List.copyOf(kept);
  }

  /** A field that nobody asks for, and with {@code withHarmless} one that must stay. */
  static Surroundings of(Field secret, Slot slot, boolean withHarmless, Chance chance) {
    List<Field> fields = new ArrayList<>(List.of(secret));
    List<Kept> kept = new ArrayList<>();
    if (withHarmless) {
      Harmless kind = chance.of(SAYABLE);
      String value = kind.maker().apply(chance);
      String name = chance.of(kind.names());
      if (!name.equals(secret.name()) && name.matches("\\w+")) {
        kept.add(new Kept(kind.title(), value, true));
        fields.add(chance.below(2), Field.of(name, value));
      }
    }
    String dull = slot == Slot.PARAM ? "page" : "retries";
    fields.add(chance.below(fields.size() + 1), Field.of(dull, "2"));
    return new Surroundings(fields, kept);
  }
}
