package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Rule;
import java.util.Optional;

/**
 * What a name says about the value beside it.
 *
 * @param strength how much the name alone decides
 * @param rule what the value is; present exactly if {@link #sensitive()}
 */
public record NameVerdict(Strength strength, Optional<Rule> rule) {
  /** How much a name alone decides. */
  public enum Strength {
    /** The name is not known. */
    NONE,
    /** The name is known, and its value is kept unless a format inside says otherwise. */
    HARMLESS,
    /**
     * The name is ambiguous: a secret has to look random, personal data has to fit its category (a
     * telephone number beside {@code tel}, a position beside {@code lat}).
     */
    WEAK,
    /** Any value is sensitive that is not empty, a boolean, prose or an enum. */
    STRONG
  }

  static final NameVerdict NONE = new NameVerdict(Strength.NONE, Optional.empty());
  static final NameVerdict HARMLESS = new NameVerdict(Strength.HARMLESS, Optional.empty());

  public NameVerdict {
    if (rule.isPresent() != (strength.compareTo(Strength.WEAK) >= 0)) {
      throw new IllegalArgumentException("a rule goes with WEAK and STRONG only, not " + strength);
    }
  }

  /** True if a value beside this name may have to go. */
  public boolean sensitive() {
    return rule.isPresent();
  }

  /** True if only an empty, boolean, prose or enum value may stay. */
  public boolean strong() {
    return strength == Strength.STRONG;
  }
}
