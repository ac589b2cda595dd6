package io.github.harscrub.verify;

/** What {@link HarVerifier} proves. */
public enum Proof {
  /** Every byte outside of what was removed is that of the original. */
  LOCALITY,
  /** Both files have the same structure, the same types and the same names. */
  STRUCTURE,
  /** What was removed stands nowhere else, in no encoding, as far as its kind must not. */
  NO_RESIDUE
}
