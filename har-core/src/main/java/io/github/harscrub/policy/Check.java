package io.github.harscrub.policy;

/** What else must be true of the bytes that a {@link KeywordRule} found. */
public enum Check {
  /** Nothing. */
  NONE,
  /** The digits have a check digit as payment cards do (ISO/IEC 7812-1 annex B). */
  LUHN,
  /** The letters and digits have check digits as IBANs do (ISO/IEC 7064, MOD 97-10). */
  MOD97,
  /** It looks random, not like words, a version or a date. */
  RANDOM
}
