package io.github.harscrub.bench.recall;

/** A text that must be gone from the sanitized file. */
record Needle(String text, Reach reach) {
  private static final int LONG = 16;
  private static final int WHOLE = 8;

  /** Of a credential: the longer, the further. */
  static Needle credential(String text) {
    return new Needle(
        text,
        text.length() >= LONG ? Reach.ANYWHERE : text.length() >= WHOLE ? Reach.WHOLE : Reach.HERE);
  }

  /** Of passwords and personal data. */
  static Needle token(String text) {
    return new Needle(text, text.length() >= WHOLE ? Reach.WHOLE : Reach.HERE);
  }

  static Needle here(String text) {
    return new Needle(text, Reach.HERE);
  }
}
