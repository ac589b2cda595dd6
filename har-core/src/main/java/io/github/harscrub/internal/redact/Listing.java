package io.github.harscrub.internal.redact;

import io.github.harscrub.internal.inventory.Sightings;
import io.github.harscrub.internal.layer.Patch;
import io.github.harscrub.internal.learn.SweepIndex;
import io.github.harscrub.policy.Limits;
import io.github.harscrub.report.Inventory;
import io.github.harscrub.report.Report;
import java.util.List;
import java.util.Optional;

/** A run for an inventory: the second pass notes where it sees each credential. */
public final class Listing extends Purpose<Inventory> {
  private final Sightings sightings;

  public Listing(Limits limits) {
    this.sightings = new Sightings(limits.maxListed());
  }

  @Override
  void begin(Part part, Workers workers, SweepIndex sweep) {
    sightings.begin(part.name);
  }

  @Override
  Rewriter rewriter(
      Part part, Workers workers, SweepIndex sweep, Optional<KnownValues<List<Patch>>> known) {
    return workers.rewriter(sweep, part.collected.drops(), sightings);
  }

  @Override
  Inventory result(Report report, Workers workers, SweepIndex sweep) {
    return sightings.inventory(report, workers.masking(sweep));
  }
}
