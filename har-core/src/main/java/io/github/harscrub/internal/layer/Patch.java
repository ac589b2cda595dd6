package io.github.harscrub.internal.layer;

import io.github.harscrub.detect.Rule;
import java.util.List;

/**
 * A replacement in a text.
 *
 * @param start first byte replaced
 * @param end behind the last one
 * @param replacement what stands there afterwards
 * @param find what was found; if several overlap, the longest
 * @param weight how long that was
 * @param count how many findings the patch stands for
 * @param elastic whether dots may follow the replacement, so that it fits a base64 quantum
 */
@SuppressWarnings("ArrayRecordComponent") // patches are never compared
public record Patch(
    int start, int end, byte[] replacement, Find find, int weight, int count, boolean elastic) {
  public Patch {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "range " + start + ".." + end + " is reversed or negative");
    }
  }

  public Rule rule() {
    return find.rule();
  }

  /**
   * The two as one, over everything either covers. The longer finding says what stands there; of
   * equal ones, one that leaves nothing.
   */
  Patch union(Patch other) {
    boolean nothing = other.weight == weight && other.replacement.length == 0;
    Patch longer = other.weight > weight || nothing ? other : this;
    int from = Math.min(start, other.start);
    int to = Math.max(end, other.end);
    return new Patch(
        from,
        to,
        longer.replacement,
        longer.find.with(find).with(other.find),
        longer.weight,
        Math.max(count, other.count),
        longer.elastic);
  }

  /** What several patches that become one are about: the longest, as sure as the surest. */
  static Find find(List<Patch> patches) {
    Patch longest = patches.get(0);
    for (Patch patch : patches) {
      longest = patch.weight > longest.weight ? patch : longest;
    }
    Find find = longest.find;
    for (Patch patch : patches) {
      find = find.with(patch.find);
    }
    return find;
  }

  /** The same finding at another place of another text, where other bytes stand for it. */
  Patch moved(int from, int to, byte[] encoded) {
    return new Patch(from, to, encoded, find, weight, count, elastic && encoded == replacement);
  }

  /** The same, with positions counted from elsewhere. */
  public Patch shifted(int by) {
    return new Patch(start + by, end + by, replacement, find, weight, count, elastic);
  }

  /** Never the bytes. */
  @Override
  public String toString() {
    return "Patch[" + start + ".." + end + " " + rule().id() + "]";
  }
}
