package io.github.harscrub.policy;

/**
 * How much of a JSON Web Token goes. Later constants take more and are stronger. Of an encrypted
 * token (JWE) all behind the header goes in any case.
 */
public enum JwtMode {
  /**
   * The signature, without which the token opens nothing. Header and claims stay and tell who
   * issued it, for whom, until when; what is personal in the claims goes by its own rules.
   */
  SIGNATURE,
  /** Claims and signature; the header stays. */
  PAYLOAD,
  /** The token. */
  WHOLE;

  /** The stronger of two. */
  public static JwtMode stronger(JwtMode a, JwtMode b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
