package io.github.harscrub.bench.recall;

import java.util.List;
import java.util.function.Function;

/**
 * A kind of secret.
 *
 * @param title its row in the tables
 * @param announced the column of {@code names.tsv} with the names that give it away; empty if none
 * @param distinct whether it is to be found without a name
 * @param slots where it may stand with a name
 */
record Kind(
    String title,
    String announced,
    boolean distinct,
    List<Slot> slots,
    Function<Chance, Secret> maker) {

  Kind {
    slots = List.copyOf(slots);
  }

  static Kind named(String title, String announced, Function<Chance, Secret> maker) {
    return new Kind(title, announced, false, slotsOf(announced), maker);
  }

  static Kind distinct(String title, String announced, Function<Chance, Secret> maker) {
    return new Kind(title, announced, true, slotsOf(announced), maker);
  }

  Secret make(Chance chance) {
    return maker.apply(chance);
  }

  private static List<Slot> slotsOf(String announced) {
    return List.of(Slot.values()).stream()
        .filter(slot -> !Names.of(slot, announced).isEmpty())
        .toList();
  }
}
