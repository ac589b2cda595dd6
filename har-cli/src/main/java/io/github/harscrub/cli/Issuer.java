package io.github.harscrub.cli;

import io.github.harscrub.report.Holder;

/**
 * Who issued a credential, as far as anything tells.
 *
 * @param name of a service, or a host; empty if nothing tells
 * @param revoke the page where its credentials are revoked, or that says how; empty if not known
 * @param holder whom a credential of that kind stands for
 */
record Issuer(String name, String revoke, Holder holder) {
  static final Issuer UNKNOWN = new Issuer("", "", Holder.UNKNOWN);

  boolean isKnown() {
    return !revoke.isEmpty();
  }

  Issuer holding(Holder other) {
    return new Issuer(name, revoke, other);
  }
}
