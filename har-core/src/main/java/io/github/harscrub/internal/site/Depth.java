package io.github.harscrub.internal.site;

/** How closely a value is looked at. */
public enum Depth {
  /** With all detectors, and for learned secrets. */
  DETECT,
  /** For learned secrets only. */
  SWEEP
}
