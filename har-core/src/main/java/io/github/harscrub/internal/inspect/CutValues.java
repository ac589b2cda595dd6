package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.SharedRules;
import io.github.harscrub.internal.syntax.CutValue;
import java.util.Optional;

/**
 * What a text ends with that was cut off: a random value whose name would have stood behind it, and
 * a password in a URL without its host.
 */
final class CutValues {
  private static final Rule VALUE = new Rule("cut-value", Category.TOKEN);

  private CutValues() {}

  /** Looks at the end of a part of a frame's text. */
  static void inspect(Frame frame, Text part, Findings findings) {
    CutValue cut = new CutValue(part);
    Optional<Text> value = cut.unnamed();
    if (value.isPresent()) {
      Text found = value.get();
      if (Opacity.opaque(found.bytes(), found.start(), found.end())
          && !Opacity.uuid(found.bytes(), found.start(), found.end())) {
        findings.found(frame, VALUE, found.start(), found.end(), Rank.PLACE);
      }
      return;
    }
    cut.password()
        .ifPresent(
            found ->
                findings.found(
                    frame, SharedRules.URL_PASSWORD, found.start(), found.end(), Rank.FORMAT));
  }
}
