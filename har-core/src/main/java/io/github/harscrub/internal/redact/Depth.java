package io.github.harscrub.internal.redact;

/** How closely a value is looked at. */
enum Depth {
  /** With all detectors, and for learned secrets. */
  DETECT,
  /** For learned secrets only. */
  SWEEP
}
