package io.github.harscrub.bench.recall;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.bench.recall.Node.Leaf;
import io.github.harscrub.bench.recall.Planted.Kept;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SurvivorsTest {
  private static final Kept ORDER = new Kept("order id", "ORD-4711", true);

  @Test
  void looksForEachClassWhereItMustVanish() {
    Needle anywhere = new Needle("q8Zk2Lw9Xv4Tn7Bc1Rm5", Reach.ANYWHERE);
    Needle whole = new Needle("Sommer&2026", Reach.WHOLE);
    Needle here = new Needle("4711", Reach.HERE);
    Planted plant = planted(anywhere, whole, here);
    assertThat(survivors(plant, "gone", "xq8Zk2Lw9Xv4Tn7Bc1Rm5x Sommer%262026 Sommer&20267 4711"))
        .satisfies(s -> assertThat(s.needles()).isEmpty())
        .satisfies(s -> assertThat(s.elsewhere()).containsOnly(owned(anywhere), owned(whole)));
    assertThat(survivors(plant, "xSommer&2026x 4711", "Sommer&20267").needles())
        .containsOnly(owned(whole), owned(here));
  }

  @Test
  void saysWhetherAHarmlessValueStillStandsInItsPlace() {
    Planted plant = planted();
    assertThat(survivors(plant, "a%20ORD%2D4711", "").isKept(0, ORDER)).isTrue();
    assertThat(survivors(plant, "gone", "ORD-4711").isKept(0, ORDER)).isFalse();
  }

  private static Planted planted(Needle... needles) {
    return new Planted(0, "kind", "place", "none", "name", List.of(needles), List.of(ORDER));
  }

  private static Survivors.Owned owned(Needle needle) {
    return new Survivors.Owned(0, needle);
  }

  private static Survivors survivors(Planted plant, String atTheSpot, String elsewhere) {
    List<Leaf> leaves = List.of(Leaf.string(atTheSpot), Leaf.string(elsewhere));
    return Survivors.in(leaves, List.of(0, Leaf.NOBODY), List.of(plant));
  }
}
