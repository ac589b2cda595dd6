package io.github.harscrub.bench.recall;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.HarSanitizer;
import io.github.harscrub.bench.recall.Node.Leaf;
import io.github.harscrub.bench.recall.Node.Obj;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One run: plant, check the planting, sanitize, look for survivors. */
public final class RecallRun {
  private final List<Planted> planted;
  private final List<Obj> spotEntries;
  private final Survivors before;
  private final Survivors after;
  private final int bytes;

  private RecallRun(
      List<Planted> planted, List<Obj> spotEntries, Survivors before, Survivors after, int bytes) {
    this.planted = planted;
    this.spotEntries = spotEntries;
    this.before = before;
    this.after = after;
    this.bytes = bytes;
  }

  public static RecallRun of(Carriers carriers, long seed, int secrets, int harmless)
      throws IOException, HarFormatException {
    Chance chance = new Chance(seed);
    Planter planter = new Planter(carriers, chance);
    planter.secrets(secrets, harmless / 2);
    planter.harmless(harmless - harmless / 2);
    Obj har = planter.har();
    byte[] input = Json.write(har, chance);
    List<Leaf> leaves = Json.leaves(har);
    List<Integer> spots = Planter.spots(leaves);
    Survivors before = Survivors.in(Json.leaves(Json.read(input)), spots, planter.planted());
    ByteArrayOutputStream output = new ByteArrayOutputStream(input.length);
    HarSanitizer.create().sanitize(new ByteArrayInputStream(input), output);
    List<Leaf> sanitized = Json.leaves(Json.read(output.toByteArray()));
    if (sanitized.size() != leaves.size()) {
      throw new IllegalStateException(
          "the structure changed: " + leaves.size() + " values, then " + sanitized.size());
    }
    Survivors after = Survivors.in(sanitized, spots, planter.planted());
    return new RecallRun(planter.planted(), planter.spotEntries(), before, after, input.length);
  }

  /** What was not found before: the planting is wrong, and nothing else counts. */
  public List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    for (Planted plant : planted) {
      for (Needle needle : plant.needles()) {
        if (!before.needles().contains(new Survivors.Owned(plant.spot(), needle))) {
          mistakes.add(
              plant.kind()
                  + " at "
                  + plant.place()
                  + ", "
                  + plant.encoding()
                  + ", named "
                  + plant.name()
                  + ": "
                  + needle.text());
        }
      }
      for (Planted.Kept kept : plant.kept()) {
        if (!before.isKept(plant.spot(), kept)) {
          mistakes.add(
              "harmless "
                  + kept.kind()
                  + " at "
                  + plant.place()
                  + ", "
                  + plant.encoding()
                  + ": "
                  + kept.text());
        }
      }
    }
    return mistakes;
  }

  List<Planted> planted() {
    return planted;
  }

  List<Needle> leaked(Planted plant) {
    return plant.needles().stream()
        .filter(n -> after.needles().contains(new Survivors.Owned(plant.spot(), n)))
        .toList();
  }

  List<Needle> leakedElsewhere(Planted plant) {
    return plant.needles().stream()
        .filter(n -> after.elsewhere().contains(new Survivors.Owned(plant.spot(), n)))
        .toList();
  }

  List<Planted.Kept> lost(Planted plant) {
    return plant.kept().stream().filter(k -> !after.isKept(plant.spot(), k)).toList();
  }

  Obj entry(Planted plant) {
    return spotEntries.get(plant.spot());
  }

  public int bytes() {
    return bytes;
  }
}
