package io.github.harscrub.internal.redact;

import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Find;
import io.github.harscrub.internal.layer.Opened;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.learn.Spread;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.policy.Action;

/**
 * Is told what is decided of a value, for those who ask why. Decides nothing. Of the value it
 * learns nothing but positions.
 */
interface Trace {
  /** What usual runs have: nobody asks. */
  Trace NONE = new Trace() {};

  /** An encoding was undone; what follows is about what was inside. */
  default void enter(Opened part) {}

  /** What follows is about the text around. */
  default void leave() {}

  /**
   * A rule found something that goes.
   *
   * @param reach how far it is removed elsewhere
   */
  default void redacts(Find find, Rank rank, Spread reach, Action action) {}

  /** What a rule found stays, for that reason. */
  default void keeps(Rule rule, String reason) {}

  /** A value that was learned elsewhere goes here as well. */
  default void sweeps(Find find) {}

  /** A name beside a value asks for a look at it, and the value does not look like that. */
  default void passes(NameVerdict verdict) {}

  /** The policy itself decides, for that reason, before any rule is asked. */
  default void says(String reason) {}

  /** All goes, since nobody can read it. */
  default void unreadable(Rule rule) {}
}
