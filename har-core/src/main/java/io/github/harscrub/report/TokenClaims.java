package io.github.harscrub.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a JSON Web Token says of itself (RFC 7519 section 4.1). Nobody has checked its signature.
 * Personal data and secrets are masked; the subject itself is left out.
 *
 * @param issuer {@code iss}, or empty
 * @param audience {@code aud}
 * @param holder whom it stands for, as far as its claims tell
 * @param issued {@code iat}
 * @param notBefore {@code nbf}
 * @param expires {@code exp}; without it the token is valid until somebody revokes it
 */
public record TokenClaims(
    String issuer,
    List<String> audience,
    Holder holder,
    Optional<Instant> issued,
    Optional<Instant> notBefore,
    Optional<Instant> expires) {

  public TokenClaims {
    audience = List.copyOf(audience);
  }

  /** True if the token says that it is good at {@code time}; it may be revoked all the same. */
  public boolean isValidAt(Instant time) {
    return expires.map(time::isBefore).orElse(true) && !notBefore.map(time::isBefore).orElse(false);
  }
}
