package io.github.harscrub.internal.inspect;

import io.github.harscrub.internal.judge.Placeholder;
import io.github.harscrub.internal.layer.Opened;
import io.github.harscrub.internal.layer.Patch;
import io.github.harscrub.internal.learn.Placeholders;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * Bodies that are no text: lengths and offsets inside must stay, so an edit keeps the number of
 * bytes.
 */
public final class Binary {
  private Binary() {}

  /** The frame itself if it is text, else one whose patches are as long as what they replace. */
  public static Frame fit(Frame frame) {
    return fit(frame, true, (start, end) -> end - start);
  }

  /**
   * As {@link #fit(Frame)}, of a part in an encoding that keeps its length. What was compressed
   * anew may find room in the escapes around it.
   */
  static Frame fitPart(Frame frame, Opened part) {
    return fit(frame, false, part::room);
  }

  private static Frame fit(Frame frame, boolean all, IntBinaryOperator room) {
    if (frame.patches().isEmpty() || !frame.isRigid() || whole(frame)) {
      return frame;
    }
    Frame fitted = new Frame(frame.text(), frame.depth(), frame.isSent());
    fitted.hit();
    for (Patch patch : frame.patches().merged()) {
      if (!all && !patch.elastic()) {
        fitted.patches().add(patch);
        continue;
      }
      byte[] same = sameLength(patch, room.applyAsInt(patch.start(), patch.end()));
      fitted
          .patches()
          .add(
              new Patch(
                  patch.start(),
                  patch.end(),
                  same,
                  patch.find(),
                  patch.weight(),
                  patch.count(),
                  true));
    }
    return fitted;
  }

  /** True if nothing of the old bytes is left, as where what was compressed is compressed anew. */
  private static boolean whole(Frame frame) {
    Patch first = frame.patches().merged().get(0);
    return first.start() == frame.text().start() && first.end() == frame.text().end();
  }

  /** Cut off or filled with dots; still a placeholder, or dots only if there is no room for one. */
  private static byte[] sameLength(Patch patch, int length) {
    // Cut off, one in the shape of an address would be an address again.
    boolean fits =
        patch.replacement().length <= length || Placeholder.survivesACut(patch.replacement());
    byte[] placeholder = fits ? patch.replacement() : Placeholders.plain(patch.rule());
    byte[] same = Arrays.copyOf(placeholder, length);
    int end = Math.min(placeholder.length, length);
    if (end < placeholder.length) {
      end = end <= Placeholder.PREFIX.length() ? 0 : same[end - 1] == '-' ? end - 1 : end;
    }
    Arrays.fill(same, end, length, (byte) '.');
    return same;
  }
}
