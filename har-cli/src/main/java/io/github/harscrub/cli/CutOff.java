package io.github.harscrub.cli;

import io.github.harscrub.HarFormatException;

/** HARs that end too early, of which something can be saved. */
final class CutOff {
  /** What to do about one, for commands that save nothing. */
  static final String ADVICE =
      "Of what is cut off, harscrub sanitize FILE --salvage writes the complete entries, scrubbed.";

  private CutOff() {}

  /** True for a HAR that was refused for its end, behind which a whole entry lies. */
  static boolean isBehindAnEntry(HarFormatException refusal) {
    return String.valueOf(refusal.getMessage()).startsWith("the input is cut off")
        && refusal.place().startsWith("log.entries[")
        && !refusal.place().equals("log.entries[0]");
  }
}
