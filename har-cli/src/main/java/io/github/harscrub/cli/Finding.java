package io.github.harscrub.cli;

import io.github.harscrub.report.Redaction;
import java.util.Optional;

/**
 * A finding of {@code check}, with no value in it.
 *
 * @param position where it is in the text, if somebody wants to know
 */
record Finding(
    Redaction what, Fingerprint fingerprint, Standing standing, Optional<TextRange> position) {
  String rule() {
    return what.rule().id();
  }

  Finding at(TextRange range) {
    return new Finding(what, fingerprint, standing, Optional.of(range));
  }
}
