package io.github.harscrub.report;

/**
 * A body that was not understood, so that nobody can say that nothing is in it.
 *
 * @param place where, as in {@link Redaction#place}
 * @param reason why, and what was done instead
 */
public record UnreadBody(String place, Reason reason) {
  /** Why a body was not understood. */
  public enum Reason {
    /** It is no text: an image, or something that nobody can decode. */
    BINARY("no text; searched byte by byte"),

    /** It ends before what it was compressed from does. */
    CUT_OFF("compressed, but cut off or damaged; the rest is left out"),

    /** The HAR only names the file that holds it, and that is no part of the run. */
    BESIDE("in a file beside the HAR, left as it is"),

    /** What is in it was encoded again and again; redacted whole. */
    TOO_DEEP("too many layers of encodings; look at it by hand");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** In words, with what was done instead; no sentence, for a list. */
    public String text() {
      return text;
    }
  }
}
