package io.github.harscrub.policy;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;

/**
 * Redacts: what stands beside a name, whatever it is; a value, wherever it stands; or what is found
 * of a category. Stronger than any {@link KeepRule}.
 *
 * <p>Names are compared without regard to case. Values of eight bytes and more go also as parts of
 * something longer and in any encoding, unless the rule is bound to a place; shorter ones between
 * bytes that are no letters and no digits.
 *
 * @param rule what is reported; not used for a category, whose own rules are
 * @param action anything but {@link Action#KEEP}
 */
public record RedactRule(Target what, Where where, Rule rule, Action action) {
  private static final Rule NAME = new Rule("policy-name", Category.TOKEN);
  private static final Rule VALUE = new Rule("policy-value", Category.TOKEN);

  public RedactRule {
    if (action == Action.KEEP) {
      throw new IllegalArgumentException("a rule that redacts cannot keep; use a KeepRule");
    }
  }

  /** Puts placeholders, everywhere. */
  public static RedactRule of(Target what) {
    return of(what, Where.EVERYWHERE, Action.PSEUDONYM);
  }

  /** With the rule that is usual for what it is about. */
  public static RedactRule of(Target what, Where where, Action action) {
    return new RedactRule(what, where, usual(what), action);
  }

  /** What is reported if nothing else is said. */
  public static Rule usual(Target what) {
    return what instanceof Target.Literal ? VALUE : NAME;
  }
}
