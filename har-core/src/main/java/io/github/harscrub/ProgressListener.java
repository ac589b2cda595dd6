package io.github.harscrub;

/**
 * Is told how far a run has come. Called by the thread that runs it, about once per megabyte; must
 * return quickly.
 */
@FunctionalInterface
public interface ProgressListener {
  /** Hears nothing. */
  ProgressListener NONE = (done, total) -> {};

  /**
   * The run has come this far.
   *
   * @param done bytes worked through so far, over both passes
   * @param total bytes to work through, twice the length of the input, or of what it unpacks to;
   *     {@link Long#MAX_VALUE} while a single pass does not know
   */
  void progress(long done, long total);
}
