package io.github.harscrub.bench.recall;

import java.util.List;

/**
 * What was planted at one spot.
 *
 * @param kind empty if there is no secret
 * @param name the name that stands beside the secret, for whoever looks into a failure
 * @param needles must vanish
 * @param kept must stay
 */
record Planted(
    int spot,
    String kind,
    String place,
    String encoding,
    String name,
    List<Needle> needles,
    List<Kept> kept) {
  /** A harmless value, and whether a secret stands in the same string. */
  record Kept(String kind, String text, boolean beside) {}

  Planted {
    needles = List.copyOf(needles);
    kept = List.copyOf(kept);
  }
}
