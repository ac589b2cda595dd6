package io.github.harscrub.cli;

import io.github.harscrub.verify.Gap;
import io.github.harscrub.verify.Verification;
import java.io.IOException;

/** A copy that was written could not be proven, and is gone again. */
final class NotProven extends IOException {
  private static final long serialVersionUID = 1L;

  NotProven(Verification result) {
    super(sentence(result));
  }

  private static String sentence(Verification result) {
    String where =
        "a fresh scan finds " + Summary.count(result.scan().redactions().count(), "secret");
    if (!result.listed().isEmpty()) {
      Gap first = result.listed().get(0);
      where =
          Summary.count(result.gaps(), "place")
              + (", the first is " + first.place())
              + (first.rule().isEmpty() ? "" : " (" + first.rule() + ")");
    }
    return "not proven: "
        + where
        + "; nothing was written. Please report it; to see all places, scrub without --verify and"
        + " type harscrub verify ORIGINAL SANITIZED";
  }
}
