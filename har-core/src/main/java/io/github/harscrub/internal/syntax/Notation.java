package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Text;
import java.util.Optional;

/** One way of writing a name and its value. */
interface Notation {
  /** The value of the name in {@code [nameStart, nameEnd)}, if it is written this way. */
  Optional<Value> value(Text text, int nameStart, int nameEnd);
}
