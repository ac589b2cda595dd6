package io.github.harscrub.internal.walk;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Where a value stands in the JSON tree. A chain from the value to the root, made as the tree is
 * walked.
 *
 * @param key the property name, or empty in an array
 * @param index the position in an array, or -1 in an object
 */
public record Path(Optional<Path> parent, String key, int index) {
  /** What HAR 1.2 calls the members around its entries (section 4.1). */
  private static final Set<String> KNOWN =
      Set.of("log", "version", "creator", "browser", "pages", "entries", "comment");

  /** What stands for any other name. */
  private static final String OTHER = "*";

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
    return write(key -> key);
  }

  /** As {@link #toString()}, fit for a message: a name that not every HAR has may be a secret. */
  public String masked() {
    return write(key -> KNOWN.contains(key) ? key : OTHER);
  }

  private String write(UnaryOperator<String> name) {
    if (parent.isEmpty()) {
      return "";
    }
    String before = parent.get().write(name);
    if (index >= 0) {
      return before + "[" + index + "]";
    }
    String shown = name.apply(key);
    return before.isEmpty() ? shown : before + "." + shown;
  }
}
