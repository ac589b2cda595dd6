package io.github.harscrub.report;

import java.util.List;
import java.util.Optional;

/**
 * What a run did. Holds no value of the input and nothing that a value can be derived from.
 * Immutable.
 *
 * @param inputBytes length of the input
 * @param outputBytes length of the output; of {@code scan}, what it would have been
 * @param entries elements of {@code log.entries}
 * @param redactions how many findings were redacted
 * @param conflicts how many of these were in places that the policy keeps, and went since they were
 *     found elsewhere too; see {@link Redaction#kept}
 * @param secrets how many distinct values were looked for in the whole file
 * @param tallies the redactions counted by rule and kind of place, most frequent first
 * @param listed the first redactions in the order of the file, up to the limit of the policy
 * @param unreadBodies how many bodies were not understood: no text, or in an encoding that is not
 *     known
 * @param unread the first of these in the order of the file, up to the same limit as {@code listed}
 * @param keptIds how many values hold identifiers of applications or service accounts that the
 *     policy lets stay, counted once for each rule
 * @param kept the first of these in the order of the file, up to the same limit
 * @param singlePass true if the input was read once only: then a copy of a secret may still stand,
 *     without a name, further before the place that gives it away than the run held back
 * @param loss what is missing of an input that was cut off, if somebody asked to salvage the rest
 */
public record Report(
    long inputBytes,
    long outputBytes,
    long entries,
    long redactions,
    long conflicts,
    long secrets,
    List<Tally> tallies,
    List<Redaction> listed,
    long unreadBodies,
    List<UnreadBody> unread,
    long keptIds,
    List<KeptId> kept,
    boolean singlePass,
    Optional<Loss> loss) {

  public Report {
    tallies = List.copyOf(tallies);
    listed = List.copyOf(listed);
    unread = List.copyOf(unread);
    kept = List.copyOf(kept);
  }

  /** The same of an input and an output of these lengths, and of what was left out. */
  public Report of(long input, long output, Optional<Loss> leftOut) {
    return new Report(
        input,
        output,
        entries,
        redactions,
        conflicts,
        secrets,
        tallies,
        listed,
        unreadBodies,
        unread,
        keptIds,
        kept,
        singlePass,
        leftOut);
  }

  /** True if nothing was found: the output is the input, byte for byte, but for a {@link #loss}. */
  public boolean isClean() {
    return redactions == 0;
  }
}
