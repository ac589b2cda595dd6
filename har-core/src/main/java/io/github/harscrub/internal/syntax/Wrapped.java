package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;

/**
 * {@code Optional("…")} of Swift, {@code Some("…")} of Rust and Scala, {@code SecretStr('…')} of
 * pydantic, {@code atob("…")} of scripts, {@code '''…'''} of TOML and Python: a literal with more
 * around it.
 */
final class Wrapped {
  private static final String[] WRAPPERS = {
    "Optional(",
    "Some(",
    "SecretStr(",
    "SecretString(",
    "SecretBytes(",
    "Just(",
    "atob(",
    "base64_decode(",
    "base64.b64decode(",
    "decodeURIComponent("
  };

  private Wrapped() {}

  /** The quote that opens the literal in what begins at {@code at}, or {@code at}. */
  static int literal(byte[] bytes, int at, int end) {
    if (at + 2 < end
        && (bytes[at] == '"' || bytes[at] == '\'')
        && bytes[at + 1] == bytes[at]
        && bytes[at + 2] == bytes[at]) {
      return at + 2;
    }
    for (String wrapper : WRAPPERS) {
      int quote = at + wrapper.length();
      if (quote < end
          && Literals.quote(bytes[quote])
          && Bytes.startsWith(bytes, at, end, wrapper)) {
        return quote;
      }
    }
    return at;
  }
}
