package io.github.harscrub;

/**
 * The input was refused: it is no JSON, no HAR, cut off, not UTF-8, or over a limit. Nothing was
 * written, unless {@link #isBehindOutput()}.
 *
 * <p>The message is one sentence for a person. It names the byte offset and the place, and never
 * quotes the input: the bytes around an error may be a secret.
 */
public final class HarFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  private final long offset;
  private final String place;
  private final boolean behindOutput;

  /**
   * @param problem what is wrong, without a full stop and without a word of the input
   * @param offset where, in bytes from the start of the input
   * @param place the JSON path as far as it is known, such as {@code log.entries[3].request}; may
   *     be empty
   */
  public HarFormatException(String problem, long offset, String place) {
    super(problem + " at byte " + offset + (place.isEmpty() ? "" : " (" + place + ")"));
    this.offset = offset;
    this.place = place;
    this.behindOutput = false;
  }

  private HarFormatException(HarFormatException refusal) {
    super(refusal.getMessage(), refusal);
    this.offset = refusal.offset;
    this.place = refusal.place;
    this.behindOutput = true;
  }

  /**
   * A problem with the input as a whole.
   *
   * @param problem what is wrong and what to do, without a full stop and without a word of the
   *     input
   */
  public HarFormatException(String problem) {
    super(problem);
    this.offset = -1;
    this.place = "";
    this.behindOutput = false;
  }

  HarFormatException behindOutput() {
    return new HarFormatException(this);
  }

  /**
   * True if some of the output had been written to a stream: a single pass writes as it reads. That
   * is no whole HAR, and of what it holds less may be removed than by two passes.
   */
  public boolean isBehindOutput() {
    return behindOutput;
  }

  /**
   * Where the problem was noticed, in bytes from the start of the input; -1 if the input as a whole
   * is meant.
   */
  public long offset() {
    return offset;
  }

  /** The JSON path at which the problem was noticed; empty if that is the root. */
  public String place() {
    return place;
  }
}
