package io.github.harscrub.bench.recall;

import java.util.Locale;

/** The figures of one or more runs, as Markdown. Names kinds, places and encodings; no values. */
public final class RecallReport {
  private static final int WORST = 25;

  private final Scores kinds = new Scores();
  private final Scores places = new Scores();
  private final Scores encodings = new Scores();
  private final Scores kindsAtPlaces = new Scores();
  private final Scores kindsInEncodings = new Scores();
  private final Scores keptKinds = new Scores();
  private final Scores keptBeside = new Scores();
  private final Scores keptAtPlaces = new Scores();

  private int elsewhere;

  public void add(RecallRun run) {
    for (Planted plant : run.planted()) {
      if (!plant.needles().isEmpty()) {
        boolean away = !run.leakedElsewhere(plant).isEmpty();
        boolean leaked = away || !run.leaked(plant).isEmpty();
        elsewhere += away ? 1 : 0;
        kinds.add(plant.kind(), leaked);
        places.add(plant.place(), leaked);
        encodings.add(inShort(plant.encoding()), leaked);
        kindsAtPlaces.add(plant.kind() + " × " + plant.place(), leaked);
        kindsInEncodings.add(plant.kind() + " × " + inShort(plant.encoding()), leaked);
      }
      for (Planted.Kept kept : plant.kept()) {
        boolean lost = run.lost(plant).contains(kept);
        keptKinds.add(kept.kind(), lost);
        keptBeside.add(kept.beside() ? "in the same string as a secret" : "alone", lost);
        keptAtPlaces.add(kept.kind() + " × " + plant.place(), lost);
      }
    }
  }

  /**
   * Chains of encodings are countless; what matters in them is how long they are and the packed.
   */
  private static String inShort(String chain) {
    int length = chain.split(" > ", -1).length;
    if (length == 1) {
      return chain;
    }
    boolean packed = chain.contains("gzip") || chain.contains("zlib");
    return length + " encodings, " + (packed ? "compression among them" : "no compression");
  }

  public int leaked() {
    return kinds.failed();
  }

  public String totals() {
    return String.format(
        Locale.ROOT,
        "%d secrets, %d leaked (%.3f%%), %d of these elsewhere than planted; %d harmless values, %d"
            + " kept (%.2f%%)",
        kinds.planted(),
        kinds.failed(),
        100.0 * kinds.failed() / Math.max(1, kinds.planted()),
        elsewhere,
        keptKinds.planted(),
        keptKinds.planted() - keptKinds.failed(),
        100.0 - 100.0 * keptKinds.failed() / Math.max(1, keptKinds.planted()));
  }

  public String tables() {
    return "## Leaked: worst cells, kind × place\n\n"
        + kindsAtPlaces.worst("kind × place", "leaked", WORST)
        + "\n## Leaked: worst cells, kind × encoding\n\n"
        + kindsInEncodings.worst("kind × encoding", "leaked", WORST)
        + "\n## Secrets by kind\n\n"
        + kinds.table("kind", "leaked")
        + "\n## Secrets by place\n\n"
        + places.table("place", "leaked")
        + "\n"
        + "## Secrets by encoding\n\n"
        + "From the inside out. The notation of the place, such as JSON's own escapes, is not"
        + " counted.\n\n"
        + encodings.table("encoding", "leaked")
        + "\n## Harmless values\n\n"
        + keptBeside.table("where", "lost")
        + "\n"
        + keptKinds.table("kind", "lost")
        + "\n## Lost: worst cells\n\n"
        + keptAtPlaces.worst("kind × place", "lost", WORST);
  }
}
