package io.github.harscrub.internal.verify;

/**
 * A place at which a proof fails.
 *
 * @param place in the sanitized file, without names that may be secrets; of several files, which
 *     one, and then the place in it if it is a HAR
 * @param offset of the token, in bytes from the start of the sanitized file; 0 if that is no HAR
 * @param rule that removed the value, or empty if that is not known
 */
public record Problem(Kind kind, String place, long offset, String rule) {
  /** Which of the proofs fails. */
  public enum Kind {
    /** Something differs from the original that no rule allows. */
    LOCALITY,
    /** The files are not built alike. */
    STRUCTURE,
    /** A value that was removed stands here. */
    RESIDUE
  }
}
