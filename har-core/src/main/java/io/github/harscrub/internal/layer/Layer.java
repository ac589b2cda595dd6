package io.github.harscrub.internal.layer;

import java.util.Optional;

/**
 * One encoding that text may be in. Implementations hold no state and may be used by several
 * threads.
 */
public interface Layer {
  /**
   * Undoes the encoding of a part of a text.
   *
   * @return the decoded part, or empty if these bytes are not in this encoding or it changes
   *     nothing
   */
  Optional<Opened> open(Text part);
}
