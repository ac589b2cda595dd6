package io.github.harscrub.internal.source;

import java.io.IOException;
import java.io.Serial;

/** Bytes of a stream were asked for that are no longer in memory. */
public final class WindowExceededException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  WindowExceededException() {
    super("no longer in memory");
  }
}
