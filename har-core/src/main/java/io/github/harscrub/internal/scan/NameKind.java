package io.github.harscrub.internal.scan;

/** Where a name stands. Some short names mean a secret in one place and nothing in another. */
public enum NameKind {
  /** A JSON key, an HTML input, a property in a script: anything found in a body. */
  BODY(1),
  /** A query or form parameter known to be one. */
  PARAM(2),
  /** A header. */
  HEADER(4),
  /** A cookie. */
  COOKIE(8);

  private final int bit;

  NameKind(int bit) {
    this.bit = bit;
  }

  /** The kind's own bit in a set of kinds. */
  int bit() {
    return bit;
  }
}
