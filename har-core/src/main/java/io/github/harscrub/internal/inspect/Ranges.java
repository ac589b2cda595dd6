package io.github.harscrub.internal.inspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A growing set of ranges of the file. */
public final class Ranges {
  private record Range(long start, long end) {}

  private static final Comparator<Range> ORDER =
      Comparator.comparingLong(Range::start).thenComparingLong(Range::end);

  private final List<Range> ranges = new ArrayList<>();

  public void add(long start, long end) {
    ranges.add(new Range(start, end));
  }

  /**
   * Start and end of each range, in the order of the file. Those that overlap are one; a value that
   * is looked at under two names adds its own twice.
   */
  public long[] merged() {
    ranges.sort(ORDER);
    long[] bounds = new long[2 * ranges.size()];
    int size = 0;
    for (Range range : ranges) {
      boolean same =
          size > 0 && bounds[size - 2] == range.start() && bounds[size - 1] == range.end();
      if (size > 0 && (same || range.start() < bounds[size - 1])) {
        bounds[size - 1] = Math.max(bounds[size - 1], range.end());
      } else {
        bounds[size++] = range.start();
        bounds[size++] = range.end();
      }
    }
    return Arrays.copyOf(bounds, size);
  }
}
