package io.github.harscrub.verify;

import io.github.harscrub.report.Report;
import java.util.List;

/**
 * What a {@link HarVerifier} found. Holds no value of either file.
 *
 * @param originalBytes length of the original
 * @param sanitizedBytes length of the sanitized file
 * @param removed how many ranges of the original are gone
 * @param values how many distinct values among them must stand nowhere else
 * @param gaps how many places there are at which one of the proofs fails
 * @param listed the first of these
 * @param scan what a fresh scan finds in the sanitized file
 */
public record Verification(
    long originalBytes,
    long sanitizedBytes,
    long removed,
    long values,
    long gaps,
    List<Gap> listed,
    Report scan) {
  public Verification {
    listed = List.copyOf(listed);
  }

  /** True if all proofs hold and a fresh scan finds nothing. */
  public boolean isProven() {
    return gaps == 0 && scan.isClean();
  }
}
