package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Rule;

/** Receives what detectors find: positions in the decoded text they were given. */
@FunctionalInterface
public interface MatchSink {
  /** The bytes {@code [start, end)} of the text are what {@code rule} looks for. */
  void match(Rule rule, int start, int end);
}
