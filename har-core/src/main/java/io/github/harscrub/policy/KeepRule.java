package io.github.harscrub.policy;

/**
 * Suppresses detection: by name, of one value, or of a category. What is found elsewhere too is
 * removed at the kept place as well, and the report lists that. A {@link RedactRule} is stronger.
 *
 * <p>Names of headers are compared without regard to case, others exactly, unless given by words. A
 * value is kept if it is exactly what was found.
 */
public record KeepRule(Target what, Where where) {
  /** Keeps it everywhere. */
  public static KeepRule of(Target what) {
    return new KeepRule(what, Where.EVERYWHERE);
  }
}
