package io.github.harscrub.detect;

/**
 * Finds something that the built-in rules do not know. Given to {@link
 * io.github.harscrub.HarSanitizer.Builder#detector}.
 *
 * <p>Is shown every text that detectors are to look at: values of the HAR, and what encodings
 * inside of them decode to, both in each of the two passes. Texts may overlap, come several times
 * or, if nothing was found in them before, not again; values of some megabytes come in parts that
 * overlap. So what is found must depend on the bytes alone. What is found is redacted as the policy
 * says of its category, unless it is kept, and is looked for in the rest of the file.
 *
 * <p><b>Threads:</b> one detector serves all runs of a sanitizer, at the same time if these are; it
 * must be safe for that. <b>Cost:</b> it runs on all bytes of the file, several times over where
 * encodings nest; whoever wants to keep the speed looks for a literal first. An exception ends the
 * run without an output.
 */
@FunctionalInterface
public interface Detector {
  /**
   * Looks through {@code [start, end)} of {@code bytes}, decoded and mostly UTF-8.
   *
   * @param bytes shared and much longer than the range; must not be changed or kept
   */
  void detect(byte[] bytes, int start, int end, Sink finds);

  /** Is told of each find. */
  @FunctionalInterface
  interface Sink {
    /**
     * Here is what {@code rule} is about.
     *
     * @param start first byte, at or behind the start of the range
     * @param end behind the last one, at or before the end of the range
     * @throws IllegalArgumentException if {@code [start, end)} is not within the range
     */
    void found(Rule rule, int start, int end);
  }
}
