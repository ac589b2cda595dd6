/**
 * Remembers what the site issued during one run, so that the lists beside a
 * recording can be written from facts and not from guesses.
 *
 * Both methods return the value, so that issuing and remembering is one step.
 */
export class Ledger {
  #secrets = new Map();
  #harmless = new Map();

  /** A credential or a personal datum: must not survive sanitizing. */
  secret(kind, value) {
    return remember(this.#secrets, kind, value);
  }

  /** Something support needs, that only looks like a secret: must survive. */
  harmless(kind, value) {
    return remember(this.#harmless, kind, value);
  }

  /** A signed JWT: the token as a whole, and its signature alone. */
  jwt(kind, token) {
    this.secret(kind, token);
    this.secret('jwt-signature', token.split('.')[2]);
    return token;
  }

  /** [kind, value] pairs in the order of issue. */
  secrets() {
    return pairs(this.#secrets);
  }

  harmlessValues() {
    return pairs(this.#harmless);
  }
}

function remember(map, kind, value) {
  const text = String(value);
  if (!map.has(text)) map.set(text, kind);
  return value;
}

function pairs(map) {
  return [...map].map(([value, kind]) => [kind, value]);
}
