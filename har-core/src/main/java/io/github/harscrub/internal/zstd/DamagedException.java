package io.github.harscrub.internal.zstd;

import java.io.IOException;

/** What was read is no Zstandard, is damaged or cut off, or needs what nobody has. */
final class DamagedException extends IOException {
  private static final long serialVersionUID = 1;

  DamagedException(String what) {
    super(what);
  }
}
