package io.github.harscrub.cli;

import java.util.Locale;

/** What a finding means for the exit code of {@code check}. */
enum Standing {
  /** It makes the check fail. */
  FOUND,
  /** It is told, and {@code --fail-on} lets it pass. */
  TOLERATED,
  /** The baseline knows it. */
  BASELINE,
  /** The ignore file says that it may stay, and why. */
  IGNORED;

  /** True for what people want to see each time. */
  boolean told() {
    return this == FOUND || this == TOLERATED;
  }

  /** As reports write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
