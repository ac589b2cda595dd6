package io.github.harscrub.explain;

import java.util.List;

/**
 * Why a value of a file stays or goes. Holds nothing of the value and nothing that it can be
 * derived from. Immutable.
 *
 * @param place where, as in {@link io.github.harscrub.report.Redaction#place}
 * @param kind what it is in HTTP terms: {@code request header}
 * @param name what its own name says of it, in words
 * @param steps what was decided, in the order of decision; each thing once
 * @param edits how many pieces of the value go
 * @param outcome what comes of it
 */
public record Explanation(
    String place, String kind, String name, List<Step> steps, int edits, Outcome outcome) {

  /** What comes of a value. */
  public enum Outcome {
    /** It stays as it is. */
    STAYS,
    /** Parts of it go. */
    CHANGES,
    /** All of it goes. */
    GOES,
    /** It goes with the body or the entry that the policy drops. */
    DROPPED
  }

  public Explanation {
    steps = List.copyOf(steps);
  }
}
