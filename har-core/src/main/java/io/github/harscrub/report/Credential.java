package io.github.harscrub.report;

import io.github.harscrub.detect.Confidence;
import io.github.harscrub.detect.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A credential, or an identifier of an application, and where it was seen. Never its value.
 *
 * @param rule what it is
 * @param confidence how sure that is
 * @param fingerprint the same for the same value in all encodings, and in all files with one key;
 *     the tail of its placeholders, too
 * @param sent the requests that carried it
 * @param received the responses that did
 * @param elsewhere how many parts of the file hold it outside of requests and responses: pages,
 *     initiators, fields of recorders
 * @param names what it goes by: {@code request header Authorization}, {@code response body}; some
 *     of them, masked
 * @param place where it stands first, as in {@link Redaction#place}
 * @param firstSeen when the earliest entry that holds it began
 * @param lastSeen when the latest did
 * @param claims what it says of itself, if it is a JSON Web Token
 */
public record Credential(
    Rule rule,
    Confidence confidence,
    String fingerprint,
    Uses sent,
    Uses received,
    long elsewhere,
    List<String> names,
    String place,
    Optional<Instant> firstSeen,
    Optional<Instant> lastSeen,
    Optional<TokenClaims> claims) {

  /** How many names are listed of a credential. */
  public static final int MAX_NAMES = 8;

  public Credential {
    names = List.copyOf(names);
  }

  /** True if no request carried it: it was only handed out, or stands in a body or a script. */
  public boolean isNeverSent() {
    return sent.entries() == 0;
  }

  /**
   * What two files say of one credential. The surer says what it is, and the first where.
   *
   * @param other of the same fingerprint
   */
  public Credential with(Credential other) {
    if (!fingerprint.equals(other.fingerprint)) {
      throw new IllegalArgumentException("two credentials: their fingerprints differ");
    }
    Credential best = isBetter(other) ? other : this;
    TreeSet<String> all = new TreeSet<>(names);
    all.addAll(other.names);
    return new Credential(
        best.rule,
        best.confidence,
        fingerprint,
        sent.with(other.sent),
        received.with(other.received),
        elsewhere + other.elsewhere,
        all.stream().limit(MAX_NAMES).toList(),
        place,
        earlier(firstSeen, other.firstSeen),
        later(lastSeen, other.lastSeen),
        claims.isPresent() ? claims : other.claims);
  }

  private boolean isBetter(Credential other) {
    int surer = other.confidence.compareTo(confidence);
    return surer > 0 || (surer == 0 && other.rule.id().compareTo(rule.id()) < 0);
  }

  private static Optional<Instant> earlier(Optional<Instant> a, Optional<Instant> b) {
    return a.isPresent() && b.isPresent() ? (a.get().isBefore(b.get()) ? a : b) : a.or(() -> b);
  }

  private static Optional<Instant> later(Optional<Instant> a, Optional<Instant> b) {
    return a.isPresent() && b.isPresent() ? (a.get().isAfter(b.get()) ? a : b) : a.or(() -> b);
  }
}
