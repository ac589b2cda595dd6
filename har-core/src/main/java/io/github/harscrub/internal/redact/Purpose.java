package io.github.harscrub.internal.redact;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.internal.layer.Patch;
import io.github.harscrub.internal.learn.SweepIndex;
import io.github.harscrub.report.Report;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What a run is for: it decides what the second pass looks at besides, and what comes of it. Each
 * serves one run.
 *
 * @param <T> what comes of it
 */
public abstract sealed class Purpose<T> permits Copying, Listing, Explaining {
  /** All parts were learned, and this one is to be rewritten next. */
  void begin(Part part, Workers workers, SweepIndex sweep) throws IOException, HarFormatException {}

  /**
   * Makes who rewrites the part, for one thread.
   *
   * @param known what came of values before, for those who may take it over
   */
  Rewriter rewriter(
      Part part, Workers workers, SweepIndex sweep, Optional<KnownValues<List<Patch>>> known) {
    return workers.rewriter(sweep, part.collected.drops(), known);
  }

  /** What came of it, when all parts were rewritten. */
  abstract T result(Report report, Workers workers, SweepIndex sweep);
}
