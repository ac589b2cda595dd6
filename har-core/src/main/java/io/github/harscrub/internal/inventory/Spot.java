package io.github.harscrub.internal.inventory;

import io.github.harscrub.internal.layer.Find;
import io.github.harscrub.internal.learn.Spread;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Where something was found in a value.
 *
 * @param frame the number of the text
 */
record Spot(int frame, int start, int end, String fingerprint, Find find) {
  /** So much around a credential is no other credential, but a scheme, a prefix or quotes. */
  private static final int MAX_WRAPPING = Spread.MIN_ANYWHERE;

  private static final Comparator<Spot> OUTER_FIRST =
      Comparator.comparingInt(Spot::frame)
          .thenComparingInt(Spot::start)
          .thenComparing(Comparator.comparingInt(Spot::end).reversed());

  /** Is told that two finds are one credential. */
  @FunctionalInterface
  interface Folding {
    void fold(String fingerprint, String into);
  }

  /**
   * Tells which finds are others with a little around them: a cookie that is a JSON Web Token,
   * {@code Bearer} and a token. The surer stands for both.
   */
  static void folded(List<Spot> spots, Folding folding) {
    List<Spot> sorted = new ArrayList<>(spots);
    sorted.sort(OUTER_FIRST);
    Deque<Spot> around = new ArrayDeque<>();
    for (Spot spot : sorted) {
      while (!around.isEmpty() && !around.peek().holds(spot)) {
        around.pop();
      }
      if (!around.isEmpty() && !around.peek().fingerprint.equals(spot.fingerprint)) {
        Spot outer = around.peek();
        if (outer.length() - spot.length() < MAX_WRAPPING) {
          boolean inner = spot.find.confidence().compareTo(outer.find.confidence()) > 0;
          Spot lesser = inner ? outer : spot;
          folding.fold(lesser.fingerprint, (inner ? spot : outer).fingerprint);
        }
      }
      around.push(spot);
    }
  }

  private boolean holds(Spot other) {
    return frame == other.frame && start <= other.start && other.end <= end;
  }

  private int length() {
    return end - start;
  }
}
