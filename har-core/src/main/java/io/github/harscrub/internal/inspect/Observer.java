package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Find;
import io.github.harscrub.internal.layer.Opened;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.policy.Action;

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
   * @param action what is done about it; of a find that the policy was not asked about yet, what
   *     its rule asks for at least
   */
  record Reason(Rank rank, boolean teaches, Action action) {
    /** The same, and what is done about it. */
    Reason with(Action stronger) {
      return stronger == action ? this : new Reason(rank, teaches, stronger);
    }
  }

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
