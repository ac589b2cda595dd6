package io.github.harscrub.internal.source;

import java.io.IOException;

/**
 * The input was written to while it was read. What was learned from its first reading may not hold
 * for the second.
 */
public final class SourceChangedException extends IOException {
  private static final long serialVersionUID = 1L;

  public SourceChangedException() {
    super("the input changed while it was being read");
  }
}
