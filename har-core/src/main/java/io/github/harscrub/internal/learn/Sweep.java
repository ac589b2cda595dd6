package io.github.harscrub.internal.learn;

import io.github.harscrub.internal.layer.Text;

/** Finds learned secrets in texts. */
public interface Sweep {
  /** Is told of each occurrence. */
  @FunctionalInterface
  interface Sink {
    void occurrence(int secret, int start, int end);

    /** Digits at {@code [start, end)} may be, or be a part of, a learned secret in base64. */
    default void lead(int secret, int start, int end) {
      occurrence(secret, start, end);
    }
  }

  /** Shows every occurrence in {@code text} to {@code sink}. */
  void find(Text text, Sink sink);

  /** As {@link #find}, in JSON that is not decoded: a letter may be part of an escape. */
  void findRaw(Text json, Sink sink);
}
