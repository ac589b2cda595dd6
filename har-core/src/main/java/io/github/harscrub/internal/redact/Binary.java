package io.github.harscrub.internal.redact;

import io.github.harscrub.internal.layer.GzipLayer;
import io.github.harscrub.internal.layer.Patch;
import io.github.harscrub.internal.layer.Text;
import java.util.Arrays;

/**
 * Bodies that are no text: lengths and offsets inside must stay, so an edit keeps the number of
 * bytes.
 */
final class Binary {
  private static final int SAMPLE = 1024;

  private Binary() {}

  /** The frame itself if it is text, else one whose patches are as long as what they replace. */
  static Frame fit(Frame frame) {
    if (frame.patches().isEmpty() || !isBinary(frame.text()) || GzipLayer.is(frame.text())) {
      return frame;
    }
    Frame fitted = new Frame(frame.text(), frame.depth(), frame.isSent());
    fitted.hit();
    for (Patch patch : frame.patches().merged()) {
      byte[] same = sameLength(patch.replacement(), patch.end() - patch.start());
      fitted
          .patches()
          .add(
              new Patch(
                  patch.start(),
                  patch.end(),
                  same,
                  patch.rule(),
                  patch.weight(),
                  patch.count(),
                  true));
    }
    return fitted;
  }

  /** Cut off or filled with dots; still a placeholder, or dots only if there is no room for one. */
  private static byte[] sameLength(byte[] placeholder, int length) {
    byte[] same = Arrays.copyOf(placeholder, length);
    int end = Math.min(placeholder.length, length);
    if (end < placeholder.length) {
      end = end <= Placeholders.PREFIX.length() ? 0 : same[end - 1] == '-' ? end - 1 : end;
    }
    Arrays.fill(same, end, length, (byte) '.');
    return same;
  }

  /** True if the beginning holds control characters that text does not. */
  static boolean isBinary(Text text) {
    int end = Math.min(text.end(), text.start() + SAMPLE);
    for (int i = text.start(); i < end; i++) {
      byte b = text.bytes()[i];
      if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != 0x1B && b != '\f') {
        return true;
      }
    }
    return false;
  }
}
