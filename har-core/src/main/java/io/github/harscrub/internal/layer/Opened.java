package io.github.harscrub.internal.layer;

import java.util.List;

/** A part of a text with its encoding undone. */
public interface Opened {
  /** What people call the encoding. */
  default String encoding() {
    return "some encoding";
  }

  /** The decoded bytes. */
  Text text();

  /** False if there was more than is worth decoding: then nobody can say what the rest holds. */
  default boolean isComplete() {
    return true;
  }

  /** True if what stands behind the text, in the encoding, cannot be decoded. */
  default boolean isCutOff() {
    return false;
  }

  /**
   * True if patches that keep the length of the text keep that of the encoding, save where they
   * cover an escape.
   */
  default boolean keepsLength() {
    return false;
  }

  /** How many letters of ASCII take the room in the encoding that {@code [start, end)} takes. */
  default int room(int start, int end) {
    return end - start;
  }

  /**
   * Carries patches of {@link #text} back to the text it was decoded from.
   *
   * @param inner in order, none overlapping another
   * @return patches that, once applied there and decoded, give the patched inner text
   */
  List<Patch> outward(List<Patch> inner);
}
