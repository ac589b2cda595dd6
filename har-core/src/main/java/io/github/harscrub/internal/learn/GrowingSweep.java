package io.github.harscrub.internal.learn;

import io.github.harscrub.internal.layer.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what was learned so far, while more is learned.
 *
 * <p>An index cannot grow. New secrets get one of their own, and two neighbours become one as soon
 * as the later has a quarter of the earlier: so each secret is entered a number of times that grows
 * with the logarithm of their number, and a text is searched as many times.
 */
public final class GrowingSweep implements Sweep {
  private static final int GROWTH = 4;

  /** The secrets from {@code from} to {@code to}. */
  private record Level(int from, int to, SweepIndex index) {
    int size() {
      return to - from;
    }
  }

  private final LearnedSecrets secrets;

  /** Each goes on where the one before ends. */
  private final List<Level> levels = new ArrayList<>();

  /** How many secrets the levels hold. */
  private int known;

  public GrowingSweep(LearnedSecrets secrets) {
    this.secrets = secrets;
  }

  /** Takes in what was learned since the last call. */
  public void update() {
    if (secrets.size() == known) {
      return;
    }
    int from = known;
    known = secrets.size();
    while (!levels.isEmpty() && GROWTH * (known - from) >= last().size()) {
      from = last().from();
      levels.remove(levels.size() - 1);
    }
    levels.add(new Level(from, known, new SweepIndex(secrets, from, known)));
  }

  private Level last() {
    return levels.get(levels.size() - 1);
  }

  @Override
  public void find(Text text, Sink sink) {
    for (Level level : levels) {
      level.index().find(text, sink);
    }
  }

  @Override
  public void findRaw(Text json, Sink sink) {
    for (Level level : levels) {
      level.index().findRaw(json, sink);
    }
  }
}
