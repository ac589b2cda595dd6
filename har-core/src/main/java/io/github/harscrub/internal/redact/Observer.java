package io.github.harscrub.internal.redact;

import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Find;
import io.github.harscrub.internal.layer.Opened;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.internal.walk.Entry;
import io.github.harscrub.internal.walk.Site;
import io.github.harscrub.policy.Action;
import java.util.Optional;

/**
 * Is told what the second pass looks at, finds and decides. Decides nothing. One for each thread.
 */
public interface Observer {
  /** What usual runs have: nobody asks. */
  Observer NONE = new Observer() {};

  /**
   * Why a value goes.
   *
   * @param teaches false for what was found for its place alone: it is looked for nowhere else
   */
  record Reason(Rank rank, boolean teaches, Action action) {}

  /** True if it must hear which entry values stand in. */
  default boolean wantsEntries() {
    return false;
  }

  /** What is found from now on stands in this entry, or in none. */
  default void begins(Optional<Entry> entry) {}

  /** The batch is at its end. */
  default void ends() {}

  /** What is found from now on stands in this value. */
  default void at(Site site) {}

  /** What the value at hand says, its JSON escapes undone and before anything else is. */
  default void reads(Text text) {}

  /** An encoding was undone; what follows is about what was inside. */
  default void enter(Opened part) {}

  /** What follows is about the text around. */
  default void leave() {}

  /**
   * A rule found something that goes.
   *
   * @param known its index, if it was learned, or -1
   */
  default void redacts(Frame frame, Find find, int start, int end, int known, Reason reason) {}

  /** What a rule found stays, for that reason. */
  default void keeps(Rule rule, String reason) {}

  /** A value that was learned elsewhere goes here as well. */
  default void sweeps(Frame frame, Find find, int start, int end, int known) {}

  /** A name beside a value asks for a look at it, and the value does not look like that. */
  default void passes(NameVerdict verdict) {}

  /** The policy itself decides, for that reason, before any rule is asked. */
  default void says(String reason) {}

  /** All goes, since nobody can read it. */
  default void unreadable(Rule rule) {}
}
