package io.github.harscrub.internal.inspect;

import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value;
import io.github.harscrub.internal.syntax.Value.Form;

/**
 * How much of what stands beside names is read in one part of a text. Objects in objects are walked
 * once for each name around them, so that without a limit hostile texts cost the square of their
 * length.
 */
final class WalkLimit {
  /** How often each byte may be walked. */
  private static final int TIMES = 8;

  /** So many bytes may be walked in any text. */
  private static final int LEAST = 1 << 20;

  /** Values that long may hold many names, whose values are as long. */
  private static final int LONG_VALUE = 4096;

  private final Frame frame;
  private final Findings findings;
  private final long most;

  /** How many bytes were walked so far. */
  private long walked;

  private boolean over;

  WalkLimit(Frame frame, Text part, Findings findings) {
    this.frame = frame;
    this.findings = findings;
    this.most = LEAST + TIMES * (long) part.length();
  }

  /** What a value counts, apart from containers, which count when they are walked. */
  static int cost(Value value) {
    boolean container = value.form() == Form.LINES || value.form() == Form.CONTAINER;
    return container ? 0 : cost(value.end() - value.start());
  }

  /** What a value of this length counts. */
  static int cost(int length) {
    return length > LONG_VALUE ? length : 0;
  }

  /** Counts what was walked. */
  void add(long bytes) {
    walked += bytes;
  }

  /** Counts what is to be walked; false if it is too much: then nobody looks, and nothing stays. */
  boolean allows(int more) {
    walked += more;
    if (!over && walked > most) {
      findings.unreadable(frame, Inspector.TOO_DEEP);
      over = true;
    }
    return !over;
  }

  boolean isOver() {
    return over;
  }
}
