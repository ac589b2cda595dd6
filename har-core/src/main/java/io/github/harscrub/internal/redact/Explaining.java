package io.github.harscrub.internal.redact;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.explain.Explanation;
import io.github.harscrub.internal.explain.Explainer;
import io.github.harscrub.internal.learn.SweepIndex;
import io.github.harscrub.internal.source.SourceChangedException;
import io.github.harscrub.internal.walk.Batch;
import io.github.harscrub.internal.walk.HarWalker;
import io.github.harscrub.policy.Limits;
import io.github.harscrub.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run for why the values at one place stay or go; put together when all is learned. */
public final class Explaining extends Purpose<List<Explanation>> {
  private final Limits limits;
  private final String place;
  private final List<Explanation> all = new ArrayList<>();

  /**
   * @param place a JSON pointer, or a place as reports write it
   */
  public Explaining(Limits limits, String place) {
    this.limits = limits;
    this.place = place;
  }

  @Override
  void begin(Part part, Workers workers, SweepIndex sweep) throws IOException, HarFormatException {
    if (part.name.body()) {
      return;
    }
    Explainer explainer = workers.explainer(sweep, part, place);
    try (HarWalker walker = new HarWalker(part.source, limits)) {
      walker.start();
      for (Optional<Batch> batch = walker.next(); batch.isPresent(); batch = walker.next()) {
        explainer.explain(batch.get());
        walker.release(batch.get());
      }
      if (walker.checksum() != part.checksum) {
        throw new SourceChangedException();
      }
    }
    all.addAll(explainer.explanations());
  }

  @Override
  List<Explanation> result(Report report, Workers workers, SweepIndex sweep) {
    return List.copyOf(all);
  }
}
