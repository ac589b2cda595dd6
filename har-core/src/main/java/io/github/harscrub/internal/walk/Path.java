package io.github.harscrub.internal.walk;

import java.util.Optional;

/**
 * Where a value stands in the JSON tree. A chain from the value to the root, made as the tree is
 * walked.
 *
 * @param key the property name, or empty in an array
 * @param index the position in an array, or -1 in an object
 */
public record Path(Optional<Path> parent, String key, int index) {
  /** The root object of the file. */
  public static final Path ROOT = new Path(Optional.empty(), "", -1);

  public Path member(String name) {
    return new Path(Optional.of(this), name, -1);
  }

  public Path element(int position) {
    return new Path(Optional.of(this), "", position);
  }

  /**
   * The path as people write it: {@code log.entries[3].request.url}. Names may hold secrets: mask
   * before showing.
   */
  @Override
  public String toString() {
    if (parent.isEmpty()) {
      return "";
    }
    String before = parent.get().toString();
    if (index >= 0) {
      return before + "[" + index + "]";
    }
    return before.isEmpty() ? key : before + "." + key;
  }
}
