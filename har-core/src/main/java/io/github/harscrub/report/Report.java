package io.github.harscrub.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run did. Holds no value of the input and nothing that a value can be derived from.
 * Immutable.
 *
 * <p>Of what a run meets all is counted, and the first are listed, in the order of the file and up
 * to {@link io.github.harscrub.policy.Limits#maxListed}.
 *
 * @param inputBytes length of the input
 * @param outputBytes length of the output; of {@code scan}, what it would have been
 * @param entries elements of {@code log.entries}
 * @param redactions what was replaced
 * @param unread bodies that were not understood
 * @param kept identifiers that stay
 * @param singlePass true if the input was read once only: then a copy of a secret may still stand,
 *     without a name, further before the place that gives it away than the run held back
 * @param loss what is missing of an input that was cut off, if somebody asked to salvage the rest
 */
public record Report(
    long inputBytes,
    long outputBytes,
    long entries,
    Redactions redactions,
    Unread unread,
    Kept kept,
    boolean singlePass,
    Optional<Loss> loss) {

  /**
   * What was replaced.
   *
   * @param count how many findings were
   * @param conflicts how many of these were in places that the policy keeps, and went since they
   *     were found elsewhere too; see {@link Redaction#kept}
   * @param secrets how many distinct values were looked for in the whole file
   * @param tallies all of them, counted by rule and kind of place, most frequent first
   * @param listed the first ones
   */
  public record Redactions(
      long count, long conflicts, long secrets, List<Tally> tallies, List<Redaction> listed) {
    public Redactions {
      tallies = List.copyOf(tallies);
      listed = List.copyOf(listed);
    }
  }

  /**
   * Bodies that were not understood: no text, in an encoding that is not known, or not there.
   *
   * @param counts how many, by reason
   * @param listed the first ones
   */
  public record Unread(Map<UnreadBody.Reason, Long> counts, List<UnreadBody> listed) {
    public Unread {
      counts = Map.copyOf(counts);
      listed = List.copyOf(listed);
    }

    /** How many there are. */
    public long count() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many were not understood for this reason. */
    public long count(UnreadBody.Reason reason) {
      return counts.getOrDefault(reason, 0L);
    }
  }

  /**
   * Identifiers of applications or service accounts that the policy lets stay.
   *
   * @param count how many values hold one, counted once for each rule
   * @param listed the first ones
   */
  public record Kept(long count, List<KeptId> listed) {
    public Kept {
      listed = List.copyOf(listed);
    }
  }

  /** True if nothing was found: the output is the input, byte for byte, but for a {@link #loss}. */
  public boolean isClean() {
    return redactions.count() == 0;
  }
}
