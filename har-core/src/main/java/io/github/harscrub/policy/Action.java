package io.github.harscrub.policy;

/**
 * What happens to a value of some category. Later constants are stronger, and the stronger wins.
 */
public enum Action {
  /** It stays. */
  KEEP,
  /** A placeholder takes its place: {@code REDACTED-access-token-k3v9q2x8fm}. */
  REDACT
}
