package io.github.harscrub.policy;

import io.github.harscrub.detect.Category;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is removed and what stays. Immutable; every method returns a new policy, and their order
 * does not matter: of two actions for a category the stronger wins.
 *
 * <p>There are three to start from:
 *
 * <ul>
 *   <li>{@link #credentials()}: secrets only. For traffic without real people in it.
 *   <li>{@link #support()}: secrets and personal data. The default.
 *   <li>{@link #strict()}: also application identifiers, and whatever nobody knows: a header, a
 *       parameter or a body whose meaning is not known to be harmless is redacted.
 * </ul>
 */
public final class Policy {
  private final Map<Category, Action> actions;
  private final Set<Keep> keeps;
  private final boolean denyUnknown;

  private Policy(Map<Category, Action> actions, Set<Keep> keeps, boolean denyUnknown) {
    this.actions = actions;
    this.keeps = keeps;
    this.denyUnknown = denyUnknown;
  }

  /** Removes what lets its holder act as somebody else; personal data stays. */
  public static Policy credentials() {
    return of(category -> category.secret(), false);
  }

  /** Removes secrets and personal data, keeps identifiers of applications. */
  public static Policy support() {
    return of(category -> category != Category.CLIENT_ID, false);
  }

  /** Removes all that is not known to be harmless. */
  public static Policy strict() {
    return of(category -> true, true);
  }

  private static Policy of(java.util.function.Predicate<Category> redact, boolean denyUnknown) {
    Map<Category, Action> actions = new EnumMap<>(Category.class);
    for (Category category : Category.values()) {
      actions.put(category, redact.test(category) ? Action.REDACT : Action.KEEP);
    }
    return new Policy(actions, Set.of(), denyUnknown);
  }

  /** The same policy that also redacts {@code category}. */
  public Policy redacting(Category category) {
    Map<Category, Action> changed = new EnumMap<>(actions);
    changed.put(category, Action.REDACT);
    return new Policy(changed, keeps, denyUnknown);
  }

  /** The same policy that also keeps the values of {@code keep}. */
  public Policy keeping(Keep keep) {
    Set<Keep> more =
        Stream.concat(keeps.stream(), Stream.of(keep)).collect(Collectors.toUnmodifiableSet());
    return new Policy(actions, more, denyUnknown);
  }

  /** What happens to values of {@code category}. */
  public Action action(Category category) {
    return actions.getOrDefault(category, Action.REDACT);
  }

  /** The names whose values are to stay. */
  public Set<Keep> keeps() {
    return keeps;
  }

  /** True if the value of {@code name} is to stay. */
  public boolean keeps(Keep.Scope scope, String name) {
    for (Keep keep : keeps) {
      if (keep.covers(scope, name)) {
        return true;
      }
    }
    return false;
  }

  /** True if some names are kept in {@code scope}. */
  public boolean keepsAny(Keep.Scope scope) {
    return keeps.stream().anyMatch(keep -> keep.scope() == scope);
  }

  /** True if values whose meaning is not known are redacted. */
  public boolean denyUnknown() {
    return denyUnknown;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Policy that
        && actions.equals(that.actions)
        && keeps.equals(that.keeps)
        && denyUnknown == that.denyUnknown;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * actions.hashCode() + keeps.hashCode()) + Boolean.hashCode(denyUnknown);
  }

  @Override
  public String toString() {
    return "Policy["
        + actions
        + ", keeps "
        + keeps.size()
        + " names"
        + (denyUnknown ? ", denies unknown]" : "]");
  }
}
