package io.github.harscrub.internal.redact;

import io.github.harscrub.internal.layer.Patches;
import io.github.harscrub.internal.layer.Text;

/**
 * One text being looked at: a value as it stands in the file, or what an encoding inside of it
 * decodes to.
 */
final class Frame {
  private final Text text;
  private final int depth;
  private final Patches patches = new Patches();

  /**
   * True once something was found here or in a text inside; while learning, patches are not made.
   */
  private boolean hit;

  /** Where encodings inside were undone: what is learned later may stand there in other bytes. */
  private final EncodedParts encoded = new EncodedParts();

  /** What the policy keeps of the text by name. */
  private NamedParts kept = NamedParts.NONE;

  /** True once the policy's names were looked for in the text. */
  private boolean named;

  /** True for what a request carried: data, whatever it looks like. */
  private final boolean sent;

  Frame(Text text, int depth, boolean sent) {
    this.text = text;
    this.depth = depth;
    this.sent = sent;
  }

  NamedParts kept() {
    return kept;
  }

  void keep(NamedParts parts) {
    kept = parts;
    named = true;
  }

  boolean isNamed() {
    return named;
  }

  /** A text of nobody in particular. */
  static Frame of(Text text) {
    return new Frame(text, 0, false);
  }

  /** A text found inside of this one, with one more encoding undone. */
  Frame inside(Text decoded) {
    return new Frame(decoded, depth + 1, sent);
  }

  boolean isSent() {
    return sent;
  }

  Text text() {
    return text;
  }

  /** How many encodings were undone. */
  int depth() {
    return depth;
  }

  Patches patches() {
    return patches;
  }

  EncodedParts encoded() {
    return encoded;
  }

  void hit() {
    hit = true;
  }

  boolean isHit() {
    return hit;
  }

  /** True once anything at all was found or undone. */
  boolean isTouched() {
    return hit || !encoded.isEmpty();
  }
}
