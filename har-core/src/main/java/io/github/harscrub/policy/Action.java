package io.github.harscrub.policy;

/**
 * What happens to a value that was found. Later constants say less about it and are stronger; where
 * several apply, the strongest wins.
 */
public enum Action {
  /** It stays. */
  KEEP,
  /**
   * Something of the same shape takes its place where there is a shape that is nobody's, the same
   * for equal values: {@code user-k3v9q2x8fm@redacted.invalid}, numbers and addresses set aside for
   * documentation and fiction, a neutral name. For all else as {@link #PSEUDONYM}.
   */
  SHAPE,
  /**
   * A placeholder takes its place, the same for equal values: {@code
   * REDACTED-access-token-k3v9q2x8fm}. Tells which values are equal, and nothing else.
   */
  PSEUDONYM,
  /** A fixed text takes its place, the same for all values of a rule: {@code REDACTED-email}. */
  MASK,
  /** An empty string takes its place. */
  REMOVE;

  /** What is meant where nothing more is said. */
  public static final Action REDACT = PSEUDONYM;

  /** The stronger of two. */
  public static Action stronger(Action a, Action b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
