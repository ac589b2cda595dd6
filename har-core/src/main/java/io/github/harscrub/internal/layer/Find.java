package io.github.harscrub.internal.layer;

import io.github.harscrub.detect.Confidence;
import io.github.harscrub.detect.Rule;

/**
 * What was found, as the report tells it.
 *
 * @param kept true if the policy keeps the place: the value goes since it was found elsewhere too
 */
public record Find(Rule rule, Confidence confidence, boolean kept) {
  public Find(Rule rule, Confidence confidence) {
    this(rule, confidence, false);
  }

  /** This rule, as sure as the surer of the two. */
  public Find with(Find other) {
    return new Find(rule, Confidence.surer(confidence, other.confidence), kept || other.kept);
  }
}
