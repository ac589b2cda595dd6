package io.github.harscrub.explain;

/** What a rule, or the policy, had to say of a value or a part of it. */
public enum Verdict {
  /** It goes. */
  REDACTED,
  /** A rule found it, and it stays. */
  KEPT,
  /** A rule had a look, and found nothing. */
  PASSED
}
