package io.github.harscrub.policy;

/** How much of a SAML message goes. Later constants take more and are stronger. */
public enum SamlMode {
  /**
   * Signatures and what is encrypted, without which the message opens nothing, and what is personal
   * by its own rules. The rest stays and tells who issued it, for whom, until when.
   */
  SIGNATURE,
  /** The message: assertions, requests and responses, wherever they stand. */
  WHOLE;

  /** The stronger of two. */
  public static SamlMode stronger(SamlMode a, SamlMode b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
