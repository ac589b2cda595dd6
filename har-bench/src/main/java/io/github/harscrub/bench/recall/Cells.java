package io.github.harscrub.bench.recall;

import io.github.harscrub.bench.recall.Place.Holds;
import java.util.ArrayList;
import java.util.List;

/** Which kind of secret can be planted at which place. */
final class Cells {
  /** Bodies have many notations. */
  private static final int BODY_SHARE = 3;

  record Cell(Kind kind, Place place) {}

  private Cells() {}

  /** All of them, in a random order: small counts cover the grid too. */
  static List<Cell> shuffled(Chance chance) {
    List<Cell> cells = new ArrayList<>();
    for (Kind kind : Kinds.all()) {
      for (Place place : Place.values()) {
        boolean body = place == Place.RESPONSE_BODY || place == Place.REQUEST_BODY;
        for (int i = 0; fits(kind, place.holds()) && i < (body ? BODY_SHARE : 1); i++) {
          cells.add(chance.below(cells.size() + 1), new Cell(kind, place));
        }
      }
    }
    return cells;
  }

  private static boolean fits(Kind kind, Holds holds) {
    return switch (holds) {
      case HEADER -> kind.slots().contains(Slot.HEADER);
      case COOKIE -> kind.slots().contains(Slot.COOKIE);
      case BARE -> kind.distinct();
      case FIELDS -> kind.distinct() || kind.slots().contains(Slot.PARAM);
      case MEMBER, DOCUMENT -> kind.distinct() || kind.slots().contains(Slot.KEY);
    };
  }
}
