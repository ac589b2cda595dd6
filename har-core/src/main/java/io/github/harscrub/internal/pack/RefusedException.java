package io.github.harscrub.internal.pack;

import java.io.IOException;

/** Carries out of a stream why packed input is refused. */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  RefusedException(String problem) {
    super(problem);
  }
}
