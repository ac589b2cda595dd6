package io.github.harscrub.detect;

/**
 * How sure it is that something found is what its rule says. Decides nothing about redaction: a
 * guess goes as well as a certainty.
 */
public enum Confidence {
  /**
   * Only the place it stands at gives it away, or that it looks random; or nobody could read it.
   */
  LOW,
  /** The name beside it gives it away. */
  MEDIUM,
  /** Its own format gives it away. */
  HIGH,
  /** Its own format does, and a check sum in it is right; or the policy names it. */
  CERTAIN;

  /** The surer of two. */
  public static Confidence surer(Confidence a, Confidence b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
