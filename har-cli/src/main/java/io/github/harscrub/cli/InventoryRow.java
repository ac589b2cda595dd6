package io.github.harscrub.cli;

import io.github.harscrub.report.Credential;
import io.github.harscrub.report.Holder;
import io.github.harscrub.report.TokenClaims;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A credential of an inventory, over all files.
 *
 * @param files how many hold it
 * @param names of the first of these
 */
record InventoryRow(Credential credential, Issuer issuer, long files, List<String> names) {
  /** How many files are named of a credential. */
  static final int MAX_FILES = 10;

  private static final String SIGNATURE = "jwt-signature";

  InventoryRow {
    names = List.copyOf(names);
  }

  /** What it is. Of a JSON Web Token the rule finds the signature, but the token is meant. */
  String kind() {
    String rule = credential.rule().id();
    return rule.equals(SIGNATURE) ? "jwt" : rule;
  }

  /** Whom it stands for: what it says itself comes first. */
  Holder holder() {
    return credential
        .claims()
        .map(TokenClaims::holder)
        .filter(holder -> holder != Holder.UNKNOWN)
        .orElse(issuer.holder());
  }

  /** Whether a JSON Web Token says that it is good; empty for all else, which does not say. */
  Optional<String> state(Instant now) {
    return credential.claims().map(claims -> state(claims, now));
  }

  private static String state(TokenClaims claims, Instant now) {
    if (claims.isValidAt(now)) {
      return claims.expires().isPresent() ? "valid" : "valid until revoked";
    }
    boolean expired = claims.expires().filter(end -> !now.isBefore(end)).isPresent();
    return expired ? "expired" : "not valid yet";
  }

  /** What to do about it. */
  String todo() {
    return switch (credential.rule().category()) {
      case KEY -> "replace the key";
      case PASSWORD -> "change the password";
      case TOKEN -> "revoke the token or end its session";
      case COOKIE -> "end the session";
      case SIGNATURE -> "ends with its link or session; if in doubt, replace the key that signs";
      case CLIENT_ID -> "no secret; look for the secret that goes with it";
      case EMAIL, PHONE, PAYMENT, NATIONAL_ID, PERSON, LOCATION -> "";
    };
  }
}
