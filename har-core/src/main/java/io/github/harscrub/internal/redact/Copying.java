package io.github.harscrub.internal.redact;

import io.github.harscrub.internal.learn.SweepIndex;
import io.github.harscrub.report.Report;

/** A run for a sanitized copy, or for the report that one would have. */
public final class Copying extends Purpose<Report> {
  @Override
  Report result(Report report, Workers workers, SweepIndex sweep) {
    return report;
  }
}
